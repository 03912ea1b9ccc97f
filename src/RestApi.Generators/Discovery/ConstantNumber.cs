using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Numbers and what is calculated from nothing but numbers, such as <c>5 * 60</c>.</summary>
internal static class ConstantNumber
{
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
