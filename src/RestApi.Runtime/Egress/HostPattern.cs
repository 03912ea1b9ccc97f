using System.Buffers;
using System.Globalization;

namespace Comind.Api.Server;

/// <summary>
/// One host of a list: <c>api.example.com</c>, <c>*.example.com</c> for everything below it, <c>*</c> for all; with
/// <c>:8443</c> or <c>:*</c> for other ports than the default one.
/// </summary>
internal sealed class HostPattern
{
    public const string Examples = "such as api.example.com, *.example.com or api.example.com:8443";

    private static readonly SearchValues<char> s_notInHost = SearchValues.Create(" /\\?#@*%");

    private const int AnyPort = -1;
    private const int DefaultPort = 0;

    private readonly string _host;
    private readonly bool _isWildcard;
    private readonly int _port;

    private HostPattern(string text, string host, bool isWildcard, int port)
    {
        Text = text;
        _host = host;
        _isWildcard = isWildcard;
        _port = port;
    }

    /// <summary>The pattern as it was written.</summary>
    public string Text { get; }

    public static HostPattern? TryParse(string text)
    {
        var (host, port) = SplitPort(text.Trim());
        if (host == "*")
        {
            return PortOf(port ?? "*") is { } any ? new(text, "", true, any) : null;
        }

        var isWildcard = host.StartsWith("*.", StringComparison.Ordinal);
        return HostOf(isWildcard ? host[2..] : host) is { } name && PortOf(port) is { } number
            ? new(text, isWildcard ? "." + name : name, isWildcard, number)
            : null;
    }

    /// <summary>The server that a URL leads to.</summary>
    public static HostPattern Of(Uri url) =>
        new(BaseUrl.HostOf(url), url.IdnHost.TrimEnd('.'), isWildcard: false, url.IsDefaultPort ? DefaultPort : url.Port);

    public bool Matches(Uri url)
    {
        var host = url.IdnHost.AsSpan().TrimEnd('.');
        return PortMatches(url)
            && (
                _isWildcard
                    ? host.EndsWith(_host, StringComparison.OrdinalIgnoreCase)
                    : host.Equals(_host, StringComparison.OrdinalIgnoreCase)
            );
    }

    private bool PortMatches(Uri url) =>
        _port switch
        {
            AnyPort => true,
            DefaultPort => url.IsDefaultPort,
            _ => url.Port == _port,
        };

    // An IPv6 address holds colons of its own: with a port it stands in brackets.
    private static (string Host, string? Port) SplitPort(string text)
    {
        var colon = text.LastIndexOf(':');
        var isPort = colon >= 0 && (text.IndexOf(':', StringComparison.Ordinal) == colon || text[colon - 1] == ']');
        return isPort ? (text[..colon], text[(colon + 1)..]) : (text, null);
    }

    private static int? PortOf(string? text) =>
        text switch
        {
            null => DefaultPort,
            "*" => AnyPort,
            _ => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 ? port : null,
        };

    // The host as a URL knows it: in lower case, punycode, and with an IPv4 address in its usual form.
    private static string? HostOf(string text)
    {
        var isAddress = text.Contains(':', StringComparison.Ordinal) && !text.StartsWith('[');
        return
            !text.AsSpan().ContainsAny(s_notInHost)
            && Uri.TryCreate($"https://{(isAddress ? $"[{text}]" : text)}", UriKind.Absolute, out var url)
            && url is { IsDefaultPort: true, UserInfo: "", IdnHost.Length: > 0 }
            ? url.IdnHost.TrimEnd('.')
            : null;
    }
}
