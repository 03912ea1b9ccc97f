using System;
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
    private static readonly ConditionalWeakTable<SyntaxTree, ReadFile> s_files = new();
    private static readonly ConditionalWeakTable<Compilation, ReadProject> s_projects = new();

    /// <summary>The files that declare something for us. The compilation is only asked for its trees.</summary>
    public static EquatableArray<SourceFile> Of(Compilation compilation) => s_projects.GetValue(compilation, ReadAll).Files;

    /// <summary>The types of the project of that names, and those that these mention in turn.</summary>
    public static EquatableArray<DataPart> TypesOf(Compilation compilation, EquatableArray<string> names)
    {
        if (names.Count == 0)
        {
            return default;
        }

        var trees = s_projects.GetValue(compilation, ReadAll).Trees;
        var known = new HashSet<string>(names, StringComparer.Ordinal);
        var parts = new List<DataPart>();
        for (var wanted = known.ToList(); wanted.Count > 0; )
        {
            var mask = DeclaredNames.MaskOf(wanted);
            var found = new List<DataPart>();
            foreach (var (tree, declared) in trees)
            {
                if (declared.MayHold(mask))
                {
                    found.AddRange(declared.Find(tree, wanted));
                }
            }

            parts.AddRange(found);
            wanted = found.SelectMany(static part => part.Names).Where(known.Add).ToList();
        }

        return new(parts);
    }

    private static ReadProject ReadAll(Compilation compilation)
    {
        var files = new List<SourceFile>();
        var trees = new List<(SyntaxTree, DeclaredNames)>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var read = s_files.GetValue(tree, static tree => SourceFileReader.Read(tree));
            if (!read.File.IsEmpty)
            {
                files.Add(read.File);
            }

            if (read.Names != DeclaredNames.None)
            {
                trees.Add((tree, read.Names));
            }
        }

        return new(new(files), trees);
    }

    private sealed record ReadProject(EquatableArray<SourceFile> Files, IReadOnlyList<(SyntaxTree Tree, DeclaredNames Names)> Trees);
}

/// <summary>What was read from one tree.</summary>
internal sealed record ReadFile(SourceFile File, DeclaredNames Names);
