using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Numbers and what is calculated from nothing but numbers, such as <c>5 * 60</c>.</summary>
internal static class ConstantNumber
{
    /// <summary>The number on one line, with the spaces that C# is written with.</summary>
    public static string Text(ExpressionSyntax expression) =>
        expression switch
        {
            ParenthesizedExpressionSyntax inner => $"({Text(inner.Expression)})",
            // Two signs in a row would be another operator.
            PrefixUnaryExpressionSyntax { Operand: PrefixUnaryExpressionSyntax inner } sign => $"{sign.OperatorToken.Text}({Text(inner)})",
            PrefixUnaryExpressionSyntax sign => sign.OperatorToken.Text + Text(sign.Operand),
            BinaryExpressionSyntax sum => $"{Text(sum.Left)} {sum.OperatorToken.Text} {Text(sum.Right)}",
            _ => CSharpText.OneLine(expression),
        };

    public static bool IsIn(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.NumericLiteralExpression),
            ParenthesizedExpressionSyntax inner => IsIn(inner.Expression),
            PrefixUnaryExpressionSyntax sign => sign.Kind() is SyntaxKind.UnaryMinusExpression or SyntaxKind.UnaryPlusExpression
                && IsIn(sign.Operand),
            BinaryExpressionSyntax sum => sum.Kind()
                is SyntaxKind.AddExpression
                    or SyntaxKind.SubtractExpression
                    or SyntaxKind.MultiplyExpression
                    or SyntaxKind.DivideExpression
                && IsIn(sum.Left)
                && IsIn(sum.Right),
            _ => false,
        };
}
