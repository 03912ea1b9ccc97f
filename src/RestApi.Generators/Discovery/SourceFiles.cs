using System.Collections.Generic;
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
    private static readonly TreeReads<ReadFile, ReadProject> s_named = new(SourceFileReader.Read, ReadProject.Of, TreeTypes.Keep);
    private static readonly TreeReads<ReadFile, ReadProject> s_all = new(SourceFileReader.ReadAll, ReadProject.Of, TreeTypes.Keep);

    // The last answer for as long as no file declares a type of another name; generators and rules ask for the same names.
    private static readonly ConditionalWeakTable<object, StrongBox<ReachedTypes?>> s_types = new();

    /// <summary>What the project declares for us. The compilation is only asked for its trees.</summary>
    public static ProjectDeclarations Declarations(Compilation compilation, ClassNames names)
    {
        var project = Read(compilation);
        var declarations = KnownConstants.In(project, TreesOf(compilation));
        var taken = Taken(project, compilation, names);
        return taken.Count == 0 ? declarations : new(declarations.Files, taken);
    }

    /// <summary>What follows from all files of a project.</summary>
    public static ReadProject ProjectOf(Compilation compilation) => Read(compilation);

    // What has a name that a property gave to a generated class; only the trees that say such a name are looked at.
    private static EquatableArray<TakenName> Taken(ReadProject project, Compilation compilation, ClassNames names)
    {
        if (names == ClassNames.Usual)
        {
            return default;
        }

        var renamed = names.Renamed().ToList();
        var trees = TreesOf(compilation);
        return new(project.TreesWith(renamed).SelectMany(index => TakenNames.In(trees[index], renamed)));
    }

    /// <summary>The types of the project of that names, and those that these mention in turn.</summary>
    public static EquatableArray<DataPart> TypesOf(Compilation compilation, EquatableArray<string> names)
    {
        if (names.Count == 0)
        {
            return default;
        }

        var project = Read(compilation);
        var trees = TreesOf(compilation);
        var last = s_types.GetOrCreateValue(project.TypeIndex);
        if (last.Value is not { } known || !known.IsOf(names, trees))
        {
            last.Value = known = ReachedTypes.Of(names, project, trees);
        }

        return known.Parts;
    }

    public static IReadOnlyList<SyntaxTree> TreesOf(Compilation compilation) =>
        compilation.SyntaxTrees as IReadOnlyList<SyntaxTree> ?? [.. compilation.SyntaxTrees];

    private static ReadProject Read(Compilation compilation)
    {
        var project = s_named.Of(compilation);
        // Under such a using any attribute may be ours.
        return project.HasRenamedMarkers ? s_all.Of(compilation) : project;
    }
}
