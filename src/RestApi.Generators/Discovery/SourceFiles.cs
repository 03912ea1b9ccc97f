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
        var project = s_projects.GetValue(compilation, ReadAll);
        return project.Needs.Count == 0 ? DeclaredShapes.Empty : FindShapes(compilation, project);
    }

    private static ReadProject ReadAll(Compilation compilation)
    {
        var all = new List<ReadFile>();
        var files = new List<SourceFile>();
        var needs = new NameSet();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var read = s_files.GetValue(tree, SourceFileReader.Read);
            all.Add(read);
            if (!read.File.IsEmpty)
            {
                files.Add(read.File);
                foreach (var name in read.Needs)
                {
                    needs.Add(name);
                }
            }
        }

        return new(new(files), needs, all);
    }

    // A property of an object that is sent may be an enum: names lead to more names, once.
    private static DeclaredShapes FindShapes(Compilation compilation, ReadProject project)
    {
        var found = Declared(compilation, project, project.Needs);
        var more = new NameSet();
        foreach (var property in found.SelectMany(static type => type.Properties))
        {
            var type = property.Type.Arguments.Count == 1 ? property.Type.Arguments[0] : property.Type;
            if (!type.IsSimple && !project.Needs.Contains(type.Name))
            {
                more.Add(type.Name);
            }
        }

        return new(new(more.Count == 0 ? found : found.Concat(Declared(compilation, project, more))));
    }

    private static List<TypeShape> Declared(Compilation compilation, ReadProject project, NameSet names)
    {
        var found = new List<TypeShape>();
        var index = 0;
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (names.MayHold(project.All[index++].TypeNames))
            {
                found.AddRange(ShapeReader.Read(tree).Where(type => names.Contains(type.Name)));
            }
        }

        return found;
    }

    /// <param name="files">The files that declare something for us.</param>
    /// <param name="needs">The names of types that they want to know more of.</param>
    /// <param name="all">What was read from each tree, in the order of the compilation.</param>
    private sealed class ReadProject(EquatableArray<SourceFile> files, NameSet needs, List<ReadFile> all)
    {
        public EquatableArray<SourceFile> Files => files;

        public NameSet Needs => needs;

        public List<ReadFile> All => all;
    }
}
