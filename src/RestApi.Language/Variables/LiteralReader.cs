using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>
/// Reads a literal or a list of literals; in TypeScript through parentheses, assertions and constants of the same file.
/// JSON has no scope.
/// </summary>
internal sealed class LiteralReader(TokenCursor tokens, ModuleScope? scope)
{
    private const int LongestChain = 8;

    private int _depth;

    /// <summary>Reads from the current token to behind the value; null when it is no such value.</summary>
    public VariableValue? Read()
    {
        if (++_depth > LongestChain)
        {
            _depth--;
            return null;
        }

        if (scope is not null && tokens.IsPunctuation("<"))
        {
            new TypeSkipper(tokens).SkipArguments();
        }

        var value =
            tokens.IsPunctuation("[") ? ReadList()
            : scope is not null && tokens.Accept("(") ? ReadGroup()
            : ReadSingle();
        _depth--;
        return value is not null && SkipAssertions() ? value : null;
    }

    /// <summary>The value of a constant; null when there is no such constant or it is no such value.</summary>
    public VariableValue? ReadConstant(string name)
    {
        if (scope?.InitializerOf(name) is not { } start)
        {
            return null;
        }

        var back = tokens.Index;
        tokens.Index = start;
        var value = Read();
        var isWhole = tokens.AtEnd || tokens.IsPunctuation(";") || tokens.IsPunctuation(",") || tokens.IsOnNewLine();
        tokens.Index = back;
        return isWhole ? value : null;
    }

    /// <summary>Whether the value that was read is only the start of an expression.</summary>
    public bool GoesOn() =>
        tokens.Current.Kind is TokenKind.Template or TokenKind.TemplateHead
        || tokens.IsWord("in")
        || tokens.IsWord("instanceof")
        || (
            tokens.Current.Kind == TokenKind.Punctuation && !tokens.IsClosing() && !tokens.IsPunctuation(",") && !tokens.IsPunctuation(";")
        );

    private VariableValue? ReadGroup()
    {
        var value = Read();
        return tokens.Accept(")") ? value : null;
    }

    private VariableValue? ReadList()
    {
        tokens.Next();
        var items = new List<VariableValue>();
        while (!tokens.IsPunctuation("]"))
        {
            if (tokens.IsPunctuation("[") || Read() is not { IsList: false, IsMissing: false } item)
            {
                return null;
            }

            items.Add(item);
            if (!tokens.Accept(",") && !tokens.IsPunctuation("]"))
            {
                return null;
            }
        }

        tokens.Next();
        return KindOf(items) is { } kind ? new(kind, IsList: true, new(items.Select(static item => item.Items[0]))) : null;
    }

    // Numbers of several kinds are a list of the widest; texts and numbers are no list.
    private static VariableKind? KindOf(List<VariableValue> items)
    {
        var kinds = items.Select(static item => item.Kind).Distinct().ToList();
        return kinds.Count == 0 ? VariableKind.Text
            : kinds.Count == 1 ? kinds[0]
            : kinds.All(static kind => kind is VariableKind.Whole or VariableKind.LongWhole or VariableKind.Number) ? kinds.Max()
            : null;
    }

    private VariableValue? ReadSingle()
    {
        var sign =
            tokens.Accept("-") ? "-"
            : tokens.Accept("+") ? "+"
            : "";
        var (kind, text, isTerminated) = (tokens.Current.Kind, tokens.Value(), tokens.Current.IsTerminated);
        if (tokens.AtEnd || !isTerminated)
        {
            return null;
        }

        tokens.Next();
        return kind switch
        {
            TokenKind.Number => NumberLiteral.Read(sign == "-" ? "-" + text : text),
            _ when sign.Length > 0 => null,
            TokenKind.StringLiteral or TokenKind.Template => Single(VariableKind.Text, text),
            TokenKind.Identifier => ReadWord(text),
            _ => null,
        };
    }

    private VariableValue? ReadWord(string word) =>
        word switch
        {
            "true" or "false" => Single(VariableKind.Boolean, word),
            "null" or "undefined" => new(VariableKind.Text, IsList: false, default),
            _ => ReadConstant(word),
        };

    private bool SkipAssertions()
    {
        while (scope is not null && (tokens.IsWord("as") || tokens.IsWord("satisfies")))
        {
            tokens.Next();
            if (!new TypeSkipper(tokens).Skip())
            {
                return false;
            }
        }

        return true;
    }

    private static VariableValue Single(VariableKind kind, string text) => new(kind, IsList: false, new([text]));
}
