using System;
using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>
/// The comments that silence rules: <c>// restapi-disable-next-line RAPI1001</c>, <c>restapi-disable-line</c>, and
/// <c>restapi-disable</c> up to <c>restapi-enable</c> or the end of the file. Without an id they mean all rules; what stands behind
/// two hyphens is the reason.
/// </summary>
internal sealed class ScriptDirectives
{
    private const string Word = "restapi-";

    private readonly List<Quiet> _quiet = [];

    /// <summary>Whether a rule is silenced at a position.</summary>
    public bool Silence(string rule, int position)
    {
        foreach (var quiet in _quiet)
        {
            if (position >= quiet.Start && position < quiet.End && (quiet.Rules.Count == 0 || quiet.Rules.Contains(rule)))
            {
                return true;
            }
        }

        return false;
    }

    public static ScriptDirectives Read(string text, IReadOnlyList<Token> tokens)
    {
        var directives = new ScriptDirectives();
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Comment && CommandIn(text, token) is { } command)
            {
                directives.Add(text, token, command);
            }
        }

        return directives;
    }

    private static string? CommandIn(string text, Token comment)
    {
        var start = comment.Start + 2;
        while (start < comment.End && (text[start] is '*' || TypeScriptCharacters.IsWhiteSpace(text[start])))
        {
            start++;
        }

        if (start >= comment.End || string.CompareOrdinal(text, start, Word, 0, Word.Length) != 0)
        {
            return null;
        }

        var end = text.IndexOf("--", start, comment.End - start, StringComparison.Ordinal);
        var command = text.Substring(start + Word.Length, (end < 0 ? comment.End : end) - start - Word.Length);
        return command.EndsWith("*/", StringComparison.Ordinal) ? command.Substring(0, command.Length - 2) : command;
    }

    private void Add(string text, Token comment, string command)
    {
        var words = command.Split([' ', '\t', ',', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return;
        }

        var rules = new HashSet<string>(words, StringComparer.OrdinalIgnoreCase);
        rules.Remove(words[0]);
        switch (words[0])
        {
            case "disable":
                _quiet.Add(new(comment.Start, int.MaxValue, rules));
                break;
            case "enable":
                Enable(comment.Start, rules);
                break;
            case "disable-line":
                _quiet.Add(new(LineStart(text, comment.Start), LineEnd(text, comment.End), rules));
                break;
            case "disable-next-line":
                var next = Math.Min(LineEnd(text, comment.End) + 1, text.Length);
                _quiet.Add(new(next, LineEnd(text, next), rules));
                break;
        }
    }

    private void Enable(int position, HashSet<string> rules)
    {
        for (var index = 0; index < _quiet.Count; index++)
        {
            var quiet = _quiet[index];
            if (quiet.End == int.MaxValue && (rules.Count == 0 || rules.SetEquals(quiet.Rules)))
            {
                _quiet[index] = quiet with { End = position };
            }
        }
    }

    private static int LineStart(string text, int position)
    {
        while (position > 0 && !TypeScriptCharacters.IsLineBreak(text[position - 1]))
        {
            position--;
        }

        return position;
    }

    // Where the next line starts, of which a Windows line break may still be a part.
    private static int LineEnd(string text, int position)
    {
        while (position < text.Length && !TypeScriptCharacters.IsLineBreak(text[position]))
        {
            position++;
        }

        return position + 1 < text.Length && text[position] == '\r' && text[position + 1] == '\n' ? position + 1 : position;
    }

    private sealed record Quiet(int Start, int End, HashSet<string> Rules);
}
