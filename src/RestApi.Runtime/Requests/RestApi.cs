using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

/// <summary>
/// Calls external REST APIs, statement by statement: create a client, create a request, configure it, execute it. The
/// request belongs to the current async flow. Each member also exists on <see cref="RestRequest"/>, for the fluent style.
/// </summary>
public static class RestApi
{
    private static readonly AsyncLocal<RestClient?> s_client = new();
    private static readonly AsyncLocal<RestRequest?> s_request = new();

    private static RestRequest Request =>
        s_request.Value ?? throw new InvalidOperationException("Call RestApi.CreateRequest(path, method) first.");

    /// <summary>Starts a client for the API at a base URL.</summary>
    /// <param name="baseUrl">An absolute http or https URL; it may hold a path, which every request goes below.</param>
    /// <returns>The client, for the fluent style.</returns>
    /// <exception cref="ArgumentException">The URL is not absolute or not http(s).</exception>
    [OverloadResolutionPriority(1)]
    public static RestClient CreateClient(string baseUrl) => Use(new RestClient(baseUrl));

    /// <inheritdoc cref="CreateClient(string)"/>
    public static RestClient CreateClient(Uri baseUrl) => Use(new RestClient(baseUrl));

    /// <inheritdoc cref="CreateClient(string)"/>
    public static RestClient CreateClient(Secret? baseUrl) => Use(new RestClient(baseUrl));

    /// <inheritdoc cref="CreateClient(string)"/>
    [OverloadResolutionPriority(2)]
    public static RestClient CreateClient(SecretInterpolatedStringHandler baseUrl) => Use(new RestClient(baseUrl.ToValue()));

    /// <summary>Starts a request. Every request needs its own call of this member.</summary>
    /// <param name="path">The path below the base URL; empty for the base URL itself. Written as it is, so escape values or use <see cref="AddUrlSegment(string, string?)"/>.</param>
    /// <param name="method">The HTTP method, such as <c>"GET"</c>.</param>
    /// <returns>The request, for the fluent style.</returns>
    /// <exception cref="InvalidOperationException"><see cref="CreateClient(string)"/> was not called before.</exception>
    public static RestRequest CreateRequest(string path, string method)
    {
        var client = s_client.Value ?? throw new InvalidOperationException("Call RestApi.CreateClient(baseUrl) first.");
        return s_request.Value = client.CreateRequest(path, method);
    }

    /// <inheritdoc cref="RestRequest.AddHeader(string, string?)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest AddHeader(string name, string? value) => Request.AddHeader(name, value);

    /// <inheritdoc cref="RestRequest.AddHeader(string, string?)"/>
    public static RestRequest AddHeader(string name, Secret? value) => Request.AddHeader(name, value);

    /// <inheritdoc cref="RestRequest.AddHeader(string, string?)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest AddHeader(string name, SecretInterpolatedStringHandler value) => Request.AddHeader(name, value);

    /// <inheritdoc cref="RestRequest.AddQueryParameter(string, string?)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest AddQueryParameter(string name, string? value) => Request.AddQueryParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddQueryParameter(string, string?)"/>
    public static RestRequest AddQueryParameter(string name, Secret? value) => Request.AddQueryParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddQueryParameter(string, string?)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest AddQueryParameter(string name, SecretInterpolatedStringHandler value) =>
        Request.AddQueryParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddQueryParameter(string, bool)"/>
    public static RestRequest AddQueryParameter(string name, bool value) => Request.AddQueryParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddQueryParameter{T}(string, T)"/>
    public static RestRequest AddQueryParameter<T>(string name, T value)
        where T : IFormattable => Request.AddQueryParameter(name, value);

    /// <inheritdoc cref="RestRequest.AddUrlSegment(string, string?)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest AddUrlSegment(string name, string? value) => Request.AddUrlSegment(name, value);

    /// <inheritdoc cref="RestRequest.AddUrlSegment(string, string?)"/>
    public static RestRequest AddUrlSegment(string name, Secret value) => Request.AddUrlSegment(name, value);

    /// <inheritdoc cref="RestRequest.AddJsonBody{T}(T)"/>
    [RequiresUnreferencedCode(Trimming.JsonBody)]
    [RequiresDynamicCode(Trimming.JsonBody)]
    public static RestRequest AddJsonBody<T>(T body) => Request.AddJsonBody(body);

    /// <inheritdoc cref="RestRequest.AddBody(string, string)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest AddBody(string body, string contentType) => Request.AddBody(body, contentType);

    /// <inheritdoc cref="RestRequest.AddBody(string, string)"/>
    public static RestRequest AddBody(Secret body, string contentType) => Request.AddBody(body, contentType);

    /// <inheritdoc cref="RestRequest.AddBody(string, string)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest AddBody(SecretInterpolatedStringHandler body, string contentType) => Request.AddBody(body, contentType);

    /// <inheritdoc cref="RestRequest.SetRequestTimeout(double)"/>
    public static RestRequest SetRequestTimeout(double seconds) => Request.SetRequestTimeout(seconds);

    /// <inheritdoc cref="RestRequest.SetHttpBasicAuth(Secret, Secret)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest SetHttpBasicAuth(string user, string password) => Request.SetHttpBasicAuth(user, password);

    /// <inheritdoc cref="RestRequest.SetHttpBasicAuth(Secret, Secret)"/>
    public static RestRequest SetHttpBasicAuth(string user, Secret password) => Request.SetHttpBasicAuth(user, password);

    /// <inheritdoc cref="RestRequest.SetHttpBasicAuth(Secret, Secret)"/>
    public static RestRequest SetHttpBasicAuth(Secret user, Secret password) => Request.SetHttpBasicAuth(user, password);

    /// <inheritdoc cref="RestRequest.SetOAuth2AuthorizationHeaderAuth(Secret)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest SetOAuth2AuthorizationHeaderAuth(string token) => Request.SetOAuth2AuthorizationHeaderAuth(token);

    /// <inheritdoc cref="RestRequest.SetOAuth2AuthorizationHeaderAuth(Secret)"/>
    public static RestRequest SetOAuth2AuthorizationHeaderAuth(Secret token) => Request.SetOAuth2AuthorizationHeaderAuth(token);

    /// <inheritdoc cref="RestRequest.SetApiKey(string, Secret, ApiKeyLocation)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest SetApiKey(string name, string value, ApiKeyLocation location = ApiKeyLocation.Header) =>
        Request.SetApiKey(name, value, location);

    /// <inheritdoc cref="RestRequest.SetApiKey(string, Secret, ApiKeyLocation)"/>
    public static RestRequest SetApiKey(string name, Secret value, ApiKeyLocation location = ApiKeyLocation.Header) =>
        Request.SetApiKey(name, value, location);

    /// <inheritdoc cref="RestRequest.ExecuteRequest"/>
    public static RestResponse ExecuteRequest() => Request.ExecuteRequest();

    /// <inheritdoc cref="RestRequest.ExecuteRequestAsync(CancellationToken)"/>
    public static Task<RestResponse> ExecuteRequestAsync(CancellationToken cancellationToken = default) =>
        Request.ExecuteRequestAsync(cancellationToken);

    private static RestClient Use(RestClient client)
    {
        s_client.Value = client;
        // A request of the client before must not be configured by mistake.
        s_request.Value = null;
        return client;
    }
}
