using System.Diagnostics;
using System.Globalization;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Resilience;

/// <summary>How long a repeated call waits, and what ends the wait.</summary>
public sealed class RetryWaitTests
{
    private static readonly RetryOptions s_slow = new() { BaseDelay = TimeSpan.FromSeconds(60), MaxDelay = TimeSpan.FromSeconds(60) };

    [Fact]
    public async Task Seconds_of_RetryAfter_are_waited()
    {
        await using var server = await ScriptedServer.StartAsync("1", 429, 200);

        await BothWays.ForEach(async execute =>
        {
            var started = Stopwatch.GetTimestamp();

            // Without Retry-After it would wait for longer than the call may take, and return the 429.
            using var res = await execute(NewRequest(server.Url).SetRetry(s_slow));

            Assert.Equal(200, res.StatusCode);
            // Timers of the system may fire a few milliseconds early.
            Assert.True(BothWays.Elapsed(started) >= TimeSpan.FromSeconds(0.98));
            server.TakeCount();
        });
    }

    [Fact]
    public async Task The_date_of_RetryAfter_is_by_the_clock_of_the_server()
    {
        var serverTime = new DateTimeOffset(2031, 5, 6, 7, 8, 9, TimeSpan.Zero);
        var count = 0;
        await using var server = await EchoServer.StartAsync(context =>
        {
            context.Response.StatusCode = ++count % 2 == 1 ? 503 : 200;
            context.Response.Headers.Date = serverTime.ToString("R", CultureInfo.InvariantCulture);
            context.Response.Headers.RetryAfter = serverTime.AddSeconds(1).ToString("R", CultureInfo.InvariantCulture);
            return Task.CompletedTask;
        });

        await BothWays.ForEach(async execute =>
        {
            var started = Stopwatch.GetTimestamp();

            using var res = await execute(NewRequest(server.Url).SetRetry(s_slow));

            Assert.Equal(200, res.StatusCode);
            // A timer may be a few milliseconds ahead of the stopwatch.
            Assert.True(BothWays.Elapsed(started) >= TimeSpan.FromMilliseconds(950));
        });
    }

    [Theory]
    [InlineData("Sun, 06 Nov 1994 08:49:37 GMT")]
    [InlineData("0")]
    public async Task A_time_that_is_over_is_no_wait(string retryAfter)
    {
        await using var server = await ScriptedServer.StartAsync(retryAfter, 503, 200);

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(NewRequest(server.Url).SetRetry(s_slow));

            Assert.Equal(200, res.StatusCode);
            server.TakeCount();
        });
    }

    [Theory]
    [InlineData("20")]
    [InlineData("61")]
    [InlineData("99999999999999999999")]
    [InlineData("Fri, 06 Nov 2099 08:49:37 GMT")]
    public async Task A_wait_that_does_not_fit_into_the_call_leaves_the_answer_as_it_is(string retryAfter)
    {
        await using var server = await ScriptedServer.StartAsync(retryAfter, 503, 200);

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(NewRequest(server.Url).SetRetry(s_slow));

            Assert.Equal((503, "answer 1"), (res.StatusCode, res.Content));
            Assert.Equal(1, server.TakeCount());
        });
    }

    [Fact]
    public async Task A_RetryAfter_beyond_the_longest_wait_is_not_shortened()
    {
        await using var server = await ScriptedServer.StartAsync("3", 503, 200);
        var retry = new RetryOptions { BaseDelay = TimeSpan.Zero, MaxDelay = TimeSpan.FromSeconds(2) };

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(NewRequest(server.Url).SetRetry(retry));

            Assert.Equal(503, res.StatusCode);
            Assert.Equal(1, server.TakeCount());
        });
    }

    [Fact]
    public async Task A_RetryAfter_that_cannot_be_read_counts_as_none()
    {
        await using var server = await ScriptedServer.StartAsync("soon", 503, 200);

        await BothWays.ForEach(async execute =>
        {
            using var res = await execute(NewRequest(server.Url).SetRetry(new RetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1) }));

            Assert.Equal(200, res.StatusCode);
            server.TakeCount();
        });
    }

    [Fact]
    public async Task Each_wait_is_twice_as_long_less_up_to_a_half_and_never_beyond_the_longest()
    {
        var arrivals = new List<long>();
        await using var server = await EchoServer.StartAsync(context =>
        {
            arrivals.Add(Stopwatch.GetTimestamp());
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        var retry = new RetryOptions
        {
            MaxAttempts = 4,
            BaseDelay = TimeSpan.FromMilliseconds(100),
            MaxDelay = TimeSpan.FromMilliseconds(200),
        };

        await BothWays.ForEach(async execute =>
        {
            arrivals.Clear();
            using var res = await execute(NewRequest(server.Url).SetRetry(retry));

            var waits = arrivals.Zip(arrivals.Skip(1), static (one, next) => Stopwatch.GetElapsedTime(one, next).TotalMilliseconds);
            // What the machine needs comes on top, so only the shortest waits are certain.
            Assert.Equal(3, waits.Count());
            Assert.All(waits.Zip([50, 100, 100]), static wait => Assert.True(wait.First >= wait.Second - 1, $"{wait}"));
        });
    }

    [Fact]
    public async Task The_action_ends_a_wait_at_once()
    {
        await using var server = await ScriptedServer.StartAsync("10", 503);

        await BothWays.ForEach(async execute =>
        {
            using var source = new CancellationTokenSource();
            using var scope = TestAction.Context(cancellationToken: source.Token).Enter();
            source.CancelAfter(200);
            var started = Stopwatch.GetTimestamp();

            var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => execute(NewRequest(server.Url).SetRetry(s_slow)));

            Assert.Equal(source.Token, error.CancellationToken);
            Assert.True(BothWays.Elapsed(started) < TimeSpan.FromSeconds(5));
        });
    }

    [Fact]
    public async Task The_callers_token_ends_a_wait_at_once()
    {
        await using var server = await ScriptedServer.StartAsync("10", 503);
        using var source = new CancellationTokenSource(200);
        var started = Stopwatch.GetTimestamp();

        var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            NewRequest(server.Url).SetRetry(s_slow).ExecuteRequestAsync(source.Token)
        );

        Assert.Equal(source.Token, error.CancellationToken);
        Assert.True(BothWays.Elapsed(started) < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task All_attempts_share_the_time_of_the_call()
    {
        var count = 0;
        await using var server = await EchoServer.StartAsync(async context =>
        {
            if (++count % 2 == 1)
            {
                context.Response.StatusCode = 503;
                return;
            }

            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });

        var errors = await BothWays.Fail(() =>
            NewRequest(server.Url).SetRetry(new RetryOptions { BaseDelay = TimeSpan.Zero }).SetRequestTimeout(0.4)
        );

        foreach (var error in errors)
        {
            Assert.Equal((RestApiErrorKind.Timeout, (int?)null), (error.Kind, error.StatusCode));
            Assert.Contains("no complete answer within 0.4 s", error.Message, StringComparison.Ordinal);
        }

        // Silence is not asked again: the time is over.
        Assert.Equal(4, count);
    }

    private static RestRequest NewRequest(string url) => new RestClient(new Secret(url)).CreateRequest("/x", "GET").SetRequestTimeout(15);
}
