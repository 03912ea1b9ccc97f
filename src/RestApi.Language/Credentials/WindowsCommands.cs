using System;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>Finds passwords in the options of Windows' own commands, which start with a slash.</summary>
internal static class WindowsCommands
{
    // use X: \\host\share /user:DOMAIN\name abc, and the password before the user.
    private static readonly Regex s_use = new(
        @"\\\\[^\s\\]+\\\S+(?:\s+(?<value>[^\s/*][^\s]*))?(?:\s+/(?!u(?:ser)?:)\S+)*\s+/u(?:ser)?:\S+(?:\s+(?<value>[^\s/*][^\s]*))?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    // net user name abc /add
    private static readonly Regex s_user = new(
        @"(?:\bnet1?(?:\.exe)?\s+|^)user\s+[^\s/]+\s+(?<value>[^\s/*][^\s]*)(?:\s+/\S+)*\s+/add\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    // cmdkey /pass:abc, schtasks /rp abc
    private static readonly Regex s_option = new(
        @"\s/(?:pass(?:word)?:|rp\s+)['""]?(?<value>[^\s'""/][^\s'""]*)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    /// <summary>The match whose group <c>value</c> is the password, or null. Each command is looked for by the option it needs.</summary>
    public static Match? Match(string text) =>
        Has(text, " /u") && s_use.Match(text) is { Success: true } use ? use
        : Has(text, " /add") && s_user.Match(text) is { Success: true } user ? user
        : (Has(text, " /pass") || Has(text, " /rp ")) && s_option.Match(text) is { Success: true } option ? option
        : null;

    private static bool Has(string text, string option) => text.IndexOf(option, StringComparison.OrdinalIgnoreCase) >= 0;
}
