using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <content>Comparisons of what has a name that says nothing, but was read as a credential.</content>
internal static partial class NamedCredentialSearch
{
    // var given = form["password"]; given == "abc"
    private static IReadOnlyList<HardcodedCredential> InInput(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        Sides(node) is var (input, written)
        && CredentialInput.MayOpen(written)
        && model.GetOperation(input, cancellationToken) is { } operand
        && CredentialInput.NameOf(operand) is { } name
        && model.GetOperation(written, cancellationToken) is { } value
            ? [.. Find(name, value, CredentialForm.Named, null)]
            : [];

    private static (ExpressionSyntax Input, ExpressionSyntax Written)? Sides(SyntaxNode node) =>
        node switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison
                when !NamedValue.IsRefusal(comparison) => comparison.Left is LiteralExpressionSyntax
                ? (comparison.Right, comparison.Left)
                : (comparison.Left, comparison.Right),
            IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var written } } match => (match.Expression, written),
            _ => null,
        };
}
