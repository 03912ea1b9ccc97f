using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Reads attributes as they are written.</summary>
internal static class AttributeReader
{
    /// <summary>The attributes that apply to the declaration itself.</summary>
    /// <param name="lists">The attribute lists in front of it.</param>
    /// <param name="target">The word that may stand in front of an attribute of it, such as <c>method</c>.</param>
    public static EquatableArray<AttributePart> Read(SyntaxList<AttributeListSyntax> lists, string target) =>
        lists.Count == 0
            ? default
            : new(
                lists
                    .Where(list => list.Target is null || list.Target.Identifier.ValueText == target)
                    .SelectMany(static list => list.Attributes)
                    .Select(Read)
            );

    private static AttributePart Read(AttributeSyntax attribute)
    {
        var name = CSharpText.OneLine(attribute.Name);
        var generic = name.IndexOf('<');
        return new(
            generic < 0 ? name : name.Substring(0, generic),
            generic < 0 ? default : WrittenType.Read(attribute.Name).Arguments,
            new(attribute.ArgumentList?.Arguments.Select(Read) ?? Enumerable.Empty<ArgumentPart>())
        );
    }

    private static ArgumentPart Read(AttributeArgumentSyntax argument)
    {
        var name = argument.NameEquals?.Name ?? argument.NameColon?.Name;
        return Evaluate(name?.Identifier.ValueText, argument.Expression);
    }

    /// <summary>What is known of a constant expression.</summary>
    /// <param name="name">The parameter or property that it is given to; null where its place tells.</param>
    public static ArgumentPart Evaluate(string? name, ExpressionSyntax expression)
    {
        if (ConstantText(expression) is { } text)
        {
            return new(name, ArgumentKind.Text, text);
        }

        return expression switch
        {
            ParenthesizedExpressionSyntax inner => Evaluate(name, inner.Expression),
            TypeOfExpressionSyntax type => new(name, ArgumentKind.Type, CSharpText.OneLine(type.Type)),
            InvocationExpressionSyntax call => LastNameIn(call) is { } last ? new(name, ArgumentKind.NameOf, last) : Unknown(name),
            LiteralExpressionSyntax number when number.IsKind(SyntaxKind.NumericLiteralExpression) => new(
                name,
                ArgumentKind.Number,
                number.Token.Text
            ),
            LiteralExpressionSyntax flag when flag.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression => new(
                name,
                ArgumentKind.Literal,
                flag.Token.Text
            ),
            _ when ConstantNumber.IsIn(expression) => new(
                name,
                ArgumentKind.Calculation,
                ConstantNumber.Text(expression),
                Meaning: ConstantNumber.Value(expression) is { } value ? new(null, ArgumentKind.Number, value) : null
            ),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => new(name, ArgumentKind.Constant, CSharpText.OneLine(expression)),
            _ when PiecesOf(expression) is { } pieces => Sum(name, expression, pieces),
            _ => Unknown(name),
        };
    }

    private static ArgumentPart Unknown(string? name) => new(name, ArgumentKind.Unknown, "");

    /// <summary>The texts and constants that are put together; null for anything else.</summary>
    private static List<ArgumentPart>? PiecesOf(ExpressionSyntax expression)
    {
        List<ArgumentPart>? pieces = expression switch
        {
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => [Evaluate(null, sum.Left), Evaluate(null, sum.Right)],
            InterpolatedStringExpressionSyntax text => [.. text.Contents.Select(content => Evaluate(content, text))],
            _ => null,
        };
        return
            pieces?.TrueForAll(static piece => piece.Kind is ArgumentKind.Text or ArgumentKind.NameOf || ConstantMeaning.Names(piece))
            == true
            ? pieces
            : null;
    }

    private static ArgumentPart Sum(string? name, ExpressionSyntax expression, List<ArgumentPart> pieces) =>
        pieces.Exists(ConstantMeaning.Names)
            ? new(name, ArgumentKind.Sum, CSharpText.OneLine(expression), new(pieces))
            : new(name, ArgumentKind.Text, string.Concat(pieces.Select(static piece => piece.Text)));

    private static ArgumentPart Evaluate(InterpolatedStringContentSyntax content, InterpolatedStringExpressionSyntax text) =>
        content switch
        {
            InterpolatedStringTextSyntax written => text.StringStartToken.Kind() switch
            {
                SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedVerbatimStringStartToken => new(
                    null,
                    ArgumentKind.Text,
                    written.TextToken.ValueText.Replace("{{", "{").Replace("}}", "}")
                ),
                SyntaxKind.InterpolatedSingleLineRawStringStartToken => new(null, ArgumentKind.Text, written.TextToken.ValueText),
                _ => Unknown(null),
            },
            InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => Evaluate(null, hole.Expression),
            _ => Unknown(null),
        };

    private static string? ConstantText(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
            ParenthesizedExpressionSyntax inner => ConstantText(inner.Expression),
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => ConstantText(sum.Left) is { } left
            && ConstantText(sum.Right) is { } right
                ? left + right
                : null,
            _ => null,
        };

    private static string? LastNameIn(InvocationExpressionSyntax call)
    {
        var arguments = call.ArgumentList.Arguments;
        if (call.Expression is not IdentifierNameSyntax { Identifier.ValueText: "nameof" } || arguments.Count != 1)
        {
            return null;
        }

        return arguments[0].Expression switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            _ => null,
        };
    }
}
