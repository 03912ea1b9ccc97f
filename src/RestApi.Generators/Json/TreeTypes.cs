using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>The types that one tree declares, as far as their JSON depends on them: read when somebody asks for one, and kept with the tree.</summary>
internal static class TreeTypes
{
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<NamedPart>> s_parts = new();

    /// <summary>The types of that names, in the order of the source.</summary>
    public static IEnumerable<DataPart> Named(SyntaxTree tree, HashSet<string> names) =>
        // A tree has few types and a project many names.
        s_parts.GetValue(tree, ReadAll).Where(part => names.Contains(part.Name)).Select(static part => part.Part);

    private static IReadOnlyList<NamedPart> ReadAll(SyntaxTree tree) =>
        [
            .. tree.GetRoot()
                .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .OfType<BaseTypeDeclarationSyntax>()
                .Select(static type => new NamedPart(type.Identifier.ValueText, DataPartReader.Read(type))),
        ];

    private sealed record NamedPart(string Name, DataPart Part);
}
