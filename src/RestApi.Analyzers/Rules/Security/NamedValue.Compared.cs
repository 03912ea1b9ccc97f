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
        AsksForChange(comparison) || (IsWithWeak(comparison) && IsOneOfWeak(comparison));

    private static bool AsksForChange(BinaryExpressionSyntax comparison) =>
        WeakPasswords.AsksForChange(TextOf(comparison.Right) ?? TextOf(comparison.Left) ?? "");

    private static bool IsOneOfWeak(BinaryExpressionSyntax comparison) =>
        (NameOfCompared(comparison.Left) ?? NameOfCompared(comparison.Right)) is { } name
        && (
            comparison is { RawKind: (int)SyntaxKind.NotEqualsExpression, Parent.RawKind: (int)SyntaxKind.LogicalAndExpression }
            || (
                comparison
                    is {
                        RawKind: (int)SyntaxKind.EqualsExpression,
                        Parent: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } several
                    }
                && (several.Left == comparison ? several.Right : several.Left).DescendantNodesAndSelf().Any(node => IsOfWeak(node, name))
            )
        );

    private static bool IsWithWeak(BinaryExpressionSyntax comparison) =>
        (TextOf(comparison.Right) ?? TextOf(comparison.Left)) is { } text && WeakPasswords.Is(text);

    private static bool IsOfWeak(SyntaxNode node, string name) =>
        node switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } other => (IsWithWeak(other) || TextOf(other.Right) is "")
                && (NameOfCompared(other.Left) == name || NameOfCompared(other.Right) == name),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length", Expression: var held } => NameOf(held) == name,
            _ => false,
        };
}
