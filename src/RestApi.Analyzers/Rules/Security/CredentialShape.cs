using System;
using System.Linq;

namespace Comind.Api.Analyzers;

/// <summary>Recognises a credential by its looks alone, for places where its position says too little.</summary>
internal static class CredentialShape
{
    private static readonly string[] s_issuerPrefixes =
    [
        "sk-",
        "sk_live_",
        "sk_test_",
        "rk_live_",
        "pk_live_",
        "ghp_",
        "gho_",
        "ghs_",
        "ghu_",
        "github_pat_",
        "glpat-",
        "xoxb-",
        "xoxp-",
        "xapp-",
        "AKIA",
        "ASIA",
        "AIza",
        "eyJ",
        "npm_",
        "pypi-",
        "SG.",
        "shpat_",
        "dop_v1_",
        "hf_",
        "ya29.",
    ];

    /// <summary>Whether a text alone can be taken for a credential: an issuer's prefix, or long and mixed.</summary>
    public static bool IsCredential(string text)
    {
        var value = text.Trim();
        return value.Length >= 16
            && value.All(IsTokenCharacter)
            && !IsGuid(value)
            && (HasIssuerPrefix(value) || (value.Length >= 20 && IsMixed(value)));
    }

    /// <summary>Whether a text is no name of a secret but a value: it holds what names never hold, or looks like a credential.</summary>
    public static bool IsNoName(string text) =>
        IsCredential(text)
        || (HasIssuerPrefix(text) && text.Any(char.IsDigit))
        || (text.Any(static character => !IsNameCharacter(character)) && text.Any(char.IsLetterOrDigit));

    private static bool HasIssuerPrefix(string value) =>
        s_issuerPrefixes.Any(prefix => value.Length >= prefix.Length + 8 && value.StartsWith(prefix, StringComparison.Ordinal));

    // Words joined by hyphens hold few digits and change case at word starts only; random text does both all the time.
    private static bool IsMixed(string value)
    {
        var changes = value.Zip(value.Skip(1), static (left, right) => Class(left) != Class(right)).Count(static changed => changed);
        return value.Count(char.IsDigit) >= 3 && changes * 4 >= value.Length;
    }

    private static int Class(char character) =>
        char.IsDigit(character) ? 0
        : char.IsUpper(character) ? 1
        : 2;

    private static bool IsGuid(string value) => Guid.TryParse(value, out _);

    private static bool IsTokenCharacter(char character) =>
        character < 128 && (char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or '+' or '/' or '=' or '~');

    private static bool IsNameCharacter(char character) =>
        char.IsLetterOrDigit(character) || character is '_' or '-' or '.' or ' ' or ':' or '/';
}
