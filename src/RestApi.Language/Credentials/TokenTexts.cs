using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>Tells the looks of a token or key from those of words, codes and labels.</summary>
internal static class TokenTexts
{
    // The token of a coat in a shop: COAT-WOOL-42.
    private static readonly Regex s_article = new("^[A-Z]{2,}(?:-[A-Z]{2,})*-[0-9]{1,3}$", RegexOptions.CultureInvariant);

    // newsletter-of-the-month: a title, in the form that URLs have it.
    private static readonly HashSet<string> s_tiesOfTitles = WordList.Of("of the and for with");

    // The name that a tokenizer compares a word with: unit_price_2024.
    private static readonly Regex s_identifier = new("^[a-z]+(?:_[a-z]+)+_(?:19|20)[0-9]{2}$", RegexOptions.CultureInvariant);

    /// <summary>What a key or a token is and a word, a state, a unit is not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isBare">Whether its name says nothing but that it is a token.</param>
    /// <param name="isLast">Whether its name ends with what it is: words alone may be those of what belongs to a token.</param>
    public static bool IsToken(string text, bool isBare, bool isLast)
    {
        var digits = text.Count(char.IsDigit);
        // Issuers hand out ASCII; a word with an umlaut is a label, unless there are numbers in it.
        if (
            (digits < 3 && text.Any(static c => c > '~') && !IsJoinedByMarks(text))
            || IsCode(text)
            || (isBare && (s_article.IsMatch(text) || s_identifier.IsMatch(text)))
            || (isBare && Guid.TryParse(text, out _))
        )
        {
            return false;
        }

        if (digits > 0)
        {
            return digits < text.Length || digits >= (isBare ? 16 : 12);
        }

        var words = NameWords.Split(text);
        var isMixed = text.Any(char.IsUpper) && text.Any(char.IsLower) && text.Any(static c => !char.IsLetter(c));
        var hasMarks = text.Any(static c => !char.IsLetter(c) && c is not ('-' or '_' or '.' or ' ' or ':' or '/' or ','));
        return isMixed && !IsTitled(text) ? true
            : hasMarks ? text.Length >= 10
            : (
                !isBare
                && isLast
                && words.Count >= 3
                && !words.Exists(s_tiesOfTitles.Contains)
                && text.IndexOf('-') > 0
                && text.All(static c => char.IsLower(c) || c == '-')
            ) || IsNoise(text);
    }

    // Straße+Hausnummer: no label has such a mark between two letters.
    private static bool IsJoinedByMarks(string text)
    {
        var mark = text.IndexOfAny(['+', '#', '$', '%', '*', '=', '^', '~', '|'], 1);
        return mark > 0 && mark < text.Length - 1 && char.IsLetter(text[mark - 1]) && char.IsLetter(text[mark + 1]);
    }

    // RAPI4001, ERR-1042: the code of a message.
    public static bool IsCode(string text)
    {
        var letters = text.TakeWhile(static c => c is >= 'A' and <= 'Z').Count();
        var number = text.Substring(letters).TrimStart('-');
        return letters is >= 2 and <= 5 && number.Length is >= 3 and <= 4 && number.All(static c => c is >= '0' and <= '9');
    }

    // Content-Type, No-Store: each word starts with a capital, as in names of headers.
    private static bool IsTitled(string text) =>
        text.Split('-', '_', '.', ' ').All(static word => word.Length > 0 && char.IsUpper(word[0]) && word.Skip(1).All(char.IsLower));

    // Normalised by length: letters of no language hardly repeat and have few vowels.
    private static bool IsNoise(string text)
    {
        if (text.Length < 16)
        {
            return false;
        }

        var letters = text.ToLowerInvariant().Where(char.IsLetter).ToList();
        var vowels = letters.Count(static c => "aeiou".IndexOf(c) >= 0);
        return letters.Count > 0 && vowels * (text.Length < 20 ? 8 : 4) < letters.Count;
    }
}
