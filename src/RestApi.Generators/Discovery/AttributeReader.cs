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
        var (kind, text) = Evaluate(argument.Expression);
        return new(name?.Identifier.ValueText, kind, text);
    }

    private static (ArgumentKind Kind, string Text) Evaluate(ExpressionSyntax expression)
    {
        if (ConstantText(expression) is { } text)
        {
            return (ArgumentKind.Text, text);
        }

        return expression switch
        {
            ParenthesizedExpressionSyntax inner => Evaluate(inner.Expression),
            TypeOfExpressionSyntax type => (ArgumentKind.Type, CSharpText.OneLine(type.Type)),
            InvocationExpressionSyntax call => LastNameIn(call) is { } name ? (ArgumentKind.NameOf, name) : default,
            LiteralExpressionSyntax number when number.IsKind(SyntaxKind.NumericLiteralExpression) => (
                ArgumentKind.Number,
                number.Token.Text
            ),
            LiteralExpressionSyntax flag when flag.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression => (
                ArgumentKind.Literal,
                flag.Token.Text
            ),
            _ when ConstantNumber.IsIn(expression) => (ArgumentKind.Calculation, CSharpText.OneLine(expression)),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => (ArgumentKind.Constant, CSharpText.OneLine(expression)),
            _ => (ArgumentKind.Unknown, ""),
        };
    }

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
