using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>How much of an argument can be known from its syntax, which is all that the generators look at.</summary>
internal static class WrittenArgument
{
    /// <summary>Whether the text itself is known: a literal, literals that are added, or <c>nameof</c>.</summary>
    public static bool IsKnownText(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression),
            ParenthesizedExpressionSyntax inner => IsKnownText(inner.Expression),
            BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression) && IsLiteralSum(sum.Left) && IsLiteralSum(sum.Right),
            _ => IsNameOf(expression),
        };

    /// <summary>Whether it can be copied: a known text, a number, or the name of a constant.</summary>
    public static bool CanBeCopied(ExpressionSyntax expression) =>
        IsKnownText(expression) || IsName(expression) || expression.IsKind(SyntaxKind.NumericLiteralExpression);

    /// <summary>The name of a constant, which may mean something else in another file.</summary>
    public static bool IsName(ExpressionSyntax expression) => expression is IdentifierNameSyntax or MemberAccessExpressionSyntax;

    public static bool IsNameOf(ExpressionSyntax expression) =>
        expression is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private static bool IsLiteralSum(ExpressionSyntax expression) => !IsNameOf(expression) && IsKnownText(expression);
}
