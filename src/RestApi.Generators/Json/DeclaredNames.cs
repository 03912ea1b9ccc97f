using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>
/// The names of the types that one tree declares; the types themselves are read when somebody asks for them, and kept. Names are
/// first compared by a mask, because a keystroke asks every tree of the project.
/// </summary>
internal sealed class DeclaredNames
{
    private readonly HashSet<string> _names;
    private readonly ulong _mask;
    private IReadOnlyDictionary<string, IReadOnlyList<DataPart>>? _parts;

    private DeclaredNames(HashSet<string> names)
    {
        _names = names;
        _mask = MaskOf(names);
    }

    public static DeclaredNames None { get; } = new([]);

    public static DeclaredNames Of(HashSet<string> names) => names.Count == 0 ? None : new(names);

    public static ulong MaskOf(IEnumerable<string> names)
    {
        var mask = 0UL;
        foreach (var name in names)
        {
            mask |= 1UL << ((name.Length * 31 + name[0] * 7 + name[name.Length - 1]) & 63);
        }

        return mask;
    }

    /// <summary>Whether a name of that mask may be among these; what nearly every tree answers with no.</summary>
    public bool MayHold(ulong mask) => (_mask & mask) != 0;

    /// <summary>The types of that names.</summary>
    /// <param name="tree">The tree these are the names of.</param>
    /// <param name="names">The names.</param>
    public IEnumerable<DataPart> Find(SyntaxTree tree, IReadOnlyCollection<string> names)
    {
        foreach (var name in names)
        {
            if (_names.Contains(name))
            {
                foreach (var part in (_parts ??= ReadAll(tree))[name])
                {
                    yield return part;
                }
            }
        }
    }

    private static Dictionary<string, IReadOnlyList<DataPart>> ReadAll(SyntaxTree tree) =>
        tree.GetRoot()
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<BaseTypeDeclarationSyntax>()
            .GroupBy(static type => type.Identifier.ValueText)
            .ToDictionary(static types => types.Key, static IReadOnlyList<DataPart> (types) => [.. types.Select(DataPartReader.Read)]);
}
