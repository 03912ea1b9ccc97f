using System;
using System.Collections.Generic;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <content>Lists whose elements name each other: arguments of a command, and pairs in a list of pairs.</content>
internal readonly partial record struct NamedValue
{
    private static IReadOnlyList<NamedValue> Listed(SyntaxNode list, List<ExpressionSyntax?> elements) =>
        elements is [{ } key, { } value] && IsInList(list) && OfKey(key, value) is { Count: > 0 } pair ? pair : Flags(elements);

    // A list of two words alone may be anything: those that are refused, columns, fields of a form.
    private static bool IsInList(SyntaxNode list) =>
        (list.Parent is ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax ? list.Parent.Parent : list.Parent)
            is ExpressionElementSyntax
                or InitializerExpressionSyntax;

    // ["push", "--api-key", "abc"], ["Connect-Crm", "-Password", "abc"], ["-u", "svc:abc"]
    private static List<NamedValue> Flags(List<ExpressionSyntax?> elements)
    {
        var found = new List<NamedValue>();
        for (var index = 1; index < elements.Count; index++)
        {
            if (
                elements[index - 1] is { } flag
                && elements[index] is { } value
                && TextOf(flag) is { } text
                && text.StartsWith("-", StringComparison.Ordinal)
            )
            {
                found.AddRange(text is "-u" or "--user" ? Login(value) : One(text.TrimStart('-'), value));
            }
        }

        return found;
    }

    private static IReadOnlyList<NamedValue> Login(ExpressionSyntax value) =>
        TextOf(value) is { } pair
        && pair.IndexOf(':') is > 0 and var colon
        && !SamplePairs.IsJoined(pair)
        && NamedCredentials.IsValue("password", pair.Substring(colon + 1))
            ? [new("password", value)]
            : [];
}
