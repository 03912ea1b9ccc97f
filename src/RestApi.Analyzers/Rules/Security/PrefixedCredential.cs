using System;
using System.Collections.Generic;
using Comind.Api.Language;

namespace Comind.Api.Analyzers;

/// <summary>Finds credentials that begin as <c>credential_prefixes</c> says.</summary>
internal static class PrefixedCredential
{
    // What a prefix alone, or a sample of it in a sentence, does not have behind it.
    private const int ShortestRest = 8;

    /// <summary>
    /// Whether a text has a word that is long enough for one with what it begins with, whatever that is; nearly all texts of a program have none.
    /// </summary>
    public static bool MayBe(string text)
    {
        var (word, run) = (0, 0);
        foreach (var c in text)
        {
            // No prefix has a blank in it.
            word = c == ' ' ? 0 : word + 1;
            run = IsOfToken(c) ? run + 1 : 0;
            if (run >= ShortestRest && word > ShortestRest)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first such credential in a text, or null.</summary>
    public static CredentialMatch? Find(string text, IReadOnlyList<string> prefixes)
    {
        // Most projects have none; to list them asks through an interface.
        for (var index = 0; index < prefixes.Count; index++)
        {
            var prefix = prefixes[index];
            for (
                var start = text.IndexOf(prefix, StringComparison.Ordinal);
                start >= 0;
                start = text.IndexOf(prefix, start + 1, StringComparison.Ordinal)
            )
            {
                var end = start + prefix.Length;
                while (end < text.Length && IsOfToken(text[end]))
                {
                    end++;
                }

                var isWhole = start == 0 || !IsOfToken(text[start - 1]);
                var rest = text.Substring(start + prefix.Length, end - start - prefix.Length);
                if (isWhole && rest.Length >= ShortestRest && !CredentialValues.IsPlaceholder(rest))
                {
                    return new($"credential '{prefix}…'", start, end - start);
                }
            }
        }

        return null;
    }

    private static bool IsOfToken(char c) => c < 128 && (char.IsLetterOrDigit(c) || c is '_' or '-');
}
