using System;
using System.Linq;
using System.Threading;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <content>Keys of algorithms, which need not look like anything.</content>
internal static partial class NamedCredentialSearch
{
    private static IOperation? KeyOfAlgorithm(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node is AssignmentExpressionSyntax assignment
        && NamedValue.IsOfKey(assignment.Left)
        && (NamedValue.HoldsText(assignment.Right) || assignment.Right is IdentifierNameSyntax or MemberAccessExpressionSyntax)
        && model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IPropertySymbol property
        && IsCryptography(property.ContainingType)
            ? model.GetOperation(assignment.Right, cancellationToken)
            : null;

    // byte[] s_key = [0x3f, …]: as long as keys are.
    private static IOperation? BytesOfKey(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (
            node is not VariableDeclaratorSyntax { Initializer.Value: var value } variable
            || !IsBareKey(variable.Identifier.ValueText)
            || !NamedValue.HoldsText(value)
            || model.GetOperation(value, cancellationToken) is not { } bytes
            || TextCalls.ElementsOf(bytes) is not { } elements
        )
        {
            return null;
        }

        var count = elements.Count();
        return count is 16 or 24 or 32 or 48 or 64 && IsBytes(bytes) ? bytes : null;
    }

    // Key, s_key: any other name of a key is found as such.
    private static bool IsBareKey(string name) =>
        name.Length <= 5
        && name.EndsWith("key", StringComparison.OrdinalIgnoreCase)
        && NameWords.Split(name) is { Count: 1 or 2 } words
        && words[words.Count - 1].Length == 3;

    private static bool IsBytes(IOperation list) =>
        (list.Type ?? (list.Parent as IConversionOperation)?.Type) is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };

    private static bool IsCryptography(INamedTypeSymbol? type) =>
        type?.ContainingNamespace
            is { Name: "Cryptography", ContainingNamespace: { Name: "Security", ContainingNamespace.Name: "System" } }
                or { Name: "Tokens", ContainingNamespace.Name: "IdentityModel" };
}
