using System.Linq;
using System.Runtime.CompilerServices;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>
/// What was read from syntax, kept as long as the syntax lives. A tree never changes, so a keystroke costs the walk over one file;
/// and all generators of a run share one pass over the trees, which is what a keystroke costs in a project of thousands of files.
/// </summary>
internal static class SourceFiles
{
    private static readonly ConditionalWeakTable<SyntaxTree, SourceFile> s_files = new();
    private static readonly ConditionalWeakTable<Compilation, ProjectDeclarations> s_projects = new();

    /// <summary>The files that declare something for us. The compilation is only asked for its trees.</summary>
    public static EquatableArray<SourceFile> Of(Compilation compilation) => s_projects.GetValue(compilation, ReadAll).Files;

    private static ProjectDeclarations ReadAll(Compilation compilation) =>
        new(new(compilation.SyntaxTrees.Select(Read).Where(static file => !file.IsEmpty)));

    private static SourceFile Read(SyntaxTree tree) => s_files.GetValue(tree, SourceFileReader.Read);
}
