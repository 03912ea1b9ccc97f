using Comind.Api.Server;

namespace Acme.RuntimeTests.Egress;

/// <summary>Calls that must not be sent, synchronously and asynchronously.</summary>
internal static class Blocked
{
    public static async Task<string> IsBlocked(Func<RestRequest> request, RestApiOptions? options = null)
    {
        using var action = Servers.TestAction.Context(options: options ?? new RestApiOptions()).Enter();
        var synchronous = Assert.Throws<RestApiException>(() => request().ExecuteRequest());
        var asynchronous = await Assert.ThrowsAsync<RestApiException>(() => request().ExecuteRequestAsync());
        Assert.Equal(RestApiErrorKind.Blocked, synchronous.Kind);
        Assert.Equal(RestApiErrorKind.Blocked, asynchronous.Kind);
        Assert.Null(synchronous.StatusCode);
        Assert.Equal(synchronous.Message, asynchronous.Message);
        Assert.Contains(" failed (Blocked): ", synchronous.Message, StringComparison.Ordinal);
        return synchronous.ToString();
    }

    public static async Task IsSent(Func<RestRequest> request, RestApiOptions? options = null)
    {
        using var action = Servers.TestAction.Context(options: options ?? new RestApiOptions()).Enter();
        using var synchronous = request().ExecuteRequest();
        Assert.Equal(200, synchronous.StatusCode);
        using var asynchronous = await request().ExecuteRequestAsync();
        Assert.Equal(200, asynchronous.StatusCode);
    }

    public static RestRequest Get(RestClient client) => client.CreateRequest("/x", "GET").SetRequestTimeout(20);
}
