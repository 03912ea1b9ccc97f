using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers;

/// <summary>Decides whether a text that reaches a credential's place is written in source code, and which part of it.</summary>
internal static class CredentialJudge
{
    /// <summary>The credentials in a text; none when it is a placeholder or comes from elsewhere.</summary>
    public static IEnumerable<CredentialSpan> Find(WrittenText text, CredentialUse use) =>
        use.Form switch
        {
            CredentialForm.Body => InBody(text.Text),
            CredentialForm.Shaped => InShaped(text.Text, use.NameHint),
            CredentialForm.Named => InNamed(text.Text, use.NameHint),
            CredentialForm.Fallback when text.IsComplete && NamedCredentials.IsFallback(use.NameHint, text.Text) =>
            [
                new(0, text.Text.Length),
            ],
            CredentialForm.Fallback => [],
            CredentialForm.Key => text.IsComplete && !IsHarmlessKey(text.Text) ? [new(0, text.Text.Length)] : [],
            _ => Find(text.Text, text.IsEncoded, use.Form),
        };

    /// <summary>The credentials in a text in which <see cref="WrittenText.Hole"/> stands for what is not known.</summary>
    public static IEnumerable<CredentialSpan> Find(string text, bool isEncoded, CredentialForm form) =>
        form switch
        {
            CredentialForm.HeaderValue or CredentialForm.Default => InHeaderValue(text, isEncoded, 0),
            CredentialForm.HeaderLine => InHeaderValue(text, isEncoded, text.IndexOf(':') + 1),
            CredentialForm.Cookie => InCookie(text),
            CredentialForm.Url => InUrl(text),
            CredentialForm.Query => InQuery(text, 0),
            CredentialForm.SecretName => InSecretName(text),
            _ => InValue(text, 0),
        };

    private static IEnumerable<CredentialSpan> InHeaderValue(string text, bool isEncoded, int start)
    {
        var word = SkipBlanks(text, start);
        var space = text.IndexOf(' ', word);
        var scheme = space < 0 ? "" : text.Substring(word, space - word);
        var credential = AuthorizationSchemes.Contains(scheme) ? SkipBlanks(text, space) : word;
        if (scheme.Equals("Basic", StringComparison.OrdinalIgnoreCase) && isEncoded)
        {
            // RFC 7617: a user name, a colon, the password. The name alone is no credential.
            var colon = text.IndexOf(':', credential);
            return colon < 0 || SamplePairs.IsJoined(text.Substring(credential)) ? [] : InValue(text, colon + 1);
        }

        return InValue(text, credential);
    }

    // With a hole in it, the written rest is mostly a prefix or a separator; only what looks like a credential alone counts.
    private static IEnumerable<CredentialSpan> InValue(string text, int start)
    {
        var isComplete = text.IndexOf(WrittenText.Hole, start) < 0;
        if (isComplete)
        {
            var value = text.Substring(start).Trim();
            return CredentialValues.IsPlaceholder(value) || NotCredentials.IsNamedAsTest(value) ? [] : [new(start, text.Length)];
        }

        return WrittenPieces(text, start);
    }

    private static IEnumerable<CredentialSpan> WrittenPieces(string text, int start) =>
        Pieces(text, start)
            .Select(piece => WithoutSeparators(text, piece))
            .Where(piece =>
                text.Substring(piece.Start, piece.Length) is var value
                && (CredentialShape.IsCredential(value) || RandomText.IsPiece(value))
                && !CredentialValues.IsPlaceholder(value)
            );

    // What joins a piece to what is not known: tenant + "." + "mT4vRq81LsXz"
    private static CredentialSpan WithoutSeparators(string text, CredentialSpan piece)
    {
        var start = piece.Start;
        while (start < piece.End && text[start] is '.' or ':' or '-' or '_' or '/' or '|' or ' ')
        {
            start++;
        }

        return new(start, piece.End);
    }

    private static IEnumerable<CredentialSpan> Pieces(string text, int start)
    {
        while (start < text.Length)
        {
            var hole = text.IndexOf(WrittenText.Hole, start);
            var end = hole < 0 ? text.Length : hole;
            if (end > start)
            {
                yield return new(start, end);
            }

            start = end + 1;
        }
    }

    // Most cookies are no credentials, so the name of each decides.
    private static IEnumerable<CredentialSpan> InCookie(string text)
    {
        var start = 0;
        foreach (var pair in text.Split(';'))
        {
            var equals = pair.IndexOf('=');
            var name = pair.Substring(0, Math.Max(equals, 0)).Trim();
            if (CredentialNames.IsCredentialQueryParameter(name) || name.IndexOf("sess", StringComparison.OrdinalIgnoreCase) >= 0)
            {
                foreach (var span in InValue(text.Substring(0, start + pair.Length), start + equals + 1))
                {
                    yield return span;
                }
            }

            start += pair.Length + 1;
        }
    }

    private static IEnumerable<CredentialSpan> InUrl(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return InQuery(url, 0);
        }

        var start = scheme + 3;
        var end = url.IndexOfAny(['/', '?', '#', '\\'], start);
        var authority = url.Substring(start, (end < 0 ? url.Length : end) - start);
        var at = authority.LastIndexOf('@');
        var colon = authority.IndexOf(':');
        if (at < 0)
        {
            return InQuery(url, 0);
        }

        var password = colon >= 0 && colon < at ? authority.Substring(colon + 1, at - colon - 1) : "";
        var isCredential =
            password.Length > 0
                ? password.IndexOf(WrittenText.Hole) < 0
                    && !CredentialValues.IsPlaceholder(password)
                    && !SamplePairs.IsJoined(authority.Substring(0, at))
                : CredentialShape.IsCredential(authority.Substring(0, at));
        return isCredential ? [new(start + (password.Length > 0 ? colon + 1 : 0), start + at)] : InQuery(url, start + at);
    }

    // ?token=abc&page=2: most parameters are no credentials, so the name of each decides.
    private static IEnumerable<CredentialSpan> InQuery(string url, int start)
    {
        var query = url.IndexOf('?', start);
        var position = query + 1;
        foreach (var pair in query < 0 ? [] : url.Substring(position).Split('#')[0].Split('&'))
        {
            var equals = pair.IndexOf('=');
            if (equals > 0 && CredentialNames.IsCredentialQueryParameter(pair.Substring(0, equals)))
            {
                var value = pair.Substring(equals + 1);
                if (value.Length > 3 && value.IndexOfAny([WrittenText.Hole, '{']) < 0 && !NotCredentials.Contains(value))
                {
                    yield return new(position + equals + 1, position + pair.Length);
                }
            }

            position += pair.Length + 1;
        }
    }

    private static IEnumerable<CredentialSpan> InBody(string text) =>
        CredentialTexts.Find(text) is { } found ? [new(found.Start, found.Start + found.Length)] : [];

    private static IEnumerable<CredentialSpan> InShaped(string text, string name) =>
        text.IndexOf(WrittenText.Hole) < 0
        && (IssuerFormats.Find(text) is not null || CredentialShape.IsCredential(text) || NamedCredentials.IsCredential(name, text))
            ? [new(0, text.Length)]
            : [];

    private static IEnumerable<CredentialSpan> InNamed(string text, string name)
    {
        if (text.IndexOf(WrittenText.Hole) >= 0)
        {
            return WrittenPieces(text, 0);
        }

        if (!(IsBinary(text) ? !IsHarmlessKey(text) : NamedCredentials.IsValue(name, text)))
        {
            return [];
        }

        var isAnyScheme = name.Equals("Authorization", StringComparison.OrdinalIgnoreCase);
        return [new(text.TrimEnd().Length - AuthorizationSchemes.Without(text, isAnyScheme).Length, text.Length)];
    }

    /// <summary>Whether bytes that are written one by one, or as a text, are a key.</summary>
    public static bool IsBinaryKey(string text) => IsBinary(text) && !IsHarmlessKey(text);

    // Bytes of a key; letters with accents and ends of lines are in texts too.
    private static bool IsBinary(string text) => text.Any(static c => c is < ' ' and not ('\t' or '\n' or '\r') or > '~' and < '\u00A0');

    // Too short for a key, the same few bytes over and over, or bytes in order as in tests of an algorithm.
    private static bool IsHarmlessKey(string text) =>
        text.Length < 8
        || text.Distinct().Count() <= 3
        || text.Zip(text.Skip(1), static (left, right) => right == left + 1).Count(static isNext => isNext) * 4 > text.Length * 3
        || CredentialValues.IsPlaceholder(text);

    private static IEnumerable<CredentialSpan> InSecretName(string text) =>
        text.IndexOf(WrittenText.Hole) < 0
        && (CredentialShape.IsNoName(text) || Guid.TryParse(text, out _))
        && !CredentialValues.IsPlaceholder(text)
            ? [new(0, text.Length)]
            : [];

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        return position;
    }
}
