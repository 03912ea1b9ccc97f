using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>Finds the words that a secret is named after: what the API calls it, else what the code calls it.</summary>
internal static class CredentialHints
{
    private const string VariablePrefix = "COMIND_SECRET_";

    public static string For(CredentialUse use, SyntaxNode node)
    {
        var name = use.IsHintVague ? NameInCode(node) ?? use.NameHint : use.NameHint;
        return name.StartsWith(VariablePrefix, StringComparison.Ordinal) ? name.Substring(VariablePrefix.Length) : name;
    }

    private static string? NameInCode(SyntaxNode node)
    {
        var name = node switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            _ => Declared(node),
        };
        return name is null ? null
            : name.StartsWith("s_", StringComparison.Ordinal) ? name.Substring(2)
            : name.TrimStart('_');
    }

    // What `new Secret("...")` is the initial value of.
    private static string? Declared(SyntaxNode node) =>
        node.FirstAncestorOrSelf<BaseObjectCreationExpressionSyntax>()?.Parent is EqualsValueClauseSyntax value
            ? value.Parent switch
            {
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                PropertyDeclarationSyntax property => property.Identifier.ValueText,
                _ => null,
            }
            : null;
}
