using System.Diagnostics;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Resilience;

/// <summary>The budget of the action caps every call.</summary>
public sealed class BudgetTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("HTTP/1.1 202 Accepted\nContent-Length: 100\n\npart", 202)]
    public async Task A_call_ends_with_the_budget_and_says_so(string sentBefore, int? status)
    {
        using var server = RawServer.Stalling(sentBefore);

        await BothWays.ForEach(async execute =>
        {
            using var scope = TestAction.Context(budget: new ActionBudget(TimeSpan.FromSeconds(0.3))).Enter();
            var started = Stopwatch.GetTimestamp();

            var error = await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(server.Url).SetRequestTimeout(60)));

            Assert.Equal((RestApiErrorKind.Timeout, status), (error.Kind, error.StatusCode));
            Assert.Equal(
                $"GET /x on {new Uri(server.Url).Authority} failed (Timeout): the budget of the action test_action (0.3 s) is used up. "
                    + "No complete answer came. Raise the budget of the action (RestApi:BudgetSeconds:Action), or let it do less at once.",
                error.Message
            );
            Assert.True(BothWays.Elapsed(started) < TimeSpan.FromSeconds(10));
        });
    }

    [Fact]
    public async Task Without_any_budget_left_nothing_is_sent()
    {
        await using var server = await EchoServer.StartAsync();
        var time = new ManualTime();
        var budget = new ActionBudget(TimeSpan.FromSeconds(120), time);
        time.Advance(TimeSpan.FromSeconds(120));

        await BothWays.ForEach(async execute =>
        {
            using var scope = TestAction.Context(budget: budget).Enter();

            var error = await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(server.Url)));

            Assert.Equal(RestApiErrorKind.Timeout, error.Kind);
            Assert.Equal(
                $"GET /x on {new Uri(server.Url).Authority} failed (Timeout): the budget of the action test_action (120 s) is used up. "
                    + "Nothing was sent. Raise the budget of the action (RestApi:BudgetSeconds:Action), or let it do less at once.",
                error.Message
            );
        });
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task A_shorter_timeout_of_the_call_stays_what_it_is()
    {
        using var server = RawServer.Stalling();

        await BothWays.ForEach(async execute =>
        {
            using var scope = TestAction.Context(budget: new ActionBudget(TimeSpan.FromSeconds(60))).Enter();

            var error = await Assert.ThrowsAsync<RestApiException>(() => execute(NewRequest(server.Url).SetRequestTimeout(0.2)));

            Assert.Contains(
                "no complete answer within 0.2 s. Raise it with SetRequestTimeout(seconds)",
                error.Message,
                StringComparison.Ordinal
            );
        });
    }

    [Fact]
    public async Task A_cancelled_action_is_cancelled_whatever_its_budget()
    {
        using var server = RawServer.Stalling();

        await BothWays.ForEach(async execute =>
        {
            using var source = new CancellationTokenSource(200);
            using var scope = TestAction
                .Context(cancellationToken: source.Token, budget: new ActionBudget(TimeSpan.FromSeconds(60)))
                .Enter();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => execute(NewRequest(server.Url)));
        });
    }

    [Fact]
    public async Task Somebody_who_ends_the_action_wins_over_its_budget()
    {
        using var server = RawServer.Stalling();

        await BothWays.ForEach(async execute =>
        {
            using var source = new CancellationTokenSource(200);
            var time = new ManualTime();
            var context = TestAction.Context(cancellationToken: source.Token, budget: new ActionBudget(TimeSpan.FromSeconds(60), time));
            using var scope = context.Enter();
            using var registration = source.Token.Register(() => time.Advance(TimeSpan.FromSeconds(60)));

            var error = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => execute(NewRequest(server.Url)));

            Assert.Equal(source.Token, error.CancellationToken);
        });
    }

    [Fact]
    public async Task A_retry_that_does_not_fit_into_the_budget_leaves_the_answer_as_it_is()
    {
        await using var server = await ScriptedServer.StartAsync("5", 503, 200);

        await BothWays.ForEach(async execute =>
        {
            using var scope = TestAction.Context(budget: new ActionBudget(TimeSpan.FromSeconds(4))).Enter();

            using var res = await execute(NewRequest(server.Url).SetRetry(2));

            Assert.Equal((503, 1), (res.StatusCode, server.TakeCount()));
        });
    }

    private static RestRequest NewRequest(string url) => new RestClient(new Secret(url)).CreateRequest("/x", "GET");

    private sealed class ManualTime : TimeProvider
    {
        private long _ticks = 1;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _ticks;

        public void Advance(TimeSpan time) => _ticks += time.Ticks;
    }
}
