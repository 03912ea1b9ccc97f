using Acme.RuntimeTests.Resilience;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Faults;

public sealed class RedirectFaultTests
{
    [Fact]
    public async Task A_redirect_loop_ends_after_ten_turns_with_the_redirect_as_the_answer()
    {
        await using var server = await EchoServer.StartAsync(static context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = "/loop";
            return Task.CompletedTask;
        });

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(NewRequest(server.Url));

            Assert.Equal((302, "/loop"), (res.StatusCode, res.Headers["Location"]));
            var error = Assert.Throws<RestApiException>(res.EnsureSuccess);
            Assert.Equal(RestApiErrorKind.Status, error.Kind);
            Assert.StartsWith($"GET /start on {new Uri(server.Url).Authority} returned 302", error.Message, StringComparison.Ordinal);
        });
        // Twice the request and ten redirects, over connections that are used again.
        Assert.Equal(22, server.Received.Count);
        Assert.Equal(1, server.ConnectionCount);
    }

    [Fact]
    public async Task Credentials_stay_behind_when_the_origin_changes()
    {
        await using var foreign = await EchoServer.StartAsync();
        await using var home = await EchoServer.StartAsync(context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = foreign.Url + "/collect";
            return Task.CompletedTask;
        });

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(NewRequest(home.Url));

            Assert.Equal(200, res.StatusCode);
            Assert.Equal("/collect", foreign.Last.Target);
            var arrived = string.Join('\n', foreign.Last.Headers) + foreign.Last.Target + foreign.Last.Text;
            Assert.All(["t0ken", "s3cr3t-key", "us3r"], secret => Assert.DoesNotContain(secret, arrived, StringComparison.Ordinal));
            Assert.Equal("t0ken", home.Last.Header("Authorization")?["Bearer ".Length..]);
        });
    }

    [Fact]
    public async Task A_loop_of_slow_redirects_ends_with_the_time_of_the_call()
    {
        await using var server = await EchoServer.StartAsync(static async context =>
        {
            await Task.Delay(100);
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = "/loop";
        });

        var errors = await BothWays.Fail(() => NewRequest(server.Url).SetRequestTimeout(0.3));

        Assert.All(errors, static error => Assert.Equal((RestApiErrorKind.Timeout, (int?)null), (error.Kind, error.StatusCode)));
    }

    private static RestRequest NewRequest(string url) =>
        new RestClient(new Secret(url))
            .CreateRequest("/start", "GET")
            .SetOAuth2AuthorizationHeaderAuth(new Secret("t0ken"))
            .SetApiKey("X-Key", new Secret("s3cr3t-key"))
            .AddHeader("X-User", "us3r")
            .SetRequestTimeout(15);
}
