using System.Runtime.CompilerServices;

namespace Comind.Api.Server;

/// <summary>
/// Calls external REST APIs, statement by statement: create a client, create a request, configure it, execute it. The
/// request belongs to the current async flow. Each member also exists on <see cref="RestRequest"/>, for the fluent style.
/// </summary>
public static partial class RestApi
{
    // A client, or the request that was made of it last. A new value for each: two flows never share one.
    private static readonly AsyncLocal<object?> s_ambient = new();

    private static RestClient Client =>
        (s_ambient.Value as RestClient ?? (s_ambient.Value as RestRequest)?.Client) is { } client && client.Context == ActionContext.Current
            ? client
            : throw new InvalidOperationException("Call RestApi.CreateClient(baseUrl) first.");

    private static RestRequest Request =>
        s_ambient.Value is RestRequest request && request.Client.Context == ActionContext.Current
            ? request
            : throw new InvalidOperationException("Call RestApi.CreateRequest(path, method) first.");

    /// <summary>Starts a client for the API at a base URL.</summary>
    /// <param name="baseUrl">An absolute http or https URL; it may hold a path, which every request goes below.</param>
    /// <returns>The client, for the fluent style.</returns>
    /// <exception cref="ArgumentException">The URL is not absolute, not http(s), or holds credentials.</exception>
    [OverloadResolutionPriority(1)]
    public static RestClient CreateClient(string baseUrl) => Use(new RestClient(baseUrl));

    /// <inheritdoc cref="CreateClient(string)"/>
    public static RestClient CreateClient(Uri baseUrl) => Use(new RestClient(baseUrl));

    /// <inheritdoc cref="CreateClient(string)"/>
    public static RestClient CreateClient(Secret? baseUrl) => Use(new RestClient(baseUrl));

    /// <inheritdoc cref="CreateClient(string)"/>
    [OverloadResolutionPriority(2)]
    public static RestClient CreateClient(SecretInterpolatedStringHandler baseUrl) => Use(new RestClient(baseUrl));

    /// <summary>Starts a request. Every request needs its own call of this member.</summary>
    /// <param name="path">The path below the base URL; empty for the base URL itself. It is sent as it is written, so fill values with <see cref="AddUrlSegment(string, string?)"/>.</param>
    /// <param name="method">The HTTP method, such as <c>"GET"</c>.</param>
    /// <returns>The request, for the fluent style.</returns>
    /// <exception cref="ArgumentException">The path would address another resource, or the method is no HTTP method.</exception>
    /// <exception cref="InvalidOperationException"><see cref="CreateClient(string)"/> was not called before.</exception>
    [OverloadResolutionPriority(1)]
    public static RestRequest CreateRequest(string path, string method) => Use(Client.CreateRequest(path, method));

    /// <inheritdoc cref="CreateRequest(string, string)"/>
    public static RestRequest CreateRequest(Secret path, string method) => Use(Client.CreateRequest(path, method));

    /// <inheritdoc cref="CreateRequest(string, string)"/>
    [OverloadResolutionPriority(2)]
    public static RestRequest CreateRequest(SecretInterpolatedStringHandler path, string method) => Use(Client.CreateRequest(path, method));

    /// <inheritdoc cref="RestRequest.ExecuteRequest"/>
    public static RestResponse ExecuteRequest() => Request.ExecuteRequest();

    /// <inheritdoc cref="RestRequest.ExecuteRequestAsync(CancellationToken)"/>
    public static Task<RestResponse> ExecuteRequestAsync(CancellationToken cancellationToken = default) =>
        Request.ExecuteRequestAsync(cancellationToken);

    private static RestClient Use(RestClient client)
    {
        // A request of the client before is gone with it: it must not be configured by mistake.
        s_ambient.Value = client;
        return client;
    }

    private static RestRequest Use(RestRequest request)
    {
        s_ambient.Value = request;
        return request;
    }
}
