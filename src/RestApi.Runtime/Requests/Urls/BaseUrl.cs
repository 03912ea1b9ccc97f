using System.Diagnostics;

namespace Comind.Api.Server;

/// <summary>A checked base URL, cut into the parts that every request below it needs.</summary>
internal sealed class BaseUrl
{
    private const string Example = "such as https://api.example.com/v1";

    private static readonly RecentCache<BaseUrl> s_recent = new(64);

    private readonly RecentCache<Route> _routes = new(64);

    private BaseUrl(Uri url)
    {
        Url = url;
        Host = HostOf(url);
        Itself = url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
        Parent = Itself.TrimEnd('/') + "/";
        Query = url.Query.TrimStart('?');
    }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    public Uri Url { get; }

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

    public static string HostOf(Uri url) => url.IsDefaultPort ? url.Host : $"{url.Host}:{url.Port}";

    /// <exception cref="ArgumentException">The URL is not absolute, not http(s), or holds credentials.</exception>
    public static BaseUrl Parse(RestValue baseUrl)
    {
        var text = baseUrl.Checked("the base URL").Text;
        if (s_recent.Find(text) is { } known)
        {
            known.IsSecret |= baseUrl.IsSecret;
            return known;
        }

        var parsed = new BaseUrl(ParseUri(baseUrl)) { IsSecret = baseUrl.IsSecret };
        s_recent.Add(text, parsed);
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
