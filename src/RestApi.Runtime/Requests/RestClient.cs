using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

/// <summary>An API at a base URL. Cheap to make: connections are pooled for the whole process.</summary>
public sealed class RestClient
{
    private readonly HttpMessageInvoker _invoker;

    internal RestClient(RestValue baseUrl, HttpMessageInvoker? invoker = null)
    {
        BaseUrl = ParseBaseUrl(baseUrl);
        _invoker = invoker ?? HttpTransport.Shared;
    }

    /// <summary>Makes a client that is independent of the ambient one of <see cref="RestApi.CreateClient(string)"/>.</summary>
    /// <param name="baseUrl">An absolute http or https URL; it may hold a path, which every request goes below.</param>
    /// <exception cref="ArgumentException">The URL is not absolute or not http(s).</exception>
    [OverloadResolutionPriority(1)]
    public RestClient(string baseUrl)
        : this((RestValue)(baseUrl ?? throw new ArgumentNullException(nameof(baseUrl)))) { }

    /// <inheritdoc cref="RestClient(string)"/>
    public RestClient(Uri baseUrl)
        : this((RestValue)(baseUrl ?? throw new ArgumentNullException(nameof(baseUrl))).OriginalString) { }

    /// <inheritdoc cref="RestClient(string)"/>
    public RestClient(Secret? baseUrl)
        : this((RestValue)(baseUrl ?? throw new ArgumentNullException(nameof(baseUrl), "The base URL is a secret that is not set."))) { }

    internal Uri BaseUrl { get; }

    /// <summary>Starts a request; see <see cref="RestApi.CreateRequest"/>.</summary>
    /// <param name="path">The path below the base URL; empty for the base URL itself.</param>
    /// <param name="method">The HTTP method, such as <c>"GET"</c>.</param>
    /// <returns>The request to configure and execute.</returns>
    public RestRequest CreateRequest(string path, string method)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(method);
        return new RestRequest(BaseUrl, path, HttpMethod.Parse(method.ToUpperInvariant()), _invoker);
    }

    private static Uri ParseBaseUrl(RestValue baseUrl)
    {
        var text = baseUrl.Checked("the base URL").Text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            throw new ArgumentException(
                $"The base URL '{baseUrl}' is not an absolute http or https URL, such as https://api.example.com/v1.",
                nameof(baseUrl)
            );
        }

        return url;
    }
}
