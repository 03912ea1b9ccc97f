using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Transport;

public sealed class CancellationTests
{
    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 100\n\npart")]
    public async Task The_callers_token_ends_an_asynchronous_call(string sentBefore)
    {
        using var server = RawServer.Stalling(sentBefore);
        using var source = new CancellationTokenSource(200);

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NewRequest(server.Url).ExecuteRequestAsync(source.Token));

        Assert.Equal(source.Token, error.CancellationToken);
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_sends_nothing()
    {
        await using var echo = await EchoServer.StartAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            NewRequest(echo.Url).ExecuteRequestAsync(new CancellationToken(true))
        );

        Assert.Empty(echo.Received);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 100\n\npart")]
    public async Task The_token_of_the_action_ends_both_kinds_of_calls(string sentBefore)
    {
        using var server = RawServer.Stalling(sentBefore);
        foreach (var asynchronous in new[] { true, false })
        {
            using var source = new CancellationTokenSource(200);
            using var scope = TestAction.Context(cancellationToken: source.Token).Enter();

            var error = asynchronous
                ? await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NewRequest(server.Url).ExecuteRequestAsync())
                : Assert.ThrowsAny<OperationCanceledException>(() => NewRequest(server.Url).ExecuteRequest());

            Assert.Equal(source.Token, error.CancellationToken);
        }
    }

    [Fact]
    public async Task A_failure_before_the_cancellation_stays_a_failure()
    {
        using var source = new CancellationTokenSource();

        var error = await Assert.ThrowsAsync<RestApiException>(() =>
            NewRequest($"http://127.0.0.1:{RawServer.UnusedPort()}").ExecuteRequestAsync(source.Token)
        );

        Assert.Equal(RestApiErrorKind.Connect, error.Kind);
    }

    private static RestRequest NewRequest(string url) => new RestClient(url).CreateRequest("/slow", "GET").SetRequestTimeout(20);
}
