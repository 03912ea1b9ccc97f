using System.Text.RegularExpressions;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Resilience;

public sealed partial class CircuitBreakerTests
{
    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_host_that_answers_with_errors_is_left_alone_for_a_while(int status)
    {
        await using var server = await ScriptedServer.StartAsync(status);

        await BothWays.ForEach(async execute =>
        {
            using var scope = TestAction.Context(options: OptionsFor(server.Url)).Enter();
            await FailTwice(execute, server.Url);

            var error = await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(server.Url)));

            Assert.Equal((RestApiErrorKind.Blocked, (int?)null), (error.Kind, error.StatusCode));
            var host = new Uri(server.Url).Authority;
            Assert.Equal(
                $"GET /x on {host} failed (Blocked): the circuit breaker of {host} is open until <time> UTC, because too many calls failed "
                    + $"(last: status {status}). Nothing was sent. Try again later, or ask the API's operator.",
                Time().Replace(error.Message, "<time>")
            );
            Assert.Equal(2, server.TakeCount());
        });
    }

    [Fact]
    public async Task A_host_that_cannot_be_reached_is_left_alone_for_a_while()
    {
        var url = $"http://127.0.0.1:{RawServer.UnusedPort()}";

        await BothWays.ForEach(async execute =>
        {
            using var scope = TestAction.Context(options: OptionsFor(url)).Enter();
            for (var i = 0; i < 2; i++)
            {
                var failure = await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(url)));
                Assert.Equal(RestApiErrorKind.Connect, failure.Kind);
            }

            var error = await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(url)));

            Assert.Equal(RestApiErrorKind.Blocked, error.Kind);
            Assert.Contains("(last: Connect)", error.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_host_that_does_not_answer_in_time_is_left_alone_for_a_while()
    {
        using var server = RawServer.Stalling();

        await BothWays.ForEach(async execute =>
        {
            using var scope = TestAction.Context(options: OptionsFor(server.Url)).Enter();
            for (var i = 0; i < 2; i++)
            {
                var failure = await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(server.Url).SetRequestTimeout(0.1)));
                Assert.Equal(RestApiErrorKind.Timeout, failure.Kind);
            }

            var error = await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(server.Url)));

            Assert.Equal(RestApiErrorKind.Blocked, error.Kind);
            Assert.Contains("(last: Timeout)", error.Message, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Calls_that_were_cancelled_say_nothing_about_the_host()
    {
        using var server = RawServer.Stalling();

        await BothWays.ForEach(async execute =>
        {
            var options = OptionsFor(server.Url);
            for (var i = 0; i < 3; i++)
            {
                using var source = new CancellationTokenSource(50);
                using var scope = TestAction.Context(options: options, cancellationToken: source.Token).Enter();
                await Assert.ThrowsAnyAsync<OperationCanceledException>(() => execute(NewRequest(server.Url)));
            }

            using var next = TestAction.Context(options: options).Enter();
            var error = await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(server.Url).SetRequestTimeout(0.1)));
            Assert.Equal(RestApiErrorKind.Timeout, error.Kind);
        });
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    [InlineData(429)]
    public async Task Other_answers_keep_it_closed(int status)
    {
        await using var server = await ScriptedServer.StartAsync(status);

        await BothWays.ForEach(async execute =>
        {
            using var scope = TestAction.Context(options: OptionsFor(server.Url)).Enter();
            for (var i = 0; i < 5; i++)
            {
                using var res = await execute(NewRequest(server.Url));
                Assert.Equal(status, res.StatusCode);
            }
        });
    }

    [Fact]
    public async Task After_the_break_one_call_tries_and_closes_it_again()
    {
        await using var server = await ScriptedServer.StartAsync(500, 500, 200);

        await BothWays.ForEach(async execute =>
        {
            using var scope = TestAction.Context(options: OptionsFor(server.Url, breakSeconds: 0.5)).Enter();
            await FailTwice(execute, server.Url);
            await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(server.Url)));
            await Task.Delay(600);

            for (var i = 0; i < 3; i++)
            {
                using var res = await execute(NewRequest(server.Url));
                Assert.Equal(200, res.StatusCode);
            }

            Assert.Equal(5, server.TakeCount());
        });
    }

    [Fact]
    public async Task A_retry_stops_at_an_open_circuit()
    {
        await using var server = await ScriptedServer.StartAsync(503);

        await BothWays.ForEach(async execute =>
        {
            using var scope = TestAction.Context(options: OptionsFor(server.Url)).Enter();

            var error = await Assert.ThrowsAsync<RestApiException>(() =>
                execute(NewRequest(server.Url).SetRetry(new RetryOptions { MaxAttempts = 10, BaseDelay = default }))
            );

            Assert.Equal((RestApiErrorKind.Blocked, 2), (error.Kind, server.TakeCount()));
        });
    }

    [Fact]
    public async Task What_it_refuses_takes_no_turn_of_the_rate_limit()
    {
        await using var server = await ScriptedServer.StartAsync(500);

        await BothWays.ForEach(async execute =>
        {
            var options = OptionsFor(server.Url, perSecond: 2);
            using var scope = TestAction.Context(options: options).Enter();
            await FailTwice(execute, server.Url);

            for (var i = 0; i < 20; i++)
            {
                var error = await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(server.Url)));
                Assert.Equal(RestApiErrorKind.Blocked, error.Kind);
            }
        });
    }

    private static async Task FailTwice(Func<RestRequest, Task<RestResponse>> execute, string url)
    {
        for (var i = 0; i < 2; i++)
        {
            using var res = await execute(NewRequest(url));
            Assert.True(res.StatusCode >= 500);
        }
    }

    private static RestRequest NewRequest(string url) => new RestClient(new Secret(url)).CreateRequest("/x", "GET").SetRequestTimeout(8);

    private static RestApiOptions OptionsFor(string url, double breakSeconds = 60, double? perSecond = null) =>
        new()
        {
            IsDevelopment = true,
            Hosts =
            [
                new()
                {
                    Host = new Uri(url).Authority,
                    RequestsPerSecond = perSecond,
                    CircuitBreaker = new()
                    {
                        FailureRatio = 0.5,
                        MinimumThroughput = 2,
                        Break = TimeSpan.FromSeconds(breakSeconds),
                    },
                },
            ],
        };

    [GeneratedRegex(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")]
    private static partial Regex Time();
}
