using System;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Tells texts that a generator made from those that a person did, for places where the name says too little.</summary>
internal static class RandomText
{
    private const int Shortest = 20;
    private const int ShortestHex = 32;

    /// <summary>Whether a text mixes both cases with digits in several places, or is a long hexadecimal number.</summary>
    public static bool Is(string text)
    {
        var (upper, lower, digits, runs) = (0, 0, 0, 0);
        for (var index = 0; index < text.Length; index++)
        {
            var c = text[index];
            if (c is >= '0' and <= '9')
            {
                digits++;
                runs += index == 0 || text[index - 1] is < '0' or > '9' ? 1 : 0;
            }
            else if (c is >= 'A' and <= 'Z')
            {
                upper++;
            }
            else if (c is >= 'a' and <= 'z')
            {
                lower++;
            }
            else if (c is not ('-' or '_' or '.' or '+' or '/' or '=' or '~'))
            {
                return false;
            }
        }

        return text.Length >= Shortest && !IssuerFormat.IsMadeUp(text) && ((runs >= 2 && upper >= 3 && lower >= 3) || IsHex(text, digits));
    }

    private static bool IsHex(string text, int digits) =>
        text.Length >= ShortestHex
        && digits >= 6
        && digits <= text.Length - 4
        && (
            text.All(static c => c is (>= '0' and <= '9') or (>= 'a' and <= 'f'))
            || text.All(Uri.IsHexDigit) && text.All(static c => !char.IsLower(c))
        );
}
