using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>Finds credentials inside of texts: in the format of an issuer, in connection strings, URLs, forms, JSON, XML and command lines.</summary>
public static class CredentialTexts
{
    /// <summary>Stands for a piece of a text that is only known at run time.</summary>
    public const char Hole = '\uFFFC';

    private const int Shortest = 8;
    private const int LongestWord = 16;

    // WHERE password = crypt($2, password)
    private static readonly Regex s_function = new(@"^[A-Za-z_]\w{2,}\((?:\$\d|[@:]\w|\?)", RegexOptions.CultureInvariant);

    /// <summary>The first credential in a text, or null.</summary>
    /// <param name="text">Any text; pieces that are not known are a <see cref="Hole"/>.</param>
    public static CredentialMatch? Find(string text) =>
        text is null || text.Length < Shortest || !MayHold(text)
            ? null
            : IssuerFormats.Find(text)
                ?? AuthorizationTexts.Find(text)
                ?? UserInfoTexts.Find(text)
                ?? InPairs(text)
                ?? InElements(text)
                ?? InSettings(text)
                ?? CommandTexts.Find(text)
                ?? InNetwork(text)
                ?? (RandomText.IsOfForty(text) ? new(RandomOfForty, 0, text.Length) : null);

    /// <summary>The issuer of <see cref="Find"/> for what only its look gives away: an access key of Amazon, or a key that is no secret.</summary>
    public const string RandomOfForty = "random text of 40 characters";

    /// <summary>
    /// Whether a text, or a piece of one, has any character that a credential or what leads to it has: a digit, a sign of a notation, a
    /// long word. Nearly all texts of a program have none, and nothing else is asked about them.
    /// </summary>
    /// <param name="text">Any text.</param>
    public static bool MayHold(string text)
    {
        var run = 0;
        foreach (var c in text ?? "")
        {
            run = c is ' ' or Hole ? 0 : run + 1;
            if (run >= LongestWord || c is (>= '0' and <= '9') or '=' or ':' or '<' or '@' or '-' or '/' or '\'' or '"')
            {
                return true;
            }
        }

        // Basic dXNlcjpwYXNz
        return text is ['B' or 'b', ..];
    }

    /// <summary>The first credential that a pair of a text holds, as in <c>user=a&amp;password=b</c> or a document, or null.</summary>
    /// <param name="text">The text; pieces that are not known are a <see cref="Hole"/>.</param>
    public static CredentialMatch? InPairs(string text)
    {
        for (var at = Separator(text, 1); at > 0; at = Separator(text, at + 1))
        {
            var name = NameBefore(text, at);
            if (
                name.Length > 0
                && IsNameInText(name)
                && ValueBehind(text, at) is var (start, length)
                && IsValueInText(name, text, start, length)
            )
            {
                return new($"value of '{name}'", start, length);
            }

            if (name is "key" && InQuery(text, at) is { } key)
            {
                return key;
            }
        }

        return null;
    }

    private static int Separator(string text, int start) => start < text.Length ? text.IndexOfAny(['=', ':'], start) : -1;

    // https://…?key=s9Kd02mPq7xL: so bare a name needs a value that nobody thought of.
    private static CredentialMatch? InQuery(string text, int separator)
    {
        var start = separator + 1;
        var length = EndOf(text, start) - start;
        var fragment = length < 0 ? -1 : text.IndexOf('#', start, length);
        length = fragment < 0 ? length : fragment - start;
        return
            text[separator] == '='
            && separator > 3
            && text[separator - 4] is '?' or '&'
            && text.LastIndexOf('?', separator) >= 0
            && RandomText.IsMixed(text.Substring(start, length))
            ? new("value of query parameter 'key'", start, length)
            : null;
    }

    private static bool IsNameInText(string name) => IsName(name) || name.Equals("Authorization", StringComparison.OrdinalIgnoreCase);

    // Behind Authorization: a scheme goes before the credential.
    private static bool IsValueInText(string name, string text, int start, int length) =>
        (IsName(name) || text.IndexOf(' ', start, length) > 0) && IsValue(name, text, start, length);

    internal static bool IsName(string name) => NamedCredentials.IsName(name) || name is "sig" or "pass";

    internal static bool IsValue(string name, string text, int start, int length)
    {
        var value = text.Substring(start, length);
        return length > 0
            && value.IndexOf(Hole) < 0
            && !s_function.IsMatch(value)
            && NamedCredentials.IsValue(name == "sig" ? "signing secret" : name, Unescape(value));
    }

    // Ruder%20Boot%204: who escapes a blank sends it, so what it stands in is no sentence.
    private static string Unescape(string value) => Uri.UnescapeDataString(value.Trim().Replace("%20", "_"));

    /// <summary>The name that stands before a sign such as <c>=</c>, or an empty text.</summary>
    internal static string NameBefore(string text, int separator)
    {
        var end = separator;
        while (end > 0 && text[end - 1] is ' ' or '"' or '\'' or '\\')
        {
            end--;
        }

        var start = end;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '-'))
        {
            start--;
        }

        return text.Substring(start, end - start).TrimStart('-');
    }

    // Up to what ends a value in the notation at hand; null when it is code or a sentence.
    private static (int Start, int Length)? ValueBehind(string text, int separator)
    {
        var isColon = text[separator] == ':';
        var start = separator + 1;
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        // N'abc', as SQL Server has it
        start += start + 1 < text.Length && text[start] is 'N' && text[start + 1] is '\'' ? 1 : 0;
        var quote = start;
        start += start < text.Length && text[start] == '\\' ? 1 : 0;
        start += start < text.Length && text[start] is '"' or '\'' ? 1 : 0;
        var isQuoted = start > quote;
        if (start >= text.Length || text[start] is '=' or '>' or '(')
        {
            return null;
        }

        if (isQuoted)
        {
            var end = text.IndexOfAny(['"', '\''], start);
            return end < 0 ? null : (start, (text[end - 1] == '\\' ? end - 1 : end) - start);
        }

        return isColon ? LineBehind(text, start, separator)
            : IsSentence(text, start, separator) ? null
            : (start, EndOf(text, start) - start);
    }

    // Set password= in the file: the name touches the sign, and words follow behind a blank.
    private static bool IsSentence(string text, int start, int separator)
    {
        var end = EndOf(text, start);
        return start > separator + 1
            && text[separator - 1] != ' '
            && end < text.Length
            && text[end] == ' '
            && text.Substring(start, end - start).All(char.IsLetter);
    }

    // password: abc-12, alone on its line. A sentence goes on with more words, a message says it in one, and a:b is something else.
    private static (int Start, int Length)? LineBehind(string text, int start, int separator)
    {
        var end = start;
        while (end < text.Length && text[end] is not ('\n' or '\r' or '"' or '\''))
        {
            end++;
        }

        var isHeader = separator + 1 < text.Length && text[separator + 1] == ' ';
        var value = text.Substring(start, end - start);
        var lineStart = text.LastIndexOfAny(['\n', '"', '\''], separator) + 1;
        var isLine = text.Substring(lineStart, separator - lineStart).Trim().IndexOf(' ') < 0;
        var isWord = value.All(char.IsLetter) && text.IndexOf('\n') < 0;
        return isHeader && isLine && !isWord && value.Split(' ').Length <= 2 ? (start, end - start) : null;
    }

    internal static int EndOf(string text, int start)
    {
        var end = text.IndexOfAny([';', '&', '"', '\'', '<', '>', ' ', '\n', '\r', '\t', ',', ')', '`'], start);
        return end < 0 ? text.Length : end;
    }

    // <Password>abc</Password>
    private static CredentialMatch? InElements(string text)
    {
        for (
            var close = text.IndexOf("</", StringComparison.Ordinal);
            close > 0;
            close = text.IndexOf("</", close + 2, StringComparison.Ordinal)
        )
        {
            var end = text.IndexOf('>', close);
            var open = text.LastIndexOf('>', close);
            var name = end < 0 ? "" : text.Substring(close + 2, end - close - 2);
            name = name.Substring(name.IndexOf(':') + 1);
            if (open > 0 && IsName(name) && IsValue(name, text, open + 1, close - open - 1))
            {
                return new($"value of '{name}'", open + 1, close - open - 1);
            }
        }

        return null;
    }

    // <add key="SmtpPassword" value="abc" />
    private static readonly Regex s_setting = new(
        @"\b(?:key|name)=""(?<name>[A-Za-z][\w:.-]{2,60})""\s+value=""(?<value>[^""\uFFFC]+)""",
        RegexOptions.CultureInvariant
    );

    private static CredentialMatch? InSettings(string text)
    {
        if (text.IndexOf("value=\"", StringComparison.Ordinal) < 0)
        {
            return null;
        }

        foreach (Match setting in s_setting.Matches(text))
        {
            var (path, value) = (setting.Groups["name"].Value, setting.Groups["value"]);
            var name = path.Substring(path.LastIndexOfAny([':', '.']) + 1);
            if (IsName(name) && IsValue(name, text, value.Index, value.Length))
            {
                return new($"value of '{name}'", value.Index, value.Length);
            }
        }

        return null;
    }

    // What the QR code of a wireless network says: WIFI:T:WPA;S:name;P:abc;;
    private static CredentialMatch? InNetwork(string text)
    {
        if (text[0] is not 'W' || !text.StartsWith("WIFI:", StringComparison.Ordinal))
        {
            return null;
        }

        var start = text.IndexOf(";P:", StringComparison.Ordinal) + 3;
        var end = start < 3 ? -1 : text.IndexOf(';', start);
        return end > start && IsValue("password", text, start, end - start)
            ? new("password of a wireless network", start, end - start)
            : null;
    }
}
