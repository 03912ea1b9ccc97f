using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>What follows from all files that were read; the same object for as long as none of them says anything else.</summary>
internal sealed class ReadProject
{
    private readonly Lazy<Dictionary<string, List<int>>> _treesByName;
    private readonly Lazy<IReadOnlyCollection<string>> _constantOwners;

    public ReadProject(ReadFile[] files)
    {
        var declaring = files.Where(static file => !file.File.IsEmpty).ToList();
        Files = new(declaring.Select(static file => file.File));
        Needs = new(declaring.SelectMany(static file => file.Needs), StringComparer.Ordinal);
        HasRenamedMarkers = declaring.Exists(static file => MarkerNames.AreRenamedBy(file.File.GlobalUsings));
        _treesByName = new(() => Index(files));
        _constantOwners = new(() => KnownConstants.OwnersIn(Files));
    }

    /// <summary>The files that declare something for us.</summary>
    public EquatableArray<SourceFile> Files { get; }

    /// <summary>The names of types of which calls want to know more.</summary>
    public HashSet<string> Needs { get; }

    /// <summary>The names of the types whose constants are named in attributes.</summary>
    public IReadOnlyCollection<string> ConstantOwners => _constantOwners.Value;

    /// <summary>Whether a global using gives a marker another name.</summary>
    public bool HasRenamedMarkers { get; }

    /// <summary>The positions of the trees that declare a type or namespace of one of the names, in order.</summary>
    public IEnumerable<int> TreesWith(IEnumerable<string> names) =>
        new SortedSet<int>(names.SelectMany(name => _treesByName.Value.TryGetValue(name.TrimStart('@'), out var trees) ? trees : []));

    private static Dictionary<string, List<int>> Index(ReadFile[] files)
    {
        var trees = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var index = 0; index < files.Length; index++)
        {
            foreach (var name in files[index].Names)
            {
                if (!trees.TryGetValue(name, out var found))
                {
                    trees[name] = found = [];
                }

                found.Add(index);
            }
        }

        return trees;
    }
}
