using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers;

/// <summary>Finds words in a text that may name a secret: its property, alias or variable, and in quotes any spelling of the alias.</summary>
internal sealed class SecretWords
{
    // A longer text in quotes is no name.
    private const int LongestQuoted = 100;

    private static readonly char[] s_quotes = ['"', '\'', '`'];

    private static readonly bool[] s_isWord = [.. Enumerable.Range(0, 128).Select(static c => char.IsLetterOrDigit((char)c) || c == '_')];

    private readonly Dictionary<string, List<DeclaredSetting>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DeclaredSetting>> _byProperty = new(StringComparer.Ordinal);
    private readonly string[] _names;
    private readonly string[] _properties;
    private readonly bool[] _isFirst = new bool[128];
    private readonly bool[] _isLast = new bool[128];
    private readonly bool[] _isLength = new bool[LongestQuoted + 1];

    public SecretWords(IReadOnlyList<DeclaredSetting> secrets)
    {
        foreach (var secret in secrets)
        {
            Add(_byProperty, secret.Property, secret);
            foreach (var name in new[] { secret.Property, secret.Alias, secret.Variable! }.Distinct())
            {
                Add(_byName, name, secret);
                _isFirst[Math.Min(name[0], (char)127)] = true;
                _isLast[Math.Min(name[name.Length - 1], (char)127)] = true;
                _isLength[Math.Min(name.Length, LongestQuoted)] = true;
            }
        }

        (_names, _properties) = ([.. _byName.Keys], [.. _byProperty.Keys]);
    }

    public static bool IsNameOf(DeclaredSetting secret, string text) =>
        text == secret.Variable || text == secret.Alias || SecretNaming.PropertyName(text) == secret.Property;

    /// <summary>The secrets that the next such word may name, and where it starts; null at the end of the text.</summary>
    public IReadOnlyList<DeclaredSetting>? Find(string text, ref int position, out int start)
    {
        // A local stays in a register, which every character of a project makes worth it.
        for (var end = position; end < text.Length; )
        {
            if (!IsWord(text[end]))
            {
                end++;
                continue;
            }

            start = end;
            do
            {
                end++;
            } while (end < text.Length && IsWord(text[end]));

            var found =
                IsCandidate(text[start], text[end - 1], end - start) && Named(text, start, end - start) is { } named ? named
                : start > 0 && text[start - 1] is '"' or '\'' or '`' ? FindQuoted(text, start)
                : null;
            if (found is not null)
            {
                position = end;
                return found;
            }
        }

        start = position = text.Length;
        return null;
    }

    /// <summary>The secrets that the next text in quotes may name, and where it starts; null at the end of the text.</summary>
    public IReadOnlyList<DeclaredSetting>? FindInQuotes(string text, ref int position, out int start)
    {
        for (var quote = text.IndexOfAny(s_quotes, position); quote >= 0; quote = text.IndexOfAny(s_quotes, quote + 1))
        {
            start = quote + 1;
            // The quote behind it may not be typed yet.
            if (
                start < text.Length
                && IsWord(text[start])
                && (Named(text, start, WordLength(text, start)) ?? FindQuoted(text, start)) is { } found
            )
            {
                position = start;
                return found;
            }
        }

        start = position = text.Length;
        return null;
    }

    private static int WordLength(string text, int start)
    {
        var end = start;
        while (end < text.Length && IsWord(text[end]))
        {
            end++;
        }

        return end - start;
    }

    // Without a copy of the word: many begin as a secret does.
    private List<DeclaredSetting>? Named(string text, int start, int length)
    {
        foreach (var name in _names)
        {
            if (name.Length == length && name[0] == text[start] && string.CompareOrdinal(text, start, name, 0, length) == 0)
            {
                return _byName[name];
            }
        }

        return null;
    }

    private bool IsCandidate(char first, char last, int length) =>
        _isFirst[Math.Min(first, (char)127)] && _isLast[Math.Min(last, (char)127)] && _isLength[Math.Min(length, LongestQuoted)];

    private List<DeclaredSetting>? FindQuoted(string text, int start)
    {
        var end = text.IndexOf(text[start - 1], start, Math.Min(LongestQuoted, text.Length - start));
        if (end < 0)
        {
            return null;
        }

        foreach (var property in _properties)
        {
            if (EndsIn(property, text, start, end))
            {
                var quoted = text.Substring(start, end - start);
                return _byName.TryGetValue(quoted, out var named) || _byProperty.TryGetValue(SecretNaming.PropertyName(quoted), out named)
                    ? named
                    : null;
            }
        }

        return null;
    }

    // Any spelling has the letters of the property, which may begin with something more; nearly all texts of a program are told by their last.
    private static bool EndsIn(string property, string text, int start, int end)
    {
        var last = property.Length;
        for (var index = end - 1; index >= start; index--)
        {
            if (!char.IsLetterOrDigit(text[index]))
            {
                continue;
            }

            do
            {
                last--;
            } while (last >= 0 && !char.IsLetterOrDigit(property[last]));

            if (last < 0 || char.ToUpperInvariant(property[last]) != char.ToUpperInvariant(text[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWord(char c) => c < 128 ? s_isWord[c] : char.IsLetterOrDigit(c);

    private static void Add(Dictionary<string, List<DeclaredSetting>> index, string name, DeclaredSetting secret)
    {
        if (!index.TryGetValue(name, out var same))
        {
            index.Add(name, same = []);
        }

        same.Add(secret);
    }
}
