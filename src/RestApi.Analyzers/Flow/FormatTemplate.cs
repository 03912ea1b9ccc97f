using System.Collections.Generic;
using System.Text;

namespace Comind.Api.Analyzers;

/// <summary>Splits a composite format string, such as <c>Bearer {0}</c>, into texts and places.</summary>
internal static class FormatTemplate
{
    /// <summary>Each piece has either a text or the index of an argument; a broken place counts as text.</summary>
    public static IEnumerable<(string Text, int? Index)> Split(string template)
    {
        var text = new StringBuilder();
        for (var position = 0; position < template.Length; position++)
        {
            var character = template[position];
            var isDoubled = position + 1 < template.Length && template[position + 1] == character;
            if (character is '{' or '}' && isDoubled)
            {
                position++;
            }
            else if (character == '{' && PlaceAt(template, position) is { } place)
            {
                yield return (text.ToString(), null);
                yield return ("", place.Index);
                text.Clear();
                position = place.End;
                continue;
            }

            text.Append(character);
        }

        yield return (text.ToString(), null);
    }

    private static (int Index, int End)? PlaceAt(string template, int start)
    {
        var end = template.IndexOf('}', start);
        if (end < 0)
        {
            return null;
        }

        var digits = template.Substring(start + 1, end - start - 1).Split(',', ':')[0].Trim();
        return int.TryParse(digits, out var index) && index >= 0 ? (index, end) : null;
    }
}
