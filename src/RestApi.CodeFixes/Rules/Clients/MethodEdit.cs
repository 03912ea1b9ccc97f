using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Comind.Api.CodeFixes;

/// <summary>Edits that several fixes of declared calls make.</summary>
internal static class MethodEdit
{
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
