using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.ComponentModel;

namespace Comind.Api.Server;

/// <summary>
/// Where the secrets of declared clients may be sent: to the hosts of the clients that name them. Generated code declares it when an
/// assembly is loaded; the setting <c>RestApi:SecretHosts</c> takes precedence.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SecretHosts
{
    private static readonly ConcurrentDictionary<string, ImmutableHashSet<Destination>> s_declared = new(StringComparer.Ordinal);

    /// <summary>Declares secrets that are sent to the host of a URL.</summary>
    /// <param name="url">An absolute URL, such as <c>https://api.example.com/v1</c>.</param>
    /// <param name="secrets">The environment names of the secrets.</param>
    public static void DeclareUrl(string url, params string[] secrets) => Declare(new(url, IsSecret: false), secrets);

    /// <summary>Declares secrets that are sent to the host of a URL that is a secret itself.</summary>
    /// <param name="urlSecret">The environment name of the URL.</param>
    /// <param name="secrets">The environment names of the secrets.</param>
    public static void DeclareUrlSecret(string urlSecret, params string[] secrets) => Declare(new(urlSecret, IsSecret: true), secrets);

    /// <summary>The hosts a secret is declared for; empty when it is declared for none that is known.</summary>
    /// <param name="secret">Its environment name.</param>
    /// <param name="valueOf">The value of another secret in the same app; null when it is not set.</param>
    internal static HostList Of(string secret, Func<string, string?> valueOf) =>
        s_declared.TryGetValue(secret, out var destinations)
            ? HostList.Of(destinations.Select(destination => destination.UrlIn(valueOf)).OfType<Uri>())
            : HostList.Empty;

    private static void Declare(Destination destination, string[] secrets)
    {
        ArgumentException.ThrowIfNullOrEmpty(destination.Text);
        ArgumentNullException.ThrowIfNull(secrets);
        foreach (var secret in secrets)
        {
            s_declared.AddOrUpdate(secret, static (_, added) => [added], static (_, known, added) => known.Add(added), destination);
        }
    }

    private sealed record Destination(string Text, bool IsSecret)
    {
        // What is no URL is refused where it is used.
        public Uri? UrlIn(Func<string, string?> valueOf) =>
            Uri.TryCreate(IsSecret ? valueOf(Text) : Text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url : null;
    }
}
