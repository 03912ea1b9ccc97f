using System;
using System.Linq;

namespace Comind.Api.Analyzers;

/// <summary>The host in a URL, as far as it is written.</summary>
internal static class WrittenHost
{
    private static readonly char[] s_ends = ['/', '?', '#', '\\'];

    /// <summary>The host of an absolute URL; a <see cref="WrittenText.Hole"/> stands for what is not written. Null without a host.</summary>
    public static string? Of(string url)
    {
        var scheme = url.IndexOf("://", StringComparison.Ordinal);
        if (scheme < 0)
        {
            return null;
        }

        var start = scheme + 3;
        var end = url.IndexOfAny(s_ends, start);
        var authority = url.Substring(start, (end < 0 ? url.Length : end) - start);
        authority = authority.Substring(authority.LastIndexOf('@') + 1);
        var port = authority.IndexOf(':', authority.StartsWith("[", StringComparison.Ordinal) ? Math.Max(authority.IndexOf(']'), 0) : 0);
        var host = port < 0 ? authority : authority.Substring(0, port);
        return host.Length == 0 ? null : host;
    }

    /// <summary>Whether a host certainly is another machine: what is not written could be this one.</summary>
    public static bool IsElsewhere(string host)
    {
        var hole = host.LastIndexOf(WrittenText.Hole);
        var known = hole < 0 ? host : host.Substring(hole + 1);
        return hole < 0
            ? Uri.TryCreate("http://" + host, UriKind.Absolute, out var url) && !IsThisMachine(url)
            : known.StartsWith(".", StringComparison.Ordinal) && known.Any(char.IsLetter) && !IsBelowLocalhost(known);
    }

    /// <summary>Whether a list names the host: itself, or <c>*.example.com</c> for all below; a port in the list is not looked at.</summary>
    public static bool IsIn(string host, string list) =>
        list.Split([',', '|', ' '], StringSplitOptions.RemoveEmptyEntries)
            .Select(static entry => entry.Split(':')[0])
            .Any(entry =>
                entry == "*"
                || host.Equals(entry, StringComparison.OrdinalIgnoreCase)
                || (
                    entry.StartsWith("*.", StringComparison.Ordinal)
                    && host.Length >= entry.Length
                    && host.EndsWith(entry.Substring(1), StringComparison.OrdinalIgnoreCase)
                )
            );

    private static bool IsThisMachine(Uri url) => url.IsLoopback || IsBelowLocalhost(url.Host);

    private static bool IsBelowLocalhost(string host) => host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);
}
