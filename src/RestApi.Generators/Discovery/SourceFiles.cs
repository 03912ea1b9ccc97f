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
    private static readonly TreeReads<SourceFile> s_named = new(SourceFileReader.Read);
    private static readonly TreeReads<SourceFile> s_all = new(SourceFileReader.ReadAll);
    private static readonly ConditionalWeakTable<SourceFile[], ProjectDeclarations> s_projects = new();

    /// <summary>The files that declare something for us. The compilation is only asked for its trees.</summary>
    public static EquatableArray<SourceFile> Of(Compilation compilation)
    {
        var project = Declaring(s_named.Of(compilation));
        return project.Files.Any(static file => MarkerNames.AreRenamedBy(file.GlobalUsings))
            ? Declaring(s_all.Of(compilation)).Files
            : project.Files;
    }

    private static ProjectDeclarations Declaring(SourceFile[] files) =>
        s_projects.GetValue(files, static files => new(new(files.Where(static file => !file.IsEmpty))));
}
