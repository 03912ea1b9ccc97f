using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Comind.Api.CodeFixes;

/// <summary>Edits that several fixes of declared calls make.</summary>
internal static class MethodEdit
{
    /// <summary>Offers another return type. A partial method that returns something has to say who may call it, also where that is the default.</summary>
    public static void OfferReturn(this CodeFixContext context, string title, string key, MethodDeclarationSyntax method, string type)
    {
        var needsAccess =
            method.Modifiers.Any(SyntaxKind.PartialKeyword)
            && !method.Modifiers.Any(IsAccess)
            && method.Parent is not InterfaceDeclarationSyntax;
        var changed = new TextChange(method.ReturnType.Span, type);
        context.Offer(title, key, needsAccess ? [new(new TextSpan(method.Modifiers[0].SpanStart, 0), "private "), changed] : [changed]);
    }

    private static bool IsAccess(SyntaxToken modifier) => SyntaxFacts.IsAccessibilityModifier(modifier.Kind());

    /// <summary>The parameter list with one more: required ones before those that may be left out, these before the token.</summary>
    public static ParameterListSyntax Add(this ParameterListSyntax list, string parameter)
    {
        var parsed = ParseParameterList($"({parameter})").Parameters[0];
        var index = parsed.Default is null
            ? list.Parameters.IndexOf(static other => other.Default is not null || IsToken(other) || IsParams(other))
            : list.Parameters.IndexOf(IsParams);
        index = index < 0 ? list.Parameters.Count : index;
        var others = list.Parameters.ToList();
        others.Insert(index, parsed);
        return list.WithParameters(Separated(others, list));
    }

    /// <summary>The list without one of its parameters.</summary>
    public static ParameterListSyntax Without(this ParameterListSyntax list, ParameterSyntax parameter) =>
        list.WithParameters(Separated([.. list.Parameters.Where(other => other != parameter)], list));

    /// <summary>The parameter with an attribute in front.</summary>
    public static ParameterSyntax With(this ParameterSyntax parameter, string attribute)
    {
        var leading = parameter.GetLeadingTrivia();
        var list = AttributeList(SingletonSeparatedList(Attribute(ParseName(attribute))))
            .WithLeadingTrivia(leading)
            .WithTrailingTrivia(Space);
        return parameter.WithoutLeadingTrivia().WithAttributeLists(parameter.WithoutLeadingTrivia().AttributeLists.Insert(0, list));
    }

    // One per line stays one per line.
    private static SeparatedSyntaxList<ParameterSyntax> Separated(List<ParameterSyntax> parameters, ParameterListSyntax list)
    {
        var first = list.Parameters.FirstOrDefault();
        var isTall = first?.GetLeadingTrivia().Any(SyntaxKind.WhitespaceTrivia) == true;
        var between = isTall ? TriviaList(LineFeed) : TriviaList(Space);
        var nodes = parameters.Select(
            (parameter, index) =>
                parameter
                    .WithLeadingTrivia(isTall ? first!.GetLeadingTrivia() : TriviaList())
                    .WithTrailingTrivia(isTall && index == parameters.Count - 1 ? list.Parameters.Last().GetTrailingTrivia() : TriviaList())
        );
        return SeparatedList(
            nodes,
            Enumerable.Repeat(Token(SyntaxKind.CommaToken).WithTrailingTrivia(between), Math.Max(0, parameters.Count - 1))
        );
    }

    public static bool IsToken(ParameterSyntax parameter) =>
        parameter.Type
            is IdentifierNameSyntax { Identifier.ValueText: "CancellationToken" }
                or QualifiedNameSyntax { Right.Identifier.ValueText: "CancellationToken" };

    private static bool IsParams(ParameterSyntax parameter) => parameter.Modifiers.Any(SyntaxKind.ParamsKeyword);
}
