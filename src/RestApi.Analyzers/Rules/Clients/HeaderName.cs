using System;
using System.Linq;

namespace Comind.Api.Analyzers;

/// <summary>What HTTP allows as the name of a header (RFC 9110, section 5.1).</summary>
internal static class HeaderName
{
    private const string Special = "!#$%&'*+-.^_`|~";

    public static bool IsValid(string name) => name.Length > 0 && name.All(IsToken);

    /// <summary>Headers that say where a message ends; they follow from the body.</summary>
    public static bool IsFraming(string name) =>
        name.Equals("Content-Length", StringComparison.OrdinalIgnoreCase)
        || name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase);

    public static bool HoldsControls(string line) =>
        line.Any(static character => character != '\t' && (character < ' ' || character == '\x7f'));

    /// <summary>The name with hyphens for blanks and without a colon at its end; null when that is no name either.</summary>
    public static string? Repaired(string name)
    {
        var repaired = string.Join("-", name.Trim().TrimEnd(':').Split([' '], StringSplitOptions.RemoveEmptyEntries));
        return repaired != name && repaired.Length <= 64 && IsValid(repaired) ? repaired : null;
    }

    private static bool IsToken(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || Special.IndexOf(character) >= 0;
}
