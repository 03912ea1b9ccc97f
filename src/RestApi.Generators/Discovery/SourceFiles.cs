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

    /// <summary>The types that calls of the project need to know more of; nothing in a project without such calls.</summary>
    public static DeclaredShapes ShapesOf(Compilation compilation)
    {
        var needs = s_projects.GetValue(compilation, ReadAll).Needs;
        return needs.Count == 0 ? DeclaredShapes.Empty : FindShapes(compilation, needs);
    }

    private static ReadProject ReadAll(Compilation compilation)
    {
        var files = new List<SourceFile>();
        var needs = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var read = Read(tree);
            if (!read.File.IsEmpty)
            {
                files.Add(read.File);
                needs.UnionWith(read.Needs);
            }
        }

        return new(new(files), needs);
    }

    // A property of an object that is sent may be an enum: names lead to more names, once.
    private static DeclaredShapes FindShapes(Compilation compilation, HashSet<string> needs)
    {
        var found = Declared(compilation, needs);
        var more = new HashSet<string>(
            found
                .SelectMany(static type => type.Properties)
                .Select(static property => property.Type)
                .Where(static type => !type.IsSimple)
                .Select(static type => type.Name),
            StringComparer.Ordinal
        );
        more.ExceptWith(needs);
        return new(new(more.Count == 0 ? found : found.Concat(Declared(compilation, more))));
    }

    private static List<TypeShape> Declared(Compilation compilation, HashSet<string> names)
    {
        var found = new List<TypeShape>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var declared = Read(tree).TypeNames;
            for (var i = 0; i < declared.Count; i++)
            {
                if (names.Contains(declared[i]))
                {
                    found.AddRange(ShapeReader.Read(tree).Where(type => names.Contains(type.Name)));
                    break;
                }
            }
        }

        return found;
    }

    private static ReadFile Read(SyntaxTree tree) => s_files.GetValue(tree, SourceFileReader.Read);

    private sealed class ReadProject(EquatableArray<SourceFile> files, HashSet<string> needs)
    {
        public EquatableArray<SourceFile> Files => files;

        public HashSet<string> Needs => needs;
    }
}
