using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>The text of a literal, an interpolated string or a sum of them, by syntax alone; what is not written is a hole.</summary>
internal static class LiteralText
{
    private const int MostOperands = 2000;

    // What a credential with its name takes at least: pwd=abcd.
    private const int Shortest = 8;

    public static readonly SyntaxKind[] Kinds =
    [
        SyntaxKind.StringLiteralExpression,
        SyntaxKind.Utf8StringLiteralExpression,
        SyntaxKind.InterpolatedStringExpression,
        SyntaxKind.AddExpression,
    ];

    /// <summary>Whether the text of a node is too short to hold a credential, or arithmetic; asked for every text of a project.</summary>
    public static bool IsEmpty(SyntaxNode node) =>
        node switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText.Length < Shortest,
            BinaryExpressionSyntax sum => !HasText(sum),
            _ => false,
        };

    /// <summary>Whether a text stands under the name of a key which everybody may see, such as <c>siteKey</c>.</summary>
    public static bool IsPublicKey(SyntaxNode text) =>
        text.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            AssignmentExpressionSyntax assignment when assignment.Right == text => NamedValue.NameOf(assignment.Left),
            AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: var name } => name.Identifier.ValueText,
            ArgumentSyntax { NameColon.Name: var name } => name.Identifier.ValueText,
            _ => null,
        }
            is { } named
        && CredentialNames.IsPublicKeyName(named);

    /// <summary>Whether nothing in an interpolated string looks like a credential or leads to one.</summary>
    public static bool IsPlain(InterpolatedStringExpressionSyntax interpolated)
    {
        foreach (var content in interpolated.Contents)
        {
            if (
                content is InterpolatedStringTextSyntax { TextToken.ValueText: var text }
                    ? CredentialTexts.MayHold(text)
                    : content is InterpolationSyntax { Expression: LiteralExpressionSyntax }
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text between the holes may hold a credential that begins as somebody says.</summary>
    public static bool MayBePrefixed(InterpolatedStringExpressionSyntax interpolated)
    {
        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax { TextToken.ValueText: var text } && PrefixedCredential.MayBe(text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text that starts at a node; null when a sum around it is the one to ask.</summary>
    public static WrittenText? Of(SyntaxNode node) =>
        IsOperand(node)
            ? null
            : node switch
            {
                LiteralExpressionSyntax literal => WrittenText.Of(new(literal.Token.ValueText, literal, null)),
                InterpolatedStringExpressionSyntax interpolated => WrittenText.OfAll([.. Parts(interpolated)]),
                BinaryExpressionSyntax sum when Operands(sum) is { } operands => WrittenText.OfAll([.. operands.SelectMany(Parts)]),
                _ => null,
            };

    private static bool IsOperand(SyntaxNode node)
    {
        var parent = node.Parent;
        while (parent is ParenthesizedExpressionSyntax)
        {
            parent = parent.Parent;
        }

        return parent.IsKind(SyntaxKind.AddExpression);
    }

    // Sums lean to the left and may have thousands of operands. Without a text among them it is arithmetic.
    private static Stack<ExpressionSyntax>? Operands(BinaryExpressionSyntax sum)
    {
        if (!HasText(sum))
        {
            return null;
        }

        var operands = new Stack<ExpressionSyntax>();
        ExpressionSyntax current = sum;
        while (current is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } left && operands.Count < MostOperands)
        {
            operands.Push(left.Right);
            current = left.Left;
        }

        operands.Push(current);
        return operands;
    }

    private static bool HasText(BinaryExpressionSyntax sum)
    {
        ExpressionSyntax current = sum;
        for (var count = 0; count < MostOperands; count++)
        {
            if (current is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } left)
            {
                break;
            }

            if (IsText(left.Right))
            {
                return true;
            }

            current = left.Left;
        }

        return IsText(current);
    }

    private static bool IsText(ExpressionSyntax expression) =>
        expression.IsKind(SyntaxKind.StringLiteralExpression) || expression.IsKind(SyntaxKind.InterpolatedStringExpression);

    private static IEnumerable<TextPart> Parts(ExpressionSyntax expression) =>
        expression switch
        {
            ParenthesizedExpressionSyntax inner => Parts(inner.Expression),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum when Operands(sum) is { } operands => operands.SelectMany(
                Parts
            ),
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal =>
            [
                new(literal.Token.ValueText, literal, null),
            ],
            InterpolatedStringExpressionSyntax interpolated => Parts(interpolated),
            _ => [new(null, expression, null)],
        };

    private static IEnumerable<TextPart> Parts(InterpolatedStringExpressionSyntax interpolated) =>
        interpolated.Contents.Select(
            (content, index) =>
                content switch
                {
                    InterpolatedStringTextSyntax text => new TextPart(text.TextToken.ValueText, text, null),
                    InterpolationSyntax
                    {
                        Expression: LiteralExpressionSyntax
                        {
                            RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.NumericLiteralExpression
                        } literal
                    } => new(literal.Token.ValueText, literal, null),
                    InterpolationSyntax { Expression: IdentifierNameSyntax name }
                        when index > 0
                            && interpolated.Contents[index - 1] is InterpolatedStringTextSyntax { TextToken.ValueText: [.., '=' or ':'] }
                            && ConstantOf(name) is { } constant => new(constant.Token.ValueText, content, constant.GetLocation()),
                    _ => new TextPart(null, content, null),
                }
        );

    // const string access = "abc"; … $"Uid=report;Pwd={access}": one whose own name does not say it.
    private static LiteralExpressionSyntax? ConstantOf(IdentifierNameSyntax name) =>
        NamedCredentials.IsName(name.Identifier.ValueText)
            ? null
            : name.Ancestors()
                .SelectMany(static ancestor =>
                    ancestor switch
                    {
                        BlockSyntax block => block
                            .Statements.OfType<LocalDeclarationStatementSyntax>()
                            .Where(static local => local.IsConst)
                            .SelectMany(static local => local.Declaration.Variables),
                        TypeDeclarationSyntax type => type
                            .Members.OfType<FieldDeclarationSyntax>()
                            .Where(static field => field.Modifiers.Any(SyntaxKind.ConstKeyword))
                            .SelectMany(static field => field.Declaration.Variables),
                        _ => [],
                    }
                )
                .FirstOrDefault(variable => variable.Identifier.ValueText == name.Identifier.ValueText)
                ?.Initializer?.Value as LiteralExpressionSyntax;
}
