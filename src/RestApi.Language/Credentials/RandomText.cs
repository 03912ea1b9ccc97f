using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>Tells texts that a generator made from those that a person did, for places where the name says too little.</summary>
internal static class RandomText
{
    private const int Shortest = 20;
    private const int ShortestHex = 32;
    private const int ShortestMixed = 10;
    private const int ShortestSpiked = 14;
    private const int ShortestShortHex = 16;
    private const int ShortestPiece = 12;

    // DDI-0x0077-TotalTime: the number of a message or a register.
    private static readonly Regex s_hexNumber = new("(?<![A-Za-z0-9])0x[0-9A-Fa-f]{1,8}(?![A-Za-z0-9])", RegexOptions.CultureInvariant);

    /// <summary>Whether a text mixes both cases with digits in several places, or is a long hexadecimal number.</summary>
    public static bool Is(string text)
    {
        var (upper, lower, digits, runs) = (0, 0, 0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            var c = text[index];
            if (c is >= '0' and <= '9')
            {
                digits++;
                runs += index == 0 || text[index - 1] is < '0' or > '9' ? 1 : 0;
            }
            else if (c is >= 'A' and <= 'Z')
            {
                upper++;
            }
            else if (c is >= 'a' and <= 'z')
            {
                lower++;
            }
            else if (c is not ('-' or '_' or '.' or '+' or '/' or '=' or '~'))
            {
                return false;
            }
        }

        return text.Length >= Shortest
            && !IssuerFormat.IsMadeUp(text)
            && ((runs >= 2 && upper >= 3 && lower >= 3 && !IsMadeOfWords(text)) || IsHex(text, digits));
    }

    /// <summary>Whether a text is made of words and of a number such as <c>0x0077</c>.</summary>
    public static bool IsNumbered(string text) =>
        s_hexNumber.IsMatch(text) && NameWords.Split(s_hexNumber.Replace(text, "")).All(static word => word.All(char.IsLetter));

    // Page01-Step02-Item03, contactsV2ByName2: words of some length with a number behind them.
    private static bool IsMadeOfWords(string text)
    {
        var letters = 0;
        var words = NameWords.Split(text);
        foreach (var word in words)
        {
            var stem = word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
            if (word.Length - stem.Length > 4 || stem.Skip(1).Any(static c => !char.IsLower(c)))
            {
                return false;
            }

            letters += stem.Length;
        }

        return letters * 2 >= words.Count * 7;
    }

    /// <summary>Whether a text of letters and digits only changes between them, and between the cases, as no word or id does.</summary>
    public static bool IsMixed(string text)
    {
        var (upper, lower, runs) = (0, 0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case >= '0' and <= '9':
                    runs += index == 0 || text[index - 1] is < '0' or > '9' ? 1 : 0;
                    break;
                case >= 'A' and <= 'Z':
                    upper++;
                    break;
                case >= 'a' and <= 'z':
                    lower++;
                    break;
                default:
                    return false;
            }
        }

        return text.Length >= ShortestMixed && runs >= 3 && upper >= 2 && lower >= 2 && !IssuerFormat.IsMadeUp(text);
    }

    /// <summary>Whether a text is made of groups of capitals and digits, as keys of products are: <c>9F3K-77QX-LM20</c>.</summary>
    public static bool IsGrouped(string text)
    {
        if (text.Length < ShortestMixed || !text.All(static c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-'))
        {
            return false;
        }

        var groups = text.Split('-');
        return groups.Length >= 3
            && groups.Count(static group => group.Length >= 4 && group.Any(char.IsDigit) && group.Any(char.IsLetter)) >= 2;
    }

    /// <summary>
    /// Whether the groups of a text change between digits and both cases as no name with a number does: <c>kT93-bbQ0-Lx7z</c>,
    /// <c>rdr-5tG8kW2yQ1mZ</c>; not <c>Page01-Step02-Item03</c>.
    /// </summary>
    public static bool IsSpiked(string text)
    {
        if (text.Length < ShortestSpiked || !text.All(static c => c < 128 && (char.IsLetterOrDigit(c) || IsSeparator(c))))
        {
            return false;
        }

        var spiked = 0;
        foreach (var group in text.Split('-', '_', '.', '/', '~'))
        {
            spiked += IsSpikedGroup(group) ? 1 : 0;
            if (spiked == 3 || (group.Length >= 12 && IsMixed(group) && LongestWord(group) <= 3))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a piece of a text whose rest is not known is a credential and no prefix, version or separator: <c>mT4vRq81LsXz</c> behind the
    /// name of a tenant.
    /// </summary>
    public static bool IsPiece(string text) =>
        !IsMadeOfWords(text)
        && (
            IsGrouped(text)
            || IsSpiked(text)
            || IsShortHex(text)
            || (text.Length >= ShortestPiece && IsSpikedGroup(text) && IsMixedTwice(text))
        );

    private static bool IsMixedTwice(string text) =>
        text.All(static c => c < 128 && char.IsLetterOrDigit(c))
        && text.Count(char.IsUpper) >= 3
        && text.Count(char.IsLower) >= 3
        && text.Where((c, index) => char.IsDigit(c) && (index == 0 || !char.IsDigit(text[index - 1]))).Count() >= 2
        && !IssuerFormat.IsMadeUp(text);

    private static bool IsSeparator(char c) => c is '-' or '_' or '.' or '/' or '~';

    private static bool IsSpikedGroup(string group) =>
        group.Length >= 4 && group.Any(char.IsDigit) && group.Any(char.IsUpper) && group.Any(char.IsLower) && LongestWord(group) <= 2;

    // The longest run of letters in small: Step has tep.
    private static int LongestWord(string group)
    {
        var (run, longest) = (0, 0);
        foreach (var c in group)
        {
            run = char.IsLower(c) ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>Whether a text is a hexadecimal number in small letters that is too long for anything but an id or a key.</summary>
    public static bool IsShortHex(string text) =>
        text.Length >= ShortestShortHex
        && text.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'))
        && text.Count(char.IsDigit) is >= 4 and var digits
        && text.Length - digits >= 4
        && !IssuerFormat.IsMadeUp(text);

    private static bool IsHex(string text, int digits) =>
        text.Length >= ShortestHex
        && digits >= 6
        && digits <= text.Length - 4
        && (
            text.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'))
            || text.All(Uri.IsHexDigit) && text.All(static c => !char.IsLower(c))
        );

    /// <summary>Whether a text is forty characters of base64 and no more: what AWS hands out, and hardly anything else has that length.</summary>
    public static bool IsOfForty(string text)
    {
        // {" in base64: a document, such as where to go on reading.
        if (text.Length != 40 || text.StartsWith("eyJ", StringComparison.Ordinal))
        {
            return false;
        }

        var (digits, upper, lower, changes) = (0, 0, 0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            var c = text[index];
            var kind = Kind(c);
            if (kind < 0)
            {
                return false;
            }

            digits += kind == 0 ? 1 : 0;
            upper += kind == 1 ? 1 : 0;
            lower += kind == 2 ? 1 : 0;
            changes += index > 0 && Kind(text[index - 1]) != kind ? 1 : 0;
        }

        return digits >= 2 && upper >= 6 && lower >= 6 && changes >= 16 && text.IndexOf("EXAMPLE", StringComparison.OrdinalIgnoreCase) < 0;
    }

    private static int Kind(char c) =>
        c is >= '0' and <= '9' ? 0
        : c is >= 'A' and <= 'Z' ? 1
        : c is >= 'a' and <= 'z' ? 2
        : c is '+' or '/' ? 3
        : -1;
}
