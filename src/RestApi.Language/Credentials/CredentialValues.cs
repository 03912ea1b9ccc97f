using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>Tells whether a text in the place of a credential is none.</summary>
public static class CredentialValues
{
    private static readonly HashSet<string> s_sentinels = WordList.Of(
        """
        redacted masked hidden removed todo tbd none null undefined n/a placeholder example dummy your-api-key
        your-token your-password your-secret value invalid bogus
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // What APIs want word for word: Jira in X-Atlassian-Token, SAP in X-CSRF-Token, GitHub and others as the password of a key that is the user.
    private static readonly HashSet<string> s_agreedWords = WordList.Of(
        """
        no-check nocheck fetch required true false anonymous api_token x-oauth-basic x-token-auth
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // The key of the test vectors of HMAC in RFC 2202 and 4231 that is a text.
    private const string TestVector = "Jefe";

    private static readonly HashSet<string> s_schemes = WordList.Of(
        """
        basic bearer token apikey digest negotiate
        """,
        StringComparer.OrdinalIgnoreCase
    );

    // Holes of templates, bind parameters, and expressions that read a variable or a secret by its name.
    private static readonly Regex s_template = new(
        @"<[A-Za-z][^<>]*>|\$\{[^{}]+\}|\{\{[^{}]+\}\}|\$\([^()]+\)|\{[A-Za-z0-9_.,: -]*\}|%[A-Za-z_][A-Za-z0-9_]*%|\[\[?[^\[\]]+\]\]?|^[@:$][A-Za-z_]+$"
            + @"|^\*+[A-Za-z_]+\*+$|\*\|[^|]+\|\*|#\{[^{}]+\}|<%[^%]+%>|%\([A-Za-z_]+\)s|^%[sdv]$|^__[A-Z][A-Z_]*__$"
            + @"|^(process\.)?env[.:][A-Za-z_]\w*$|^secrets?\.[A-Za-z_]\w*$",
        RegexOptions.CultureInvariant
    );

    private static readonly HashSet<string> s_orders = WordList.Of(
        "your insert enter replace put add paste type provide fill",
        StringComparer.OrdinalIgnoreCase
    );

    // What stands before, and may stand behind, the name of a credential that there is none of: no-token, no-key-set.
    private static readonly HashSet<string> s_negations = WordList.Of("no without missing none", StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> s_states = WordList.Of(
        "set given yet available provided configured found present",
        StringComparer.OrdinalIgnoreCase
    );

    private static readonly HashSet<string> s_lastWords = WordList.Of("key auth authorization authentication login session pass pin");

    /// <summary>
    /// Whether a value stands in for a credential: empty, a mask, a template with a hole, the name of an environment variable.
    /// Default passwords such as <c>changeme</c> open real systems and are no placeholders.
    /// </summary>
    /// <param name="value">The text; a leading authentication scheme such as <c>Bearer</c> is ignored.</param>
    public static bool IsPlaceholder(string value)
    {
        var content = WithoutScheme(value.Trim());
        return content.Length == 0
            || s_sentinels.Contains(content.Trim('[', ']', '(', ')', '*', '_', '-'))
            || s_agreedWords.Contains(content)
            || content == TestVector
            || IsMask(content)
            || IsTemplate(content)
            || IsOrder(content)
            || IsAbsence(content)
            || IsVariableName(content);
    }

    /// <summary>Whether a password of basic authentication is a filler, because the user is the key: empty, <c>x</c>, <c>api_token</c>.</summary>
    /// <param name="password">The password.</param>
    public static bool IsFiller(string password) =>
        password.Trim() is var text && (text.Length == 0 || text is "x" or "X" or "-" or ":" or "unused" || s_agreedWords.Contains(text));

    internal static string WithoutScheme(string value)
    {
        var space = value.IndexOf(' ');
        return space < 0 ? (s_schemes.Contains(value) ? "" : value)
            : s_schemes.Contains(value.Substring(0, space)) ? value.Substring(space + 1).Trim()
            : value;
    }

    // ****, xxxx-xxxx, and a prefix that is shown before them: ghp_***. A password may hold one or two: Rook*Tower4.
    private static bool IsMask(string value) =>
        value.IndexOf("***", StringComparison.Ordinal) >= 0
        || value.IndexOf("\u2022\u2022\u2022", StringComparison.Ordinal) >= 0
        || value.All(static c => c is '*' or 'x' or 'X' or '.' or '\u2022' or '\u25CF' or '\u2026' or '#' or '-' or '_' or '?');

    // Several holes may stand in a row: {user}:{password}.
    private static bool IsTemplate(string value) =>
        s_template.IsMatch(value) && s_template.Replace(value, "").All(static c => c is ':' or '-' or '.' or '/' or ' ' or '@');

    // your-api-key-here, INSERT TOKEN: words only, as a person tells another one what to write.
    private static bool IsOrder(string value)
    {
        var words = NameWords.Split(value);
        return words.Count > 1
            && (s_orders.Contains(words[0]) || words.Contains("your"))
            && words.All(static word => word.All(char.IsLetter));
    }

    // no-token, without_api_key, missing-secret, none-token-set: words only.
    private static bool IsAbsence(string value)
    {
        var words = NameWords.Split(value);
        var last = words.FindLastIndex(static word => !s_states.Contains(word));
        return last is 1 or 2
            && s_negations.Contains(words[0])
            && words.All(static word => word.All(char.IsLetter))
            && (CredentialNames.Speaks([words[last]]) || s_lastWords.Contains(words[last].ToLowerInvariant()));
    }

    private static bool IsVariableName(string value) =>
        value.IndexOf('_') > 0
        && value.All(static c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_')
        // Names are made of words; with more digits than this it is a key in capitals.
        && value.Count(static c => c is >= '0' and <= '9') * 4 <= value.Length
        && value.Any(char.IsLetter);
}
