using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Comind.Api.Language;

/// <summary>Knows the passwords that everybody tries first, however their letters are disguised: <c>Passw0rd</c>, <c>p@ssword1!</c>.</summary>
internal static class WeakPasswords
{
    private static readonly HashSet<string> s_all = WordList.Of(
        "password passwort kennwort qwerty qwertz letmein welcome willkommen admin administrator iloveyou monkey dragon secret changeme default abc guest root rabbitmq postgres"
    );

    /// <summary>Whether a text is one of them, or digits in a row.</summary>
    public static bool Is(string text)
    {
        var letters = new StringBuilder();
        foreach (var c in text.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '!', '.', '?'))
        {
            letters.Append(Undisguised(c));
        }

        return text.Length > 0 && (letters.Length == 0 ? IsRow(text.TrimEnd('!', '.', '?')) : s_all.Contains(letters.ToString()));
    }

    /// <summary>Whether a text is what somebody left who wants it to be changed: only who looks whether it was compares with it.</summary>
    public static bool AsksForChange(string text) =>
        string.Concat(text.Where(char.IsLetter)).ToLowerInvariant() is "changeme" or "changeit";

    // 123456, 4321, 0000, 123123; 771812 is somebody's.
    private static bool IsRow(string digits)
    {
        var steps = digits.Zip(digits.Skip(1), static (left, right) => right - left).ToList();
        return steps.TrueForAll(static step => step is 1 or -9)
            || steps.TrueForAll(static step => step is -1 or 9)
            || steps.TrueForAll(static step => step == 0)
            || (digits.Length is 4 or 6 or 8 && digits.Substring(0, digits.Length / 2) == digits.Substring(digits.Length / 2));
    }

    private static char Undisguised(char c) =>
        c switch
        {
            '0' => 'o',
            '1' => 'i',
            '3' => 'e',
            '4' or '@' => 'a',
            '5' or '$' => 's',
            _ => char.ToLowerInvariant(c),
        };
}
