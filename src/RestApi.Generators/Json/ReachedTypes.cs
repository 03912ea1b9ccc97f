using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>
/// The types that names reach, and what the files said from which they were taken: while these say the same, a key elsewhere, or in a
/// body beside them, changes nothing.
/// </summary>
internal sealed class ReachedTypes
{
    private readonly EquatableArray<string> _names;
    private readonly IReadOnlyList<(int Tree, IReadOnlyList<NamedPart> Types)> _read;

    private ReachedTypes(
        EquatableArray<string> names,
        IReadOnlyList<(int Tree, IReadOnlyList<NamedPart> Types)> read,
        EquatableArray<DataPart> parts
    )
    {
        _names = names;
        _read = read;
        Parts = parts;
    }

    public EquatableArray<DataPart> Parts { get; }

    /// <summary>Follows names through the trees of a project.</summary>
    public static ReachedTypes Of(EquatableArray<string> names, ReadProject project, IReadOnlyList<SyntaxTree> trees)
    {
        var known = new HashSet<string>(names, StringComparer.Ordinal);
        var read = new Dictionary<int, IReadOnlyList<NamedPart>>();
        var parts = new List<DataPart>();
        for (var wanted = new HashSet<string>(known, StringComparer.Ordinal); wanted.Count > 0; )
        {
            var found = project.TreesWith(wanted).SelectMany(ReadTree).Where(part => wanted.Contains(part.Name)).ToList();
            parts.AddRange(found.Select(static part => part.Part));
            wanted = new(found.SelectMany(static part => part.Part.Names).Where(known.Add), StringComparer.Ordinal);
        }

        return new(names, [.. read.Select(static tree => (tree.Key, tree.Value))], new(parts));

        IReadOnlyList<NamedPart> ReadTree(int index) =>
            read.TryGetValue(index, out var types) ? types : read[index] = TreeTypes.Of(trees[index]);
    }

    /// <summary>Whether the same names reach the same types in trees that declare types of the same names.</summary>
    public bool IsOf(EquatableArray<string> names, IReadOnlyList<SyntaxTree> trees)
    {
        if (names != _names)
        {
            return false;
        }

        foreach (var (index, types) in _read)
        {
            var now = TreeTypes.Of(trees[index]);
            if (!ReferenceEquals(now, types) && !now.SequenceEqual(types))
            {
                return false;
            }
        }

        return true;
    }
}
