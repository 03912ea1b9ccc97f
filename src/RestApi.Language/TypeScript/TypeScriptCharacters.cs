using System.Globalization;

namespace Comind.Api.Language;

/// <summary>Character classes of ECMAScript (ECMA-262, section 12).</summary>
internal static class TypeScriptCharacters
{
    public static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';

    public static bool IsWhiteSpace(char c) => c is '\uFEFF' || char.IsWhiteSpace(c);

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>The length of the identifier character at a position, escapes and surrogate pairs included; 0 when there is none.</summary>
    public static int IdentifierLength(string text, int position, bool first)
    {
        if (position >= text.Length)
        {
            return 0;
        }

        var c = text[position];
        if (c < 0x80)
        {
            return c == '\\' ? UnicodeEscapeLength(text, position)
                : IsAsciiLetter(c) || (!first && IsDigit(c)) ? 1
                : 0;
        }

        var isPart = first ? IsStart(text, position) : IsPart(text, position);
        return !isPart ? 0
            : char.IsSurrogatePair(text, position) ? 2
            : 1;
    }

    /// <summary>Whether a text can stand as a property name without quotes.</summary>
    public static bool IsIdentifier(string text)
    {
        var position = 0;
        while (position < text.Length && text[position] != '\\')
        {
            var length = IdentifierLength(text, position, first: position == 0);
            if (length == 0)
            {
                return false;
            }

            position += length;
        }

        return text.Length > 0 && position == text.Length;
    }

    private static int UnicodeEscapeLength(string text, int position)
    {
        if (position + 1 >= text.Length || text[position + 1] != 'u')
        {
            return 0;
        }

        var braced = position + 2 < text.Length && text[position + 2] == '{';
        var start = position + (braced ? 3 : 2);
        var end = start;
        while (end < text.Length && end - start < (braced ? 6 : 4) && IsHexDigit(text[end]))
        {
            end++;
        }

        return braced ? (end > start && end < text.Length && text[end] == '}' ? end + 1 - position : 0)
            : end - start == 4 ? 6
            : 0;
    }

    public static bool IsHexDigit(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '$' or '_';

    // Behind ASCII.
    private static bool IsStart(string text, int position) =>
        CategoryAt(text, position)
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.LetterNumber;

    private static bool IsPart(string text, int position) =>
        text[position] is '\u200C' or '\u200D'
        || IsStart(text, position)
        || CategoryAt(text, position)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.ConnectorPunctuation;

    private static UnicodeCategory CategoryAt(string text, int position) => CharUnicodeInfo.GetUnicodeCategory(text, position);
}
