using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

/// <summary>An API at a base URL. Cheap to make: connections are pooled for the whole process.</summary>
[DebuggerDisplay("{Host,nq}")]
public sealed class RestClient
{
    internal RestClient(RestValue baseUrl, RestTransport? transport = null)
        : this(BaseUrl.Parse(baseUrl), transport) { }

    internal RestClient(BaseUrl baseUrl, RestTransport? transport = null)
    {
        BaseUrl = baseUrl;
        Context = ActionContext.Current;
        Transport = transport ?? Context?.Transport ?? RestTransport.Shared;
    }

    /// <summary>Makes a client that is independent of the ambient one of <see cref="RestApi.CreateClient(string)"/>.</summary>
    /// <param name="baseUrl">An absolute http or https URL; it may hold a path, which every request goes below.</param>
    /// <exception cref="ArgumentException">The URL is not absolute, not http(s), or holds credentials.</exception>
    [OverloadResolutionPriority(1)]
    public RestClient(string baseUrl)
        : this((RestValue)(baseUrl ?? throw new ArgumentNullException(nameof(baseUrl)))) { }

    /// <inheritdoc cref="RestClient(string)"/>
    public RestClient(Uri baseUrl)
        : this((RestValue)(baseUrl ?? throw new ArgumentNullException(nameof(baseUrl))).OriginalString) { }

    /// <inheritdoc cref="RestClient(string)"/>
    public RestClient(Secret? baseUrl)
        : this(BaseUrl.Parse(RestValue.Of(baseUrl, "the base URL"), baseUrl!.NamedStart)) { }

    /// <inheritdoc cref="RestClient(string)"/>
    [OverloadResolutionPriority(2)]
    public RestClient(SecretInterpolatedStringHandler baseUrl)
        : this(BaseUrl.Parse(baseUrl.ToValue("the base URL"), baseUrl.NamedStart)) { }

    /// <summary>
    /// Makes a client for a URL that the program declares: a private address is allowed, as with a <see cref="Secret"/>. Used by
    /// generated code for <c>[RestClient(BaseUrl = "https://...")]</c>; never pass it a host that comes from data.
    /// </summary>
    /// <param name="baseUrl">An absolute http or https URL; it may hold a path, which every request goes below.</param>
    /// <returns>The client.</returns>
    /// <exception cref="ArgumentException">The URL is not absolute, not http(s), or holds credentials.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static RestClient ForDeclaredHost(string baseUrl) =>
        new(BaseUrl.Parse(baseUrl ?? throw new ArgumentNullException(nameof(baseUrl)), isDeclared: true));

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal BaseUrl BaseUrl { get; }

    /// <summary>Whether the app declares the host, with a secret or an attribute; otherwise it came as plain text.</summary>
    internal bool IsDeclared => BaseUrl.IsDeclared;

    /// <summary>The action this client was made in.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal ActionContext? Context { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal RestTransport Transport { get; }

    private string Host => BaseUrl.Host;

    /// <summary>Starts a request; see <see cref="RestApi.CreateRequest(string, string)"/>.</summary>
    /// <param name="path">The path below the base URL; empty for the base URL itself. It is sent as it is written.</param>
    /// <param name="method">The HTTP method, such as <c>"GET"</c>.</param>
    /// <returns>The request to configure and execute.</returns>
    /// <exception cref="ArgumentException">The path would address another resource, or the method is no HTTP method.</exception>
    [OverloadResolutionPriority(1)]
    public RestRequest CreateRequest(string path, string method) =>
        NewRequest(path ?? throw new ArgumentNullException(nameof(path)), method);

    /// <inheritdoc cref="CreateRequest(string, string)"/>
    public RestRequest CreateRequest(Secret path, string method) => NewRequest(RestValue.Of(path, "the path"), method);

    /// <inheritdoc cref="CreateRequest(string, string)"/>
    [OverloadResolutionPriority(2)]
    public RestRequest CreateRequest(SecretInterpolatedStringHandler path, string method) => NewRequest(path.ToPath(), method);

    /// <summary>Starts a request whose path depends on values; see <see cref="RequestPath"/>.</summary>
    /// <param name="path">The path below the base URL.</param>
    /// <param name="method">The HTTP method, such as <c>"GET"</c>.</param>
    /// <returns>The request to configure and execute.</returns>
    /// <exception cref="ArgumentException">A placeholder was not filled, or the path would address another resource.</exception>
    public RestRequest CreateRequestTo(RequestPath path, string method)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.CreateRequest(this, method);
    }

    /// <summary>Starts a request to a URL that an API handed out, such as the link to a next page or to a file.</summary>
    /// <param name="url">An absolute http or https URL, or one relative to the base URL (RFC 3986).</param>
    /// <param name="method">The HTTP method, such as <c>"GET"</c>.</param>
    /// <param name="anyHost">
    /// Whether it may lead to another host than that of this client; such a host is checked like any that comes from data. Say so only
    /// for requests without credentials.
    /// </param>
    /// <returns>The request to configure and execute.</returns>
    /// <exception cref="ArgumentException">
    /// The URL is no http or https URL, holds credentials, or leads to another host although <paramref name="anyHost"/> is false.
    /// </exception>
    public RestRequest CreateRequestTo(string url, string method, bool anyHost = false)
    {
        ArgumentNullException.ThrowIfNull(url);
        return CreateRequestTo(new Uri(BaseUrl.Parent), url, method, anyHost);
    }

    /// <inheritdoc cref="CreateRequestTo(string, string, bool)"/>
    public RestRequest CreateRequestTo(Uri url, string method, bool anyHost = false)
    {
        ArgumentNullException.ThrowIfNull(url);
        return CreateRequestTo(url.OriginalString, method, anyHost);
    }

    internal RestRequest CreateRequestTo(Uri from, string url, string method, bool anyHost)
    {
        // What an API hands out may hold a token: only its host is shown.
        var known = new RestValue(url, IsSecret: true);
        if (!Uri.TryCreate(from, url, out var target) || target.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException($"The URL of a request to {Host} is no http or https URL.", nameof(url));
        }

        var isOwn = BaseUrl.IsHostOf(target);
        if (!isOwn && !anyHost)
        {
            throw new ArgumentException(
                $"The URL leads to {BaseUrl.HostOf(target)}, but this client is for {Host}, and its credentials are not for other hosts. "
                    + "Declare a client for that host.",
                nameof(url)
            );
        }

        var place = BaseUrl.Parse(known with { Text = target.AbsoluteUri }, isDeclared: isOwn && IsDeclared);
        return new RestClient(place, Transport).CreateRequest("", method);
    }

    private RestRequest NewRequest(RestValue path, string method)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(method);
        var parsed = ParseMethod(method);
        return new RestRequest(this, BaseUrl.RouteTo(path), parsed);
    }

    private static HttpMethod ParseMethod(string method) =>
        method switch
        {
            "GET" => HttpMethod.Get,
            "POST" => HttpMethod.Post,
            "PUT" => HttpMethod.Put,
            "PATCH" => HttpMethod.Patch,
            "DELETE" => HttpMethod.Delete,
            _ => ParseOther(method),
        };

    private static HttpMethod ParseOther(string method)
    {
        try
        {
            return HttpMethod.Parse(method.ToUpperInvariant());
        }
        catch (FormatException)
        {
            throw new ArgumentException(
                $"'{method}' is no HTTP method, such as GET. The path comes first, then the method.",
                nameof(method)
            );
        }
    }
}
