using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <content>What a name is compared with.</content>
internal readonly partial record struct NamedValue
{
    // pin.Trim() == "4711"
    private static string? NameOfCompared(ExpressionSyntax compared) =>
        compared
            is InvocationExpressionSyntax
            {
                ArgumentList.Arguments.Count: 0,
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Trim" or "ToString", Expression: var given },
            }
            ? NameOf(given)
            : NameOf(compared);

    /// <summary>
    /// Whether a comparison only keeps weak passwords away: <c>password.Length > 7 &amp;&amp; password != "Passw0rd"</c> wants any other,
    /// <c>password == "12345678" || password == "password"</c> is a list of them.
    /// </summary>
    internal static bool IsRefusal(BinaryExpressionSyntax comparison) =>
        IsWithWeak(comparison)
        && (
            comparison is { RawKind: (int)SyntaxKind.NotEqualsExpression, Parent.RawKind: (int)SyntaxKind.LogicalAndExpression }
            || (
                comparison
                    is {
                        RawKind: (int)SyntaxKind.EqualsExpression,
                        Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } several
                    }
                && (several.Left == comparison ? several.Right : several.Left).DescendantNodesAndSelf().Any(IsOfWeak)
            )
        );

    private static bool IsWithWeak(BinaryExpressionSyntax comparison) =>
        (TextOf(comparison.Right) ?? TextOf(comparison.Left)) is { } text && WeakPasswords.Is(text);

    private static bool IsOfWeak(SyntaxNode node) =>
        node switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } other => IsWithWeak(other),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length" } => true,
            _ => false,
        };
}
