using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Knows the words that stand before a credential in the header <c>Authorization</c>.</summary>
internal static class AuthorizationSchemes
{
    private const int LongestScheme = 24;
    private const int ShortestCredential = 8;

    private static readonly HashSet<string> s_all = WordList.Of(
        """
        ApiKey Api-Key AWS4-HMAC-SHA256 Basic Bearer Bot Digest GenieKey JWT Key Klaviyo-API-Key Negotiate NTLM OAuth SharedKey SSWS Token
        Zoho-oauthtoken
        """,
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a word is one of them.</summary>
    public static bool Contains(string word) => s_all.Contains(word);

    /// <summary>Whether a text is a scheme and a credential. Behind those that every API knows any word may stand.</summary>
    public static bool StartsWith(string text) =>
        text.IndexOf(' ') is > 0 and var space
        && text.Substring(0, space) is var scheme
        && (
            (scheme is "Bearer" or "Basic" or "Token" or "ApiKey" or "Digest" or "SSWS" && !IsSentence(text, space + 1))
            || (Contains(scheme) && IsCredential(text.Substring(space + 1)))
        );

    // Token of the shop, Digest = sum; not Token token=abc, email=def.
    private static bool IsSentence(string text, int start) =>
        text.IndexOf(' ', start) > 0 && (text.IndexOf('=', start) is var sign) && (sign < 0 || text[sign - 1] == ' ');

    /// <summary>A text without the scheme before it.</summary>
    /// <param name="value">The text.</param>
    /// <param name="isAnyScheme">Whether the place is that of a scheme and a credential, so that any word before what looks like one is it.</param>
    public static string Without(string value, bool isAnyScheme)
    {
        var text = value.Trim();
        var space = text.IndexOf(' ');
        if (space <= 0)
        {
            return text;
        }

        var rest = text.Substring(space + 1).Trim();
        return Contains(text.Substring(0, space)) || (isAnyScheme && IsScheme(text, space) && IsCredential(rest)) ? rest : text;
    }

    private static bool IsScheme(string text, int length) =>
        length <= LongestScheme && text.Take(length).All(static c => c < 128 && (char.IsLetter(c) || c == '-'));

    private static bool IsCredential(string text) =>
        text.Length >= ShortestCredential && text.Any(char.IsDigit) && text.Any(char.IsLetter) && !text.Any(char.IsWhiteSpace);
}
