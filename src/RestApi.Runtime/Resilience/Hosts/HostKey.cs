using System.Buffers;

namespace Comind.Api.Server;

/// <summary>A host and its port, as a URL has them.</summary>
internal readonly record struct HostKey(string Host, int Port)
{
    private static readonly SearchValues<char> s_notInHosts = SearchValues.Create("/\\?#@* ");

    public static HostKey Of(Uri url) => new(url.Host, url.Port);

    /// <summary>Reads a configured host; without a port it has both default ones.</summary>
    public static bool TryParse(string? text, out HostKey[] keys)
    {
        keys = [];
        if (
            string.IsNullOrWhiteSpace(text)
            || text.AsSpan().ContainsAny(s_notInHosts)
            || !Uri.TryCreate($"https://{text}", UriKind.Absolute, out var url)
        )
        {
            return false;
        }

        keys = url.IsDefaultPort ? [new(url.Host, 443), new(url.Host, 80)] : [Of(url)];
        return true;
    }

    /// <exception cref="ArgumentException">The text is no host.</exception>
    public static HostKey[] Parse(string text) =>
        TryParse(text, out var keys) ? keys : throw new ArgumentException(Expected(text), nameof(text));

    // What stands before an @ or behind a ? may be a credential.
    private static string Shown(string text) => text.AsSpan().ContainsAny('@', '?') ? Secret.Mask : SecretRedactor.Redact(text);

    public static string Expected(string? text) =>
        $"'{Shown(text ?? "")}' is no host, such as api.example.com or api.example.com:8443. Leave out the scheme and the path.";
}
