using System.Collections.Generic;
using System.Collections.Immutable;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <content>Credentials that take a place in a template.</content>
internal static partial class NamedCredentialSearch
{
    private static bool IsReplacement(IMethodSymbol method) =>
        method
            is {
                Name: "Replace",
                ContainingType: { SpecialType: SpecialType.System_String } or { Name: "StringBuilder" },
                Parameters: [{ Type.SpecialType: SpecialType.System_String }, _, ..]
            };

    // template.Replace("{password}", "abc")
    private static IEnumerable<HardcodedCredential> InPlace(ImmutableArray<IArgumentOperation> arguments) =>
        arguments[0].Value.ConstantValue is { HasValue: true, Value: string place }
        && TemplatePlaces.NameIn(place) is { } name
        && NamedCredentials.IsName(name)
            ? Find(
                name,
                arguments[1].Value,
                CredentialForm.Named,
                IsString(arguments[1].Value) ? arguments[1].Value.Syntax as ExpressionSyntax : null
            )
            : [];

    /// <summary>The name of the place that an argument takes, if it is that of a credential.</summary>
    public static string? PlaceOf(ArgumentSyntax argument) =>
        argument.Parent
            is ArgumentListSyntax
            {
                Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Replace" } },
                Arguments: [{ Expression: LiteralExpressionSyntax { Token.ValueText: var place } }, var second, ..]
            }
        && second == argument
        && TemplatePlaces.NameIn(place) is { } name
        && NamedCredentials.IsName(name)
            ? name
            : null;
}
