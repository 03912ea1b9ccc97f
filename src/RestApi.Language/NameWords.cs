using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Splits names into words: <c>crmAPIKey2</c>, <c>crm-api-key2</c> and <c>CRM_API_KEY2</c> are crm, api, key2.</summary>
internal static class NameWords
{
    public static List<string> Split(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var position = 0; position < name.Length; position++)
        {
            if (!IsWordCharacter(name[position]))
            {
                Add(words, name, start, position);
                start = position + 1;
            }
            else if (position > start && StartsWord(name, position))
            {
                Add(words, name, start, position);
                start = position;
            }
        }

        Add(words, name, start, name.Length);
        return words;
    }

    private static bool IsWordCharacter(char c) => char.IsLetterOrDigit(c) || IsMark(c);

    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    // aB starts a word at B; ABc starts one at B, so that acronyms stay whole. Digits count as the letter before them: S3KEY is one word.
    private static bool StartsWord(string name, int position) =>
        char.IsUpper(name[position]) && (IsBehindLower(name, position) || (position + 1 < name.Length && char.IsLower(name[position + 1])));

    private static bool IsBehindLower(string name, int position)
    {
        do
        {
            position--;
        } while (position > 0 && char.IsDigit(name[position]));

        return IsWordCharacter(name[position]) && !char.IsUpper(name[position]) && !char.IsDigit(name[position]);
    }

    private static void Add(List<string> words, string name, int start, int end)
    {
        if (end > start)
        {
            words.Add(name.Substring(start, end - start));
        }
    }
}
