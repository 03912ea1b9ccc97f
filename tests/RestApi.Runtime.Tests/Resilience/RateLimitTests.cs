using System.Diagnostics;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Resilience;

public sealed class RateLimitTests
{
    [Fact]
    public async Task Calls_beyond_the_rate_wait_and_all_arrive()
    {
        await using var server = await EchoServer.StartAsync();
        var options = OptionsFor(server.Url, perSecond: 20, burst: 2);
        var started = Stopwatch.GetTimestamp();

        // Two go at once; the other six one after the other, each 50 ms later.
        var calls = Enumerable
            .Range(0, 8)
            .Select(i => Task.Factory.StartNew(() => Call(i % 2 == 0), TaskCreationOptions.LongRunning).Unwrap());
        await Task.WhenAll(calls).WaitAsync(BothWays.Hang);

        Assert.True(BothWays.Elapsed(started) >= TimeSpan.FromMilliseconds(290), $"{BothWays.Elapsed(started)}");
        Assert.Equal(8, server.Received.Count);

        async Task Call(bool asynchronous)
        {
            using var scope = TestAction.Context(options: options).Enter();
            var request = NewRequest(server.Url);
            using var res = asynchronous ? await request.ExecuteRequestAsync() : request.ExecuteRequest();
            Assert.Equal(200, res.StatusCode);
        }
    }

    [Fact]
    public async Task A_call_that_would_wait_for_too_long_fails_at_once_and_leaves_its_turn()
    {
        await using var server = await EchoServer.StartAsync();

        await BothWays.ForEach(async execute =>
        {
            var options = OptionsFor(server.Url, perSecond: 0.1);
            using var scope = TestAction.Context(options: options).Enter();
            using var first = await execute(NewRequest(server.Url));
            var started = Stopwatch.GetTimestamp();

            for (var i = 0; i < 3; i++)
            {
                var error = await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(server.Url).SetRequestTimeout(8)));

                Assert.Equal((RestApiErrorKind.Timeout, (int?)null), (error.Kind, error.StatusCode));
                var host = new Uri(server.Url).Authority;
                Assert.StartsWith(
                    $"GET /x on {host} failed (Timeout): the rate limit of {host} (0.1 per second, RestApi:Hosts) lets it go in ",
                    error.Message,
                    StringComparison.Ordinal
                );
                Assert.EndsWith(
                    " left. Nothing was sent. Make fewer calls at once, or give them more time.",
                    error.Message,
                    StringComparison.Ordinal
                );
            }

            Assert.True(BothWays.Elapsed(started) < TimeSpan.FromSeconds(5));
        });
        Assert.Equal(2, server.Received.Count);
    }

    [Fact]
    public async Task A_cancelled_wait_ends_at_once_and_leaves_its_turn_to_the_next()
    {
        await using var server = await EchoServer.StartAsync();

        await BothWays.ForEach(async execute =>
        {
            var options = OptionsFor(server.Url, perSecond: 0.1);
            using var source = new CancellationTokenSource();
            using var scope = TestAction.Context(options: options, cancellationToken: source.Token).Enter();
            using var first = await execute(NewRequest(server.Url));
            source.CancelAfter(200);
            var started = Stopwatch.GetTimestamp();

            var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
                execute(NewRequest(server.Url).SetRequestTimeout(60))
            );

            Assert.Equal(source.Token, error.CancellationToken);
            Assert.True(BothWays.Elapsed(started) < TimeSpan.FromSeconds(5));
            Assert.True(LimitOf(options).Rate!.TryTake(Stopwatch.GetTimestamp(), TimeSpan.FromSeconds(10), out _));
        });
    }

    [Fact]
    public async Task Each_attempt_takes_its_turn()
    {
        await using var server = await ScriptedServer.StartAsync(503, 503, 200);
        var options = OptionsFor(server.Url, perSecond: 20);
        var started = Stopwatch.GetTimestamp();

        await BothWays.ForEach(async execute =>
        {
            using var scope = TestAction.Context(options: options).Enter();
            using var res = await execute(NewRequest(server.Url).SetRetry(new RetryOptions { BaseDelay = default }));

            Assert.Equal((200, 3), (res.StatusCode, server.TakeCount()));
        });
        // The first of the six goes at once, the others one after the other, each 50 ms later.
        Assert.True(BothWays.Elapsed(started) >= TimeSpan.FromMilliseconds(240), $"{BothWays.Elapsed(started)}");
    }

    [Fact]
    public async Task Other_hosts_and_other_options_do_not_wait()
    {
        await using var limited = await EchoServer.StartAsync();
        await using var free = await EchoServer.StartAsync();
        var options = OptionsFor(limited.Url, perSecond: 0.001);

        await BothWays.ForEach(async execute =>
        {
            foreach (var (url, used) in new[] { (free.Url, options), (free.Url, options), (limited.Url, OptionsFor(limited.Url, 0.001)) })
            {
                using var scope = TestAction.Context(options: used).Enter();
                using var res = await execute(NewRequest(url));
                Assert.Equal(200, res.StatusCode);
            }
        });
    }

    [Fact]
    public async Task A_redirect_to_a_limited_host_takes_a_turn_there()
    {
        await using var limited = await EchoServer.StartAsync();
        await using var home = await EchoServer.StartAsync(context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = limited.Url + "/new";
            return Task.CompletedTask;
        });
        var options = OptionsFor(limited.Url, perSecond: 0.001);
        using var scope = TestAction.Context(options: options).Enter();

        using var res = NewRequest(home.Url).ExecuteRequest();
        var error = Assert.Throws<RestApiException>(() => NewRequest(home.Url).ExecuteRequest());

        Assert.Contains($"the rate limit of {new Uri(limited.Url).Authority}", error.Message, StringComparison.Ordinal);
        Assert.Single(limited.Received);
    }

    private static RestRequest NewRequest(string url) => new RestClient(new Secret(url)).CreateRequest("/x", "GET").SetRequestTimeout(8);

    private static HostLimit LimitOf(RestApiOptions options) => options.Limits!.All.Single();

    private static RestApiOptions OptionsFor(string url, double perSecond, int burst = 1) =>
        new()
        {
            IsDevelopment = true,
            Hosts =
            [
                new()
                {
                    Host = new Uri(url).Authority,
                    RequestsPerSecond = perSecond,
                    Burst = burst,
                },
            ],
        };
}
