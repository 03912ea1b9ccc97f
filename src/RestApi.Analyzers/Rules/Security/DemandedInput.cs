using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>
/// Tells what a variable holds from the message to who left it out:
/// <c>if (string.IsNullOrEmpty(given)) { throw new ArgumentException("Password is required"); }</c>.
/// </summary>
internal static class DemandedInput
{
    /// <summary>Whether such a message before a use of the variable asks for a password.</summary>
    public static bool IsPassword(SyntaxNode use, string variable)
    {
        foreach (var ancestor in use.Ancestors())
        {
            switch (ancestor)
            {
                case StatementSyntax { Parent: BlockSyntax block } statement:
                    foreach (var before in block.Statements)
                    {
                        if (before == statement)
                        {
                            break;
                        }

                        if (before is IfStatementSyntax guard && IsEmptyTest(guard.Condition, variable) && Demands(guard.Statement))
                        {
                            return true;
                        }
                    }

                    break;
                case AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool IsEmptyTest(ExpressionSyntax condition, string variable) =>
        condition switch
        {
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsNullOrEmpty" or "IsNullOrWhiteSpace" },
                ArgumentList.Arguments: [{ Expression: var tested }]
            } => Is(tested, variable),
            IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax { Expression: var value } } match => Is(match.Expression, variable)
                && IsEmpty(value),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either => IsEmptyTest(either.Left, variable)
                && IsEmptyTest(either.Right, variable),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Left: MemberAccessExpressionSyntax length } comparison =>
                length.Name.Identifier.ValueText == "Length" && Is(length.Expression, variable) && IsEmpty(comparison.Right),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } comparison => Is(comparison.Left, variable)
                && IsEmpty(comparison.Right),
            _ => false,
        };

    private static bool Is(ExpressionSyntax expression, string variable) =>
        expression is IdentifierNameSyntax name && name.Identifier.ValueText == variable;

    private static bool IsEmpty(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax { Token: { ValueText: "" or "0" } } || value.IsKind(SyntaxKind.NullLiteralExpression);

    private static bool Demands(StatementSyntax refusal) =>
        (refusal is BlockSyntax { Statements: [.., var last] } ? last : refusal) is ThrowStatementSyntax or ReturnStatementSyntax
        && refusal
            .DescendantTokens()
            .Any(static token =>
                (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken))
                && DemandTexts.AskForPassword(token.ValueText)
            );
}
