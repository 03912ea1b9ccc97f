using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Moves over types, type parameters and type arguments.</summary>
internal sealed class ScriptTypeSkipper(TokenCursor tokens)
{
    // Behind so many tokens a `<` was no bracket; keeps comparisons in a row from being read over and over.
    private const int LongestArguments = 100;

    private const int LongestType = 1000;

    private static readonly HashSet<string> s_prefixes = WordList.Of("keyof typeof readonly unique infer asserts new abstract");

    /// <summary>Over a type, as far as it can be one.</summary>
    /// <param name="isResult">Whether it is the result of an arrow function, whose arrow must stay.</param>
    public void Skip(bool isResult = false)
    {
        // `?` and `:` belong to the type only behind `T extends U`.
        var conditions = 0;
        var limit = tokens.Index + LongestType;
        _ = tokens.Accept("|") || tokens.Accept("&");
        while (SkipOperand(out var isGroup))
        {
            conditions += tokens.IsWord("extends") ? 2 : 0;
            var isConditional = conditions > 0 && (tokens.IsPunctuation("?") || tokens.IsPunctuation(":"));
            var isFunction = isGroup && !isResult && tokens.IsPunctuation("=>");
            if ((!isConditional && !isFunction && !IsOperator()) || tokens.Index > limit)
            {
                return;
            }

            conditions -= isConditional ? 1 : 0;
            tokens.Next();
        }
    }

    /// <summary>The token behind the type arguments that start here, or null when these are none.</summary>
    public int? BehindArguments()
    {
        var start = tokens.Index;
        var depth = 0;
        var limit = start + LongestArguments;
        int? behind = null;
        while (!tokens.AtEnd && tokens.Index < limit)
        {
            depth +=
                tokens.IsPunctuation("<") ? 1
                : tokens.IsPunctuation("<<") ? 2
                : tokens.IsPunctuation(">") ? -1
                : 0;
            if (!IsTypeToken())
            {
                break;
            }

            tokens.Skip();
            if (depth <= 0)
            {
                behind = tokens.Index;
                break;
            }
        }

        tokens.Index = start;
        return behind;
    }

    /// <summary>Over <c>&lt;T extends U&gt;</c>, if it stands here.</summary>
    public void SkipArguments()
    {
        if (tokens.IsPunctuation("<"))
        {
            tokens.Index = BehindArguments() ?? tokens.Index;
        }
    }

    private bool IsTypeToken() =>
        tokens.Current.Kind is not (TokenKind.Unknown or TokenKind.RegularExpression)
        && !tokens.IsClosing()
        && (
            tokens.Current.Kind != TokenKind.Punctuation
            || tokens.Current.Length == 2 && (tokens.IsPunctuation("=>") || tokens.IsPunctuation("<<"))
            || tokens.Current.Length == 1 && "<>{[(,.|&?:=-".IndexOf(tokens.Text[tokens.Current.Start]) >= 0
        );

    private bool IsOperator() =>
        tokens.IsPunctuation("|")
        || tokens.IsPunctuation("&")
        || tokens.IsPunctuation(".")
        || ((tokens.IsWord("is") || tokens.IsWord("extends")) && !tokens.IsOnNewLine());

    private bool SkipOperand(out bool isGroup)
    {
        while (tokens.IsIdentifier() && s_prefixes.Contains(tokens.Value()) && StartsOperand(1))
        {
            tokens.Next();
        }

        SkipArguments();
        _ = tokens.Accept("-");
        isGroup = tokens.IsPunctuation("(");
        if (tokens.IsOpening())
        {
            tokens.SkipBalanced();
        }
        else if (tokens.AtEnd || tokens.Current.Kind is TokenKind.Punctuation or TokenKind.Unknown)
        {
            return false;
        }
        else
        {
            tokens.Next();
        }

        SkipSuffixes();
        return true;
    }

    // `as readonly` is no type, but a type may be named like a modifier.
    private bool StartsOperand(int offset)
    {
        tokens.Index += offset;
        var starts = tokens.IsOpening() || tokens.IsIdentifier() || tokens.IsPunctuation("<");
        tokens.Index -= offset;
        return starts;
    }

    private void SkipSuffixes()
    {
        while (!tokens.IsOnNewLine() && (tokens.IsPunctuation("<") || tokens.IsPunctuation("[")))
        {
            var index = tokens.Index;
            if (tokens.IsPunctuation("["))
            {
                tokens.SkipBalanced();
            }
            else
            {
                SkipArguments();
            }

            if (tokens.Index == index)
            {
                return;
            }
        }
    }
}
