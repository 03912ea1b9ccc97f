using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>
/// Splits TypeScript into tokens. The tokens tile the text: every character belongs to exactly one of them. Never throws;
/// broken text gives unknown or unterminated tokens.
/// </summary>
public sealed class TypeScriptTokenizer
{
    private static readonly string[] s_operators =
    [
        "...",
        "===",
        "!==",
        "**=",
        "<<=",
        "&&=",
        "||=",
        "??=",
        "=>",
        "==",
        "!=",
        "<=",
        ">=",
        "&&",
        "||",
        "??",
        "?.",
        "++",
        "--",
        "+=",
        "-=",
        "*=",
        "/=",
        "%=",
        "&=",
        "|=",
        "^=",
        "<<",
        "**",
    ];

    private const string SingleCharacters = "{}()[];,<>+-*/%&|^!~?:=.@#";

    // What the second character of a longer operator is.
    private const string SecondCharacters = ".=*<&|?>+-";

    // No word that matters to what a slash means is longer.
    private const int LongestWord = 10;

    private static readonly string[] s_singles = [.. SingleCharacters.Select(static c => c.ToString())];

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly ExpressionContext _context = new();
    private int _position;
    private int _lineWithoutExpressions;

    private TypeScriptTokenizer(string text)
    {
        _text = text;
        _tokens = new(text.Length / 4);
    }

    /// <summary>All tokens of a text in order, trivia included.</summary>
    /// <param name="text">TypeScript, JavaScript or JSON with comments.</param>
    /// <returns>Tokens without gaps or overlaps.</returns>
    public static IReadOnlyList<Token> Tokenize(string text)
    {
        var tokenizer = new TypeScriptTokenizer(text);
        while (tokenizer._position < text.Length)
        {
            tokenizer.ReadToken();
        }

        return tokenizer._tokens;
    }

    private char Current => At(0);

    private char At(int offset) => _position + offset < _text.Length ? _text[_position + offset] : '\0';

    private void ReadToken()
    {
        var start = _position;
        var (kind, terminated) = Scan();
        var token = new Token(kind, start, _position - start, terminated);
        _tokens.Add(token);
        if (!token.IsTrivia)
        {
            _context.Advance(kind, WordOf(token));
        }
    }

    private string WordOf(Token token) =>
        token.Kind switch
        {
            TokenKind.Punctuation when token.Length == 1 => s_singles[SingleCharacters.IndexOf(_text[token.Start])],
            TokenKind.Punctuation => _text.Substring(token.Start, token.Length),
            TokenKind.Identifier when token.Length <= LongestWord => _text.Substring(token.Start, token.Length),
            _ => "",
        };

    private (TokenKind Kind, bool Terminated) Scan()
    {
        var c = Current;
        if (TypeScriptCharacters.IsWhiteSpace(c))
        {
            SkipWhile(TypeScriptCharacters.IsWhiteSpace);
            return (TokenKind.WhiteSpace, true);
        }

        return c switch
        {
            '/' when At(1) is '/' => ScanLineComment(),
            '#' when _position == 0 && At(1) == '!' => ScanLineComment(),
            '/' when At(1) is '*' => ScanBlockComment(),
            '"' or '\'' => ScanString(c),
            '`' => ScanTemplate(TokenKind.Template, TokenKind.TemplateHead),
            '}' when _context.IsInTemplateHole => ScanTemplate(TokenKind.TemplateTail, TokenKind.TemplateMiddle),
            '/' when !_context.IsAfterOperand && RegularExpressionLength() is > 0 and var length => Take(
                TokenKind.RegularExpression,
                length
            ),
            '.' when TypeScriptCharacters.IsDigit(At(1)) => ScanNumber(),
            _ when TypeScriptCharacters.IsDigit(c) => ScanNumber(),
            _ => ScanIdentifier() || (c == '#' && ScanPrivateName()) ? (TokenKind.Identifier, true) : ScanOperator(),
        };
    }

    private (TokenKind Kind, bool Terminated) Take(TokenKind kind, int length)
    {
        _position += length;
        return (kind, true);
    }

    private (TokenKind Kind, bool Terminated) ScanLineComment()
    {
        SkipWhile(static c => !TypeScriptCharacters.IsLineBreak(c));
        return (TokenKind.Comment, true);
    }

    private (TokenKind Kind, bool Terminated) ScanBlockComment()
    {
        var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
        _position = end < 0 ? _text.Length : end + 2;
        return (TokenKind.Comment, end >= 0);
    }

    private (TokenKind Kind, bool Terminated) ScanString(char quote)
    {
        _position++;
        while (_position < _text.Length && Current is not ('\n' or '\r'))
        {
            var c = Current;
            _position += c != '\\' ? 1 : EscapeLength();
            if (c == quote)
            {
                return (TokenKind.StringLiteral, true);
            }
        }

        return (TokenKind.StringLiteral, false);
    }

    private (TokenKind Kind, bool Terminated) ScanTemplate(TokenKind closed, TokenKind open)
    {
        _position++;
        while (_position < _text.Length)
        {
            if (Current == '`')
            {
                return Take(closed, 1);
            }

            if (Current == '$' && At(1) == '{')
            {
                return Take(open, 2);
            }

            _position += Current != '\\' ? 1 : EscapeLength();
        }

        return (closed, false);
    }

    // A backslash takes the next character with it; a Windows line break counts as one.
    private int EscapeLength() =>
        _position + 1 >= _text.Length ? 1
        : At(1) == '\r' && At(2) == '\n' ? 3
        : 2;

    private int RegularExpressionLength()
    {
        if (_position < _lineWithoutExpressions)
        {
            return 0;
        }

        var inClass = false;
        var end = _position + 1;
        for (; end < _text.Length && !TypeScriptCharacters.IsLineBreak(_text[end]); end++)
        {
            var c = _text[end];
            if (c == '\\')
            {
                end++;
            }
            else if (c == '/' && !inClass)
            {
                return FlagsEnd(end + 1) - _position;
            }
            else
            {
                inClass = c == '[' || (inClass && c != ']');
            }
        }

        // One open expression makes the rest of its line unreadable; looking again at each slash would take quadratic time.
        _lineWithoutExpressions = end;
        return 0;
    }

    private int FlagsEnd(int end)
    {
        while (TypeScriptCharacters.IdentifierLength(_text, end, first: false) is > 0 and var length)
        {
            end += length;
        }

        return end;
    }

    private (TokenKind Kind, bool Terminated) ScanNumber()
    {
        var hasBase = Current == '0' && At(1) is 'x' or 'X' or 'b' or 'B' or 'o' or 'O';
        var start = _position;
        ScanDigits();
        var isWhole = !hasBase && _text.IndexOfAny(['e', 'E', 'n'], start, _position - start) < 0;
        if (isWhole && Current == '.')
        {
            _position++;
            ScanDigits();
        }

        if (!hasBase && Current is '+' or '-' && _text[_position - 1] is 'e' or 'E' && TypeScriptCharacters.IsDigit(At(1)))
        {
            _position++;
            ScanDigits();
        }

        return (TokenKind.Number, true);
    }

    // Letters belong to it too: base prefixes, hex digits, exponents, the n of a bigint.
    private void ScanDigits() => _position = FlagsEnd(_position);

    private bool ScanIdentifier()
    {
        var length = TypeScriptCharacters.IdentifierLength(_text, _position, first: true);
        _position = length == 0 ? _position : FlagsEnd(_position + length);
        return length > 0;
    }

    private bool ScanPrivateName()
    {
        _position++;
        if (ScanIdentifier())
        {
            return true;
        }

        _position--;
        return false;
    }

    private (TokenKind Kind, bool Terminated) ScanOperator()
    {
        foreach (var candidate in SecondCharacters.IndexOf(At(1)) < 0 ? [] : s_operators)
        {
            // `a?.5:b` is a conditional with the number .5.
            var isNumber = candidate == "?." && TypeScriptCharacters.IsDigit(At(2));
            if (!isNumber && string.CompareOrdinal(_text, _position, candidate, 0, candidate.Length) == 0)
            {
                return Take(TokenKind.Punctuation, candidate.Length);
            }
        }

        return SingleCharacters.IndexOf(Current) >= 0 ? Take(TokenKind.Punctuation, 1)
            : char.IsSurrogatePair(_text, _position) ? Take(TokenKind.Unknown, 2)
            : Take(TokenKind.Unknown, 1);
    }

    private void SkipWhile(Func<char, bool> condition)
    {
        while (_position < _text.Length && condition(_text[_position]))
        {
            _position++;
        }
    }
}
