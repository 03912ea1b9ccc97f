using System;
using System.Globalization;
using System.Text;

namespace Comind.Api.Language;

/// <summary>What a token stands for once its quotes and escapes are resolved.</summary>
public static class TokenText
{
    /// <summary>The name of an identifier or the value of a string or template part; other tokens as written.</summary>
    /// <param name="text">The text that was split.</param>
    /// <param name="token">One of its tokens.</param>
    /// <returns>The value; escapes that TypeScript refuses stay as written.</returns>
    public static string ValueOf(string text, Token token)
    {
        var end = token.End;
        var (open, close) = token.Kind switch
        {
            TokenKind.StringLiteral or TokenKind.Template or TokenKind.TemplateTail => (1, token.IsTerminated ? 1 : 0),
            TokenKind.TemplateHead or TokenKind.TemplateMiddle => (1, 2),
            _ => (0, 0),
        };
        var content = text.Substring(token.Start + open, Math.Max(0, end - close - token.Start - open));
        return token.Kind is TokenKind.Punctuation or TokenKind.RegularExpression or TokenKind.Number || content.IndexOf('\\') < 0
            ? content
            : Decode(content);
    }

    private static string Decode(string content)
    {
        var value = new StringBuilder(content.Length);
        var position = 0;
        while (position < content.Length)
        {
            position +=
                content[position] == '\\' && position + 1 < content.Length
                    ? Escape(content, position, value)
                    : Plain(content, position, value);
        }

        return value.ToString();
    }

    private static int Plain(string content, int position, StringBuilder value)
    {
        value.Append(content[position]);
        return 1;
    }

    private static int Escape(string content, int position, StringBuilder value)
    {
        var c = content[position + 1];
        switch (c)
        {
            case 'x' when CodePoint(content, position + 2, 2) is { } code:
                value.Append((char)code);
                return 4;
            case 'u' when position + 2 < content.Length && content[position + 2] == '{':
                return BracedEscape(content, position, value);
            case 'u' when CodePoint(content, position + 2, 4) is { } code:
                value.Append((char)code);
                return 6;
            case '\r' when position + 2 < content.Length && content[position + 2] == '\n':
                return 3;
            case '\r' or '\n' or '\u2028' or '\u2029':
                return 2;
            default:
                value.Append(Simple(c));
                return 2;
        }
    }

    private static int BracedEscape(string content, int position, StringBuilder value)
    {
        var close = content.IndexOf('}', position);
        var digits = close - position - 3;
        if (digits is > 0 and <= 6 && CodePoint(content, position + 3, digits) is { } code and <= 0x10FFFF)
        {
            value.Append(code is >= 0xD800 and <= 0xDFFF ? ((char)code).ToString() : char.ConvertFromUtf32(code));
            return close + 1 - position;
        }

        value.Append("\\u");
        return 2;
    }

    private static int? CodePoint(string content, int start, int length) =>
        start + length <= content.Length
        && int.TryParse(content.Substring(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? code
            : null;

    private static char Simple(char c) =>
        c switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'b' => '\b',
            'v' => '\v',
            'f' => '\f',
            '0' => '\0',
            _ => c,
        };
}
