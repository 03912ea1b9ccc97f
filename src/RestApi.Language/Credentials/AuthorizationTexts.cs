using System;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>Finds whole values of the header <c>Authorization</c>, wherever they stand: <c>Basic dXNlcjpwYXNz</c>, <c>Bearer abc…</c>.</summary>
internal static class AuthorizationTexts
{
    private static readonly Regex s_basic = new(
        "^Basic ([A-Za-z0-9+/]{6,}={0,2})$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    // With fewer digits it may be a sentence: Bearer authentication-is-required.
    private static readonly Regex s_bearer = new(
        @"^Bearer (?=\S*\d\S*\d)(?=\S*[A-Za-z])[A-Za-z0-9._~+/=-]{16,}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>The credential that a text is as a whole, or null.</summary>
    public static CredentialMatch? Find(string text) =>
        text[0] is not ('B' or 'b') ? null
        : s_basic.Match(text) is { Success: true } basic && HoldsPassword(basic.Groups[1].Value)
            ? new("Basic credential", basic.Groups[1].Index, basic.Groups[1].Length)
        : s_bearer.IsMatch(text) && !IssuerFormat.IsMadeUp(text) && !NotCredentials.IsNamedAsTest(text.Substring("Bearer ".Length))
            ? new("bearer token", "Bearer ".Length, text.Length - "Bearer ".Length)
        : null;

    /// <summary>Whether a text is a user name and a password, encoded as basic authentication wants it.</summary>
    public static bool HoldsPassword(string encoded)
    {
        try
        {
            var pair = Encoding.UTF8.GetString(Convert.FromBase64String(encoded));
            var colon = pair.IndexOf(':');
            return colon >= 0
                && colon + 1 < pair.Length
                && pair.All(static c => c is >= ' ' and <= '~')
                && !CredentialValues.IsPlaceholder(pair.Substring(colon + 1))
                && !SamplePairs.IsJoined(pair);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
