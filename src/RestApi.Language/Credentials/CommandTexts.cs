using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>Finds credentials in commands: of a shell, of curl.</summary>
internal static class CommandTexts
{
    private static readonly Regex s_curl = new(
        @"\bcurl\b[^\n]*\s(?:-u|--user)[ =]+['""]?[^\s:'""]+:(?<value>[^\s'""]+)",
        RegexOptions.CultureInvariant
    );

    // mysql -pabc, sshpass -p abc, docker login -u me -p abc, Connect-Service -Password 'abc'
    private static readonly Regex s_short = new(
        @"\bkeytool\b[^\n]*?\s-(?:storepass|keypass|srcstorepass|deststorepass)[ ]+['""]?(?<value>[^\s'""$%<{][^\s'""]*)|\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n]*\s-p(?<value>[^\s'""-][^\s'""]{3,})|\b(?:sshpass|docker login|podman login|psexec)\b[^\n]*\s-p[ ]+['""]?(?<value>[^\s'""]+)|\b(?:sqlcmd|bcp|osql)\b[^\n]*\s-P[ ]*['""]?(?<value>[^\s'""-][^\s'""]*)|\b(?:lftp|smbclient)\b[^\n]*\s(?:-u|-U)[ ]+['""]?[^\s,%'""]+[,%](?<value>[^\s'""]+)|\bredis-cli\b[^\n]*\s-a[ ]+['""]?(?<value>[^\s'""]+)|\bopenssl\b[^\n]*\s(?:-pass(?:in|out)?[ ]+pass:|-k[ ]+)(?<value>[^\s'""]+)|\b7za?\b[^\n]*\s-p(?<value>[^\s'""-][^\s'""]{3,})|^login\s[^\n]*-u[ ]+\S+[ ]+-p[ ]+['""]?(?<value>[^\s'""]+)|\s-(?:Password|Pwd|Token|ApiKey|Secret|ClientSecret)[ ]+['""](?<value>[^'""\n]+)['""]",
        RegexOptions.CultureInvariant
    );

    /// <summary>The first credential of a command, or null.</summary>
    public static CredentialMatch? Find(string text) =>
        InFlags(text)
        ?? (text.IndexOf("curl", StringComparison.Ordinal) >= 0 ? In(s_curl.Match(text), "password of curl", text) : null)
        ?? (text.IndexOf(" -", StringComparison.Ordinal) > 0 ? In(s_short.Match(text), "password of a command", text) : null)
        ?? (text.IndexOf(" /", StringComparison.Ordinal) > 0 ? In(WindowsCommands.Match(text), "password of a command", text) : null)
        ?? (text.IndexOfAny(['\'', '"']) >= 0 ? SqlTexts.Find(text) : null);

    private static CredentialMatch? In(Match? match, string what, string text) =>
        match?.Groups["value"] is { Success: true } value && CredentialTexts.IsValue("password", text, value.Index, value.Length)
            ? new(what, value.Index, value.Length)
            : null;

    // [--password PASSWORD]
    private static bool IsMetavariable(string value) =>
        value.Split('|', ']', ')')[0].All(static c => c is (>= 'A' and <= 'Z') or '_' or '-');

    // --password abc
    private static CredentialMatch? InFlags(string text)
    {
        for (var at = text.IndexOf("--", StringComparison.Ordinal); at >= 0; at = text.IndexOf("--", at + 2, StringComparison.Ordinal))
        {
            var space = text.IndexOf(' ', at);
            var name = space < 0 ? "" : text.Substring(at + 2, space - at - 2);
            if (
                space > 0
                && space + 1 < text.Length
                && text[space + 1] is not ('-' or '<' or '"')
                && name.IndexOf('=') < 0
                && CredentialTexts.IsName(name)
            )
            {
                var end = CredentialTexts.EndOf(text, space + 1);
                if (
                    !IsMetavariable(text.Substring(space + 1, end - space - 1))
                    && CredentialTexts.IsValue(name, text, space + 1, end - space - 1)
                )
                {
                    return new($"value of '--{name}'", space + 1, end - space - 1);
                }
            }
        }

        return null;
    }
}
