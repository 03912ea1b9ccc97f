using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.Analyzers;

/// <summary>A path template such as <c>/contacts/{id}</c>, and where its parts stand in the source.</summary>
internal sealed class PathText
{
    private readonly ExpressionSyntax? _expression;

    public PathText(string text, ExpressionSyntax? expression)
    {
        _expression = expression;
        Text = text;
        Read();
    }

    public string Text { get; }

    /// <summary>The placeholders in order; a name may stand twice.</summary>
    public List<PathHole> Holes { get; } = [];

    /// <summary>Where the braces do not fit, and why; null when they do.</summary>
    public (int Start, int Length, string Why)? Break { get; private set; }

    /// <summary>Where a part of the text stands; the whole expression where it is not written as one plain literal.</summary>
    public Location? LocationOf(int start, int length) =>
        _expression is null ? null
        : PlainStart() is { } plain ? Location.Create(_expression.SyntaxTree, new TextSpan(plain + start, length))
        : _expression.GetLocation();

    public Location? Location => _expression?.GetLocation();

    // Without escapes the text and its source are the same, character by character.
    private int? PlainStart()
    {
        if (_expression is not LiteralExpressionSyntax { Token: var token } || Text.Length == 0)
        {
            return null;
        }

        var start = token.Text.IndexOf(Text, StringComparison.Ordinal);
        return start > 0 && token.ValueText == Text ? token.SpanStart + start : null;
    }

    private void Read()
    {
        for (var index = 0; index < Text.Length; index++)
        {
            if (Text[index] == '}')
            {
                Break = (index, 1, "'}' has no '{' before it");
                return;
            }

            if (Text[index] != '{')
            {
                continue;
            }

            var close = Text.IndexOfAny(['{', '}'], index + 1);
            if (close < 0 || Text[close] == '{')
            {
                Break = (index, 1, "'{' is not closed");
                return;
            }

            var hole = PathHole.Of(Text.Substring(index + 1, close - index - 1), index, close - index + 1);
            if (string.IsNullOrWhiteSpace(hole.Name))
            {
                Break = (index, hole.Length, "the placeholder has no name");
                return;
            }

            Holes.Add(hole);
            index = close;
        }
    }
}

/// <summary>A placeholder.</summary>
/// <param name="Name">Its name, without <c>?</c> and <c>**</c>.</param>
/// <param name="Start">Where its brace stands in the text.</param>
/// <param name="Length">Its length, with both braces.</param>
/// <param name="IsOptional">Whether it is <c>{name?}</c>, which may be left out.</param>
/// <param name="IsCatchAll">Whether it is <c>{**name}</c>, which takes several segments.</param>
internal sealed record PathHole(string Name, int Start, int Length, bool IsOptional, bool IsCatchAll)
{
    public static PathHole Of(string text, int start, int length) =>
        text.EndsWith("?", StringComparison.Ordinal) ? new(text.Substring(0, text.Length - 1), start, length, true, false)
        : text.StartsWith("**", StringComparison.Ordinal) ? new(text.Substring(2), start, length, false, true)
        : new(text, start, length, false, false);

    /// <summary>The place that a value fills: what is written, so that <c>{a}</c> and <c>{a?}</c> are two.</summary>
    public (string Name, bool IsOptional, bool IsCatchAll) Place => (Name, IsOptional, IsCatchAll);

    public bool IsFor(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
