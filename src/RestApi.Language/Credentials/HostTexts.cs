using System;
using System.Linq;
using System.Text.RegularExpressions;

namespace Comind.Api.Language;

/// <summary>Finds hosts in URLs and connection strings, to tell a real system from one that a test starts beside itself.</summary>
internal static class HostTexts
{
    private static readonly Regex s_host = new(
        @"(?:://(?:[^/@\s""']*@)?|\b(?:Host|Server|Data Source|Address|Addr)\s*=\s*(?:tcp:)?)(?<host>\[[0-9A-Fa-f:.%]{2,60}\]|[^\s/:;,?#""'\\|&()<>\{\}\$\uFFFC]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
    );

    // Names that no other machine has (RFC 6761), those inside of a cluster, the way out of a container, and files of an embedded database.
    private static readonly string[] s_localEnds =
    [
        ".localhost",
        ".test",
        ".invalid",
        ".svc.cluster.local",
        "host.docker.internal",
        ".db",
        ".sqlite",
        ".sqlite3",
        ".mdf",
        ".sdf",
    ];

    // What names of XML begin with; nobody sends anything there.
    private static readonly string[] s_namespaces = ["www.w3.org", "schemas.xmlsoap.org", "schemas.microsoft.com"];

    /// <summary>Whether a text names a host that may be that of a real system: <c>https://api.crm.com</c>, <c>Host=db.crm.com;…</c>.</summary>
    /// <param name="text">Any text.</param>
    public static bool NamesRealHost(string text) =>
        text.Length > 4
        && text.IndexOfAny(['/', '=']) >= 0
        && s_host.Matches(text).Cast<Match>().Any(static match => IsReal(match.Groups["host"].Value));

    // A name without a dot is one of a container or of a stub.
    private static bool IsReal(string host) =>
        host.IndexOf('.') > 0
        && !host.StartsWith("127.", StringComparison.Ordinal)
        && host != "0.0.0.0"
        && !s_namespaces.Contains(host, StringComparer.OrdinalIgnoreCase)
        && !s_localEnds.Any(end => host.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
