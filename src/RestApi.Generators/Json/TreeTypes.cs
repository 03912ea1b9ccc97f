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

    /// <summary>The types of a tree, in the order of the source.</summary>
    public static IReadOnlyList<NamedPart> Of(SyntaxTree tree) => s_parts.GetValue(tree, ReadAll);

    /// <summary>A tree declares what another one did, of which nobody may have asked.</summary>
    public static void Keep(SyntaxTree before, SyntaxTree now)
    {
        if (s_parts.TryGetValue(before, out var types))
        {
            s_parts.GetValue(now, _ => types);
        }
    }

    private static IReadOnlyList<NamedPart> ReadAll(SyntaxTree tree) =>
        [
            .. tree.GetRoot()
                .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
                .OfType<BaseTypeDeclarationSyntax>()
                .Select(static type => new NamedPart(type.Identifier.ValueText, DataPartReader.Read(type))),
        ];
}

/// <summary>A type of a tree.</summary>
/// <param name="Name">Its name without what stands around it.</param>
/// <param name="Part">What its JSON depends on.</param>
internal sealed record NamedPart(string Name, DataPart Part);
