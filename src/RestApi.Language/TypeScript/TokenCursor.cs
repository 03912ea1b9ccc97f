using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Walks over the tokens that mean something. Past the end it stays on an empty token.</summary>
internal sealed class TokenCursor
{
    private readonly Token[] _tokens;
    private readonly Token _end;

    // For each opening bracket the token behind its partner. Any closing bracket closes any opening one: a broken file has to be read too.
    private readonly int[] _behindBracket;

    public TokenCursor(string text, IReadOnlyList<Token> tokens)
    {
        Text = text;
        _tokens = WithoutTrivia(tokens);
        _end = new Token(TokenKind.EndOfText, text.Length, 0);
        _behindBracket = MatchBrackets();
    }

    public string Text { get; }

    public int Count => _tokens.Length;

    public int Index { get; set; }

    public Token Current => this[Index];

    public Token Previous => Index > 0 ? this[Index - 1] : new Token(TokenKind.EndOfText, 0, 0);

    public bool AtEnd => Index >= _tokens.Length;

    public Token this[int index] => index < _tokens.Length ? _tokens[index] : _end;

    public void Next() => Index++;

    public string ValueAt(int index) => TokenText.ValueOf(Text, this[index]);

    public string Value() => ValueAt(Index);

    public bool IsPunctuation(string text, int offset = 0) => Is(TokenKind.Punctuation, text, offset);

    public bool IsWord(string text, int offset = 0) => Is(TokenKind.Identifier, text, offset);

    public bool IsIdentifier(int offset = 0) => this[Index + offset].Kind == TokenKind.Identifier;

    /// <summary>Whether the current name stands behind a dot.</summary>
    public bool IsMember() => Index > 0 && (IsPunctuation(".", -1) || IsPunctuation("?.", -1));

    public bool Accept(string punctuation)
    {
        var accepted = IsPunctuation(punctuation);
        Index += accepted ? 1 : 0;
        return accepted;
    }

    public bool IsOpening() => Current.Kind == TokenKind.TemplateHead || IsCharacterOf("{([");

    public bool IsClosing(int offset = 0) => this[Index + offset].Kind == TokenKind.TemplateTail || IsCharacterOf("})]", offset);

    /// <summary>From an opening bracket to behind its closing one, or to the end of the text.</summary>
    public void SkipBalanced() => Index = AtEnd ? Index : _behindBracket[Index];

    /// <summary>The token behind the partner of an opening bracket; the end of the text where there is none.</summary>
    public int BehindBracket(int opening) => opening < _behindBracket.Length ? _behindBracket[opening] : _tokens.Length;

    /// <summary>Over one token, or over a bracketed part as a whole.</summary>
    public void Skip()
    {
        if (IsOpening())
        {
            SkipBalanced();
        }
        else
        {
            Next();
        }
    }

    /// <summary>Whether a line break stands before the current token.</summary>
    public bool IsOnNewLine() => Text.IndexOfAny(['\n', '\r', '\u2028', '\u2029'], Previous.End, Current.Start - Previous.End) >= 0;

    private static Token[] WithoutTrivia(IReadOnlyList<Token> tokens)
    {
        var count = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            count += tokens[index].IsTrivia ? 0 : 1;
        }

        var kept = new Token[count];
        for (var (index, next) = (0, 0); next < count; index++)
        {
            if (!tokens[index].IsTrivia)
            {
                kept[next++] = tokens[index];
            }
        }

        return kept;
    }

    private int[] MatchBrackets()
    {
        var behind = new int[_tokens.Length];
        var open = new Stack<int>();
        for (Index = 0; !AtEnd; Next())
        {
            behind[Index] = _tokens.Length;
            if (IsOpening())
            {
                open.Push(Index);
            }
            else if (IsClosing() && open.Count > 0)
            {
                behind[open.Pop()] = Index + 1;
            }
        }

        Index = 0;
        return behind;
    }

    private bool IsCharacterOf(string characters, int offset = 0) =>
        this[Index + offset] is { Kind: TokenKind.Punctuation, Length: 1 } token && characters.IndexOf(Text[token.Start]) >= 0;

    private bool Is(TokenKind kind, string text, int offset)
    {
        var token = this[Index + offset];
        return token.Kind == kind && token.Length == text.Length && string.CompareOrdinal(Text, token.Start, text, 0, text.Length) == 0;
    }
}
