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

    private static readonly bool[] s_isWord = [.. Enumerable.Range(0, 128).Select(static c => char.IsLetterOrDigit((char)c) || c == '_')];

    private readonly Dictionary<string, List<DeclaredSetting>> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<DeclaredSetting>> _byProperty = new(StringComparer.Ordinal);
    private readonly bool[] _isFirst = new bool[128];
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
                _isLength[Math.Min(name.Length, LongestQuoted)] = true;
            }
        }
    }

    public static bool IsNameOf(DeclaredSetting secret, string text) =>
        text == secret.Variable || text == secret.Alias || SecretNaming.PropertyName(text) == secret.Property;

    /// <summary>The secrets that the next such word may name, and where it starts; null at the end of the text.</summary>
    public IReadOnlyList<DeclaredSetting>? Find(string text, ref int position, out int start)
    {
        while (position < text.Length)
        {
            if (!IsWord(text[position]))
            {
                position++;
                continue;
            }

            start = position;
            do
            {
                position++;
            } while (position < text.Length && IsWord(text[position]));

            var found =
                IsCandidate(text[start], position - start) && _byName.TryGetValue(text.Substring(start, position - start), out var named)
                    ? named
                : start > 0 && text[start - 1] is '"' or '\'' or '`' ? FindQuoted(text, start)
                : null;
            if (found is not null)
            {
                return found;
            }
        }

        start = position;
        return null;
    }

    private bool IsCandidate(char first, int length) => _isFirst[Math.Min(first, (char)127)] && _isLength[Math.Min(length, LongestQuoted)];

    private List<DeclaredSetting>? FindQuoted(string text, int start)
    {
        var end = text.IndexOf(text[start - 1], start, Math.Min(LongestQuoted, text.Length - start));
        if (end < 0)
        {
            return null;
        }

        var quoted = text.Substring(start, end - start);
        return _byName.TryGetValue(quoted, out var named) || _byProperty.TryGetValue(SecretNaming.PropertyName(quoted), out named)
            ? named
            : null;
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
