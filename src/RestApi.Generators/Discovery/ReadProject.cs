using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>What follows from all files that were read; the same object for as long as none of them says anything else.</summary>
internal sealed class ReadProject
{
    // To build the index takes as long as to look through the files some ten times, and a build looks for a few names only.
    private const int MostLooks = 4;

    private readonly ReadFile[] _files;
    private readonly Lazy<Dictionary<string, List<int>>> _treesByName;
    private readonly Lazy<IReadOnlyCollection<string>> _constantOwners;
    private int _looks;

    private ReadProject(ReadFile[] files, Lazy<Dictionary<string, List<int>>> treesByName)
    {
        _files = files;
        _treesByName = treesByName;
        var declaring = files.Where(static file => !file.File.IsEmpty).ToList();
        Declarations = new(new(declaring.Select(static file => file.File)), default);
        HasRenamedMarkers = declaring.Exists(static file => MarkerNames.AreRenamedBy(file.File.GlobalUsings));
        _constantOwners = new(() => KnownConstants.OwnersIn(Declarations));
    }

    /// <summary>Joins files. An edit seldom changes which types there are, so their index is taken over.</summary>
    public static ReadProject Of(ReadFile[] files, ReadProject? before) =>
        new(files, before is not null && HaveSameTypes(files, before._files) ? before._treesByName : new(() => Index(files)));

    /// <summary>The files that declare something for us.</summary>
    public ProjectDeclarations Declarations { get; }

    /// <summary>The same object for as long as the files declare types of the same names.</summary>
    public object TypeIndex => _treesByName;

    /// <summary>The names of the types whose constants are named in attributes.</summary>
    public IReadOnlyCollection<string> ConstantOwners => _constantOwners.Value;

    /// <summary>Whether a global using gives a marker another name.</summary>
    public bool HasRenamedMarkers { get; }

    /// <summary>The positions of the trees that declare a type or namespace of one of the names, in order.</summary>
    public IEnumerable<int> TreesWith(IEnumerable<string> names)
    {
        var wanted = names.Select(static name => name.TrimStart('@'));
        return _treesByName.IsValueCreated || ++_looks > MostLooks
            ? new SortedSet<int>(wanted.SelectMany(name => _treesByName.Value.TryGetValue(name, out var trees) ? trees : []))
            : LookThrough(new(wanted, StringComparer.Ordinal));
    }

    private List<int> LookThrough(HashSet<string> wanted)
    {
        var found = new List<int>();
        for (var index = 0; index < _files.Length; index++)
        {
            foreach (var name in _files[index].Names)
            {
                if (wanted.Contains(name))
                {
                    found.Add(index);
                    break;
                }
            }
        }

        return found;
    }

    private static bool HaveSameTypes(ReadFile[] files, ReadFile[] before)
    {
        for (var index = 0; index < files.Length; index++)
        {
            if (!ReferenceEquals(files[index], before[index]) && files[index].Names != before[index].Names)
            {
                return false;
            }
        }

        return true;
    }

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
