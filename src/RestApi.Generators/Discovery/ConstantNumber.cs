using System;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Numbers and what is calculated from nothing but numbers, such as <c>5 * 60</c>.</summary>
internal static class ConstantNumber
{
    /// <summary>Whether an expression is nothing but that.</summary>
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

    /// <summary>The value as text; null where it cannot be calculated.</summary>
    public static string? Value(ExpressionSyntax expression) => Calculate(expression)?.Value.ToString("R", CultureInfo.InvariantCulture);

    private static Number? Calculate(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax { Token.Value: IConvertible value }:
                return new(value.ToDouble(CultureInfo.InvariantCulture), value is int or uint or long or ulong);
            case ParenthesizedExpressionSyntax inner:
                return Calculate(inner.Expression);
            case PrefixUnaryExpressionSyntax sign:
                return Calculate(sign.Operand) is { } operand
                    ? operand with
                    {
                        Value = sign.IsKind(SyntaxKind.UnaryMinusExpression) ? -operand.Value : operand.Value,
                    }
                    : null;
            case BinaryExpressionSyntax sum when Calculate(sum.Left) is { } left && Calculate(sum.Right) is { } right:
                return Calculate(sum.Kind(), left, right);
            default:
                return null;
        }
    }

    private static Number? Calculate(SyntaxKind kind, Number left, Number right)
    {
        var isWhole = left.IsWhole && right.IsWhole;
        return kind switch
        {
            SyntaxKind.AddExpression => new(left.Value + right.Value, isWhole),
            SyntaxKind.SubtractExpression => new(left.Value - right.Value, isWhole),
            SyntaxKind.MultiplyExpression => new(left.Value * right.Value, isWhole),
            // The compiler itself refuses to divide a whole number by nothing.
            _ when right.Value == 0 => null,
            _ => new(isWhole ? Math.Truncate(left.Value / right.Value) : left.Value / right.Value, isWhole),
        };
    }

    private readonly record struct Number(double Value, bool IsWhole);
}
