using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Moves over a TypeScript type, which says nothing about secrets.</summary>
internal sealed class TypeSkipper(TokenCursor tokens)
{
    private static readonly HashSet<string> s_prefixWords =
    [
        "keyof",
        "typeof",
        "readonly",
        "unique",
        "infer",
        "asserts",
        "new",
        "abstract",
        "import",
    ];

    // Behind so many tokens a `<` was no bracket; keeps comparisons in a row from being read over and over.
    private const int LongestArguments = 100;

    /// <summary>False when no type stands here.</summary>
    public bool Skip()
    {
        // `?` and `:` belong to the type only behind `T extends U`.
        var conditions = 0;
        _ = tokens.Accept("|") || tokens.Accept("&");
        while (SkipOperand())
        {
            conditions += tokens.IsWord("extends") ? 2 : 0;
            var isConditional = conditions > 0 && (tokens.IsPunctuation("?") || tokens.IsPunctuation(":"));
            if (!isConditional && !IsOperator())
            {
                return true;
            }

            conditions -= isConditional ? 1 : 0;
            tokens.Next();
        }

        return false;
    }

    /// <summary>From <c>&lt;</c> to behind the matching <c>&gt;</c>, or to where the text ends.</summary>
    public void SkipArguments()
    {
        var depth = 0;
        var limit = tokens.Index + LongestArguments;
        do
        {
            depth +=
                tokens.IsPunctuation("<") ? 1
                : tokens.IsPunctuation("<<") ? 2
                : tokens.IsPunctuation(">") ? -1
                : 0;
            // `let x: A<B>= 1` ends with one token for both characters; the equals sign is the caller's.
            if (tokens.IsClosing() || tokens.IsPunctuation(";") || tokens.IsPunctuation(">="))
            {
                return;
            }

            tokens.Skip();
        } while (depth > 0 && !tokens.AtEnd && tokens.Index < limit);
    }

    private bool IsOperator() =>
        tokens.IsPunctuation("|")
        || tokens.IsPunctuation("&")
        || tokens.IsPunctuation("=>")
        || tokens.IsPunctuation(".")
        || ((tokens.IsWord("is") || tokens.IsWord("extends")) && !tokens.IsOnNewLine());

    private bool SkipOperand()
    {
        while (tokens.IsIdentifier() && s_prefixWords.Contains(tokens.Value()) && !EndsBehindWord())
        {
            tokens.Next();
        }

        if (tokens.IsPunctuation("<"))
        {
            SkipArguments();
        }

        _ = tokens.Accept("-");
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

    // `as readonly` is no type, but a type may be named like a modifier: `as unique;`.
    private bool EndsBehindWord() =>
        tokens[tokens.Index + 1].Kind is TokenKind.EndOfText
        || tokens.IsClosing(1)
        || tokens.IsPunctuation(",", 1)
        || tokens.IsPunctuation(";", 1);

    private void SkipSuffixes()
    {
        while (!tokens.IsOnNewLine() && (tokens.IsPunctuation("<") || tokens.IsPunctuation("[")))
        {
            if (tokens.IsPunctuation("<"))
            {
                SkipArguments();
            }
            else
            {
                tokens.SkipBalanced();
            }
        }
    }
}
