using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

/// <summary>An API at a base URL. Cheap to make: connections are pooled for the whole process.</summary>
[DebuggerDisplay("{Host,nq}")]
public sealed class RestClient
{
    private const string Example = "such as https://api.example.com/v1";

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly HttpMessageInvoker _invoker;

    internal RestClient(RestValue baseUrl, HttpMessageInvoker? invoker = null)
    {
        BaseUrl = ParseBaseUrl(baseUrl);
        _invoker = invoker ?? HttpTransport.Override ?? HttpTransport.Shared;
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
        : this(RestValue.Of(baseUrl, "the base URL")) { }

    /// <inheritdoc cref="RestClient(string)"/>
    [OverloadResolutionPriority(2)]
    public RestClient(SecretInterpolatedStringHandler baseUrl)
        : this(baseUrl.ToValue("the base URL")) { }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal Uri BaseUrl { get; }

    private string Host => UrlBuilder.HostOf(BaseUrl);

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

    private RestRequest NewRequest(RestValue path, string method)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(method);
        return new RestRequest(BaseUrl, path, ParseMethod(method), _invoker);
    }

    private static HttpMethod ParseMethod(string method)
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

    private static Uri ParseBaseUrl(RestValue baseUrl)
    {
        var text = baseUrl.Checked("the base URL").Text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException(
                $"The base URL '{Shown(baseUrl)}' is not an absolute http or https URL, {Example}.",
                nameof(baseUrl)
            );
        }

        if (url.UserInfo.Length > 0)
        {
            throw new ArgumentException(
                $"The base URL of {UrlBuilder.HostOf(url)} holds a user name or password. Remove it and call SetHttpBasicAuth.",
                nameof(baseUrl)
            );
        }

        return url;
    }

    // What stands before an @ or behind a ? may be a credential.
    private static string Shown(RestValue baseUrl)
    {
        var text = UrlBuilder.WithoutQuery(baseUrl.ToString());
        return text.Contains('@', StringComparison.Ordinal) ? Secret.Mask : text;
    }
}
