using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>Finds the password that a URL has before its host.</summary>
internal static class UserInfoTexts
{
    /// <summary>The first one of a text, or null.</summary>
    public static CredentialMatch? Find(string text) => InUserInfo(text) ?? InOracle(text);

    // scheme://user:password@host
    private static CredentialMatch? InUserInfo(string text)
    {
        for (var at = text.IndexOf("://", StringComparison.Ordinal); at > 0; at = text.IndexOf("://", at + 3, StringComparison.Ordinal))
        {
            var start = at + 3;
            var end = text.IndexOfAny(['/', '?', '#', '\\', ' ', '"', '\'', '<', '>', '(', ','], start);
            var host = text.LastIndexOf('@', (end < 0 ? text.Length : end) - 1);
            var colon = text.IndexOf(':', start);
            if (host > start && colon > 0 && colon < host - 1 && IsPassword(text, start, colon, host))
            {
                return new("password in the URL", colon + 1, host - colon - 1);
            }
        }

        return null;
    }

    // jdbc:oracle:thin:user/password@//host
    private static readonly Regex s_oracle = new(
        @"\bjdbc:oracle:\w+:[^/@\s\uFFFC]+/(?<value>[^@\s\uFFFC]+)@",
        RegexOptions.CultureInvariant
    );

    private static CredentialMatch? InOracle(string text) =>
        text.IndexOf("jdbc:oracle:", StringComparison.Ordinal) >= 0
        && s_oracle.Match(text).Groups["value"] is { Success: true } value
        && CredentialTexts.IsValue("password", text, value.Index, value.Length)
            ? new("password in the URL", value.Index, value.Length)
            : null;

    private static bool IsPassword(string text, int start, int colon, int host)
    {
        var password = text.Substring(colon + 1, host - colon - 1);
        var user = text.Substring(start, colon - start);
        // USER:PASSWORD@HOST, and u:p, which no system takes.
        var isSample =
            SamplePairs.Is(user, password)
            || (user.Length == 1 && password.Length == 1)
            || (user.Length > 0 && (user + password).All(static c => c is (>= 'A' and <= 'Z') or '_') && NotCredentials.Contains(password));
        return password.IndexOf(CredentialTexts.Hole) < 0
            && !CredentialValues.IsPlaceholder(password)
            && !isSample
            && password.IndexOfAny(['[', '{', '$']) < 0;
    }
}
