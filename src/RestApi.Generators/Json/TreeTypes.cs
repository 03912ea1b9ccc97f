using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>The types that one tree declares, as far as their JSON depends on them: read when somebody asks for one, and kept with the tree.</summary>
internal static class TreeTypes
{
    private static readonly ConditionalWeakTable<SyntaxTree, Dictionary<string, IReadOnlyList<DataPart>>> s_parts = new();

    /// <summary>The types of that names.</summary>
    public static IEnumerable<DataPart> Named(SyntaxTree tree, IEnumerable<string> names)
    {
        var parts = s_parts.GetValue(tree, ReadAll);
        return names.SelectMany(name => parts.TryGetValue(name, out var found) ? found : []);
    }

    private static Dictionary<string, IReadOnlyList<DataPart>> ReadAll(SyntaxTree tree) =>
        tree.GetRoot()
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .OfType<BaseTypeDeclarationSyntax>()
            .GroupBy(static type => type.Identifier.ValueText)
            .ToDictionary(static types => types.Key, static IReadOnlyList<DataPart> (types) => [.. types.Select(DataPartReader.Read)]);
}
