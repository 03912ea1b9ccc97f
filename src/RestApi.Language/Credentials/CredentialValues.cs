using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>Tells whether a text in the place of a credential is none.</summary>
public static class CredentialValues
{
    private static readonly HashSet<string> s_sentinels = new(StringComparer.OrdinalIgnoreCase)
    {
        "redacted",
        "masked",
        "hidden",
        "removed",
        "todo",
        "tbd",
        "none",
        "null",
        "undefined",
        "n/a",
        "placeholder",
        "example",
        "dummy",
        "your-api-key",
        "your-token",
        "your-password",
        "your-secret",
    };

    private static readonly HashSet<string> s_schemes = new(StringComparer.OrdinalIgnoreCase)
    {
        "basic",
        "bearer",
        "token",
        "apikey",
        "digest",
        "negotiate",
    };

    private static readonly Regex s_template = new(
        @"<[^<>]+>|\$\{[^{}]+\}|\{\{[^{}]+\}\}|\$\([^()]+\)|\{[^{}]*\}|%[A-Za-z_][A-Za-z0-9_]*%|\[\[?[^\[\]]+\]\]?|[@:$][A-Za-z_]+",
        RegexOptions.CultureInvariant
    );

    /// <summary>
    /// Whether a value stands in for a credential: empty, a mask, a template with a hole, the name of an environment variable.
    /// Default passwords such as <c>changeme</c> open real systems and are no placeholders.
    /// </summary>
    /// <param name="value">The text; a leading authentication scheme such as <c>Bearer</c> is ignored.</param>
    public static bool IsPlaceholder(string value)
    {
        var content = WithoutScheme(value.Trim());
        return content.Length == 0
            || s_sentinels.Contains(content.Trim('[', ']', '(', ')', '*', '_', '-'))
            || IsMask(content)
            || IsTemplate(content)
            || IsVariableName(content);
    }

    private static string WithoutScheme(string value)
    {
        var space = value.IndexOf(' ');
        return space < 0 ? (s_schemes.Contains(value) ? "" : value)
            : s_schemes.Contains(value.Substring(0, space)) ? value.Substring(space + 1).Trim()
            : value;
    }

    private static bool IsMask(string value) =>
        value.All(static c => c is '*' or 'x' or 'X' or '.' or '\u2022' or '\u25CF' or '\u2026' or '#' or '-' or '_' or '?');

    private static bool IsTemplate(string value) =>
        s_template.Match(value) is { Success: true, Length: var length } && length == value.Length;

    private static bool IsVariableName(string value) =>
        value.IndexOf('_') > 0 && value.All(static c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_') && value.Any(char.IsLetter);
}
