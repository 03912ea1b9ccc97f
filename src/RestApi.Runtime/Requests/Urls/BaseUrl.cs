using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>A checked base URL, cut into the parts that every request below it needs.</summary>
internal sealed class BaseUrl
{
    private const string Example = "such as https://api.example.com/v1";

    private static readonly RecentCache<BaseUrl> s_recent = new(64);
    private static readonly RecentCache<BaseUrl> s_recentDeclared = new(64);

    private readonly RecentCache<Route> _routes = new(64);

    private BaseUrl(Uri url, bool isDeclared, HostBinding? binding)
    {
        Url = url;
        IsDeclared = isDeclared;
        Binding = binding;
        Host = HostOf(url);
        Itself = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        Parent = Itself.TrimEnd('/') + "/";
        Query = url.Query.TrimStart('?');
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Uri Url { get; }

    /// <summary>Whether the app declares the host, with a secret or an attribute; otherwise it came as plain text.</summary>
    public bool IsDeclared { get; }

    /// <summary>Where the secrets in it may be sent; null for anywhere.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public HostBinding? Binding { get; }

    /// <summary>Host and port, for messages: never user info, path or query.</summary>
    public string Host { get; }

    /// <summary>Whether it was ever given as a secret: then only its host may be shown.</summary>
    public bool IsSecret { get; private set; }

    /// <summary>Scheme, server and path, escaped: the URL of a request without a path of its own.</summary>
    public string Itself { get; }

    /// <summary>The same with one slash at its end: what comes before the path of a request.</summary>
    public string Parent { get; }

    /// <summary>Its own query, which every request keeps; without the question mark.</summary>
    public string Query { get; }

    /// <summary>
    /// Whether another URL leads to the same server; from http to https counts, another port, where something else runs, does not.
    /// </summary>
    public bool IsHostOf(Uri url) =>
        ReferenceEquals(Url, url)
        || (
            Url.IdnHost.Equals(url.IdnHost, StringComparison.OrdinalIgnoreCase)
            && (Url.Port == url.Port || (Url.IsDefaultPort && url is { Scheme: "https", IsDefaultPort: true }))
        );

    public static string HostOf(Uri url) => url.IsDefaultPort ? url.Host : $"{url.Host}:{url.Port}";

    /// <param name="baseUrl">The URL.</param>
    /// <param name="namedStart">The secret it starts with; null for none.</param>
    /// <exception cref="ArgumentException">The URL is not absolute, not http(s), or holds credentials.</exception>
    public static BaseUrl Parse(RestValue baseUrl, Secret? namedStart = null)
    {
        var isDeclared = namedStart is not null && HasSameHost(baseUrl.Text, namedStart.Reveal());
        // A secret that is the URL itself says where it goes; one that was put behind it may not be meant for that host.
        var isBound = baseUrl.Binding is not null && !(isDeclared && ReferenceEquals(baseUrl.Binding, namedStart!.Binding));
        return isBound ? new(ParseUri(baseUrl.Checked("the base URL")), isDeclared, baseUrl.Binding) : Parse(baseUrl, isDeclared);
    }

    /// <param name="baseUrl">The URL.</param>
    /// <param name="isDeclared">As <see cref="IsDeclared"/>.</param>
    /// <exception cref="ArgumentException">The URL is not absolute, not http(s), or holds credentials.</exception>
    public static BaseUrl Parse(RestValue baseUrl, bool isDeclared)
    {
        var text = baseUrl.Text;
        var recent = isDeclared ? s_recentDeclared : s_recent;
        if (text is not null && recent.Find(text) is { } known)
        {
            // All threads read it: it is written to only when it changes.
            if (baseUrl.IsSecret && !known.IsSecret)
            {
                known.IsSecret = true;
            }

            return known;
        }

        var parsed = new BaseUrl(ParseUri(baseUrl.Checked("the base URL")), isDeclared, binding: null) { IsSecret = baseUrl.IsSecret };
        recent.Add(text!, parsed);
        return parsed;
    }

    /// <exception cref="ArgumentException">The path would address another resource.</exception>
    public Route RouteTo(RestValue path)
    {
        // What a secret path was cut into is not worth keeping its text in memory.
        if (path.IsSecret || path.Text is null)
        {
            return Route.Parse(this, path);
        }

        if (_routes.Find(path.Text) is { } known)
        {
            return known;
        }

        var route = Route.Parse(this, path);
        _routes.Add(path.Text, route);
        return route;
    }

    // What is put behind a declared URL may change its host: "https://crm.example" + ".com".
    private static bool HasSameHost(string text, string declared) =>
        ReferenceEquals(text, declared)
        || (
            Uri.TryCreate(text, UriKind.Absolute, out var url)
            && Uri.TryCreate(declared, UriKind.Absolute, out var origin)
            && Uri.Compare(url, origin, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0
        );

    private static Uri ParseUri(RestValue baseUrl)
    {
        if (!Uri.TryCreate(baseUrl.Text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException(
                $"The base URL '{Shown(baseUrl)}' is not an absolute http or https URL, {Example}.",
                nameof(baseUrl)
            );
        }

        return url.UserInfo.Length == 0
            ? url
            : throw new ArgumentException(
                $"The base URL of {HostOf(url)} holds a user name or password. Remove it and call SetHttpBasicAuth.",
                nameof(baseUrl)
            );
    }

    // What stands before an @ or behind a ? may be a credential.
    private static string Shown(RestValue baseUrl)
    {
        var text = Route.WithoutQuery(baseUrl.ToString());
        return text.Contains('@', StringComparison.Ordinal) ? Secret.Mask : text;
    }
}
