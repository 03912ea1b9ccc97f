using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>Names of generated files: readable, free of characters that a host refuses, unique when case is ignored.</summary>
internal sealed class HintNames
{
    // File systems end at 255 bytes; a letter may take four of them.
    private const int LongestName = 60;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name <c>part.part.g.cs</c>, with a number when it is taken.</summary>
    public string Next(params string[] parts)
    {
        var name = string.Join(".", parts.Where(static part => part.Length > 0).Select(Shorten));
        var number = 1;
        var unique = name;
        while (!_taken.Add(unique))
        {
            number++;
            unique = name + "-" + number.ToString(CultureInfo.InvariantCulture);
        }

        return unique + ".g.cs";
    }

    private static string Shorten(string part)
    {
        var clean = new string([.. part.Select(static character => IsPlain(character) ? character : '_')]);
        return clean.Length <= LongestName ? clean : clean.Substring(clean.Length - LongestName);
    }

    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || character is '.' or '-' or '_';
}
