using System.Diagnostics;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Actions;

public sealed class ActionBudgetTests
{
    [Fact]
    public void Sleep_within_the_budget_takes_its_time()
    {
        using var scope = Context(TimeSpan.FromSeconds(60)).Enter();
        var clock = Stopwatch.StartNew();

        ComindServer.Sleep(50);

        Assert.InRange(clock.ElapsedMilliseconds, 45, 20_000);
    }

    [Fact]
    public void Sleep_beyond_the_budget_ends_with_it()
    {
        using var scope = Context(TimeSpan.FromSeconds(0.2)).Enter();
        var clock = Stopwatch.StartNew();

        var e = Assert.Throws<ActionBudgetException>(static () => ComindServer.Sleep(60_000));

        Assert.InRange(clock.ElapsedMilliseconds, 150, 20_000);
        Assert.Equal(("test_action", TimeSpan.FromSeconds(0.2)), (e.ActionName, e.Budget));
        Assert.StartsWith("Action 'test_action' used up its budget of 0.2 s.", e.Message, StringComparison.Ordinal);
        Assert.Throws<ActionBudgetException>(static () => ComindServer.Sleep(0));
    }

    [Fact]
    public void Cancelled_sleep_is_cancelled_whatever_is_left()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(0.1));
        var context = Context(TimeSpan.FromSeconds(60), source.Token);
        using var scope = context.Enter();

        Assert.ThrowsAny<OperationCanceledException>(static () => ComindServer.Sleep(60_000));
    }

    private static ActionContext Context(TimeSpan budget, CancellationToken cancelled = default)
    {
        var context = TestAction.Context(cancellationToken: cancelled);
        return new(context.ActionName, context.Record, context.Configuration, context.Records, context.Log)
        {
            Budget = new ActionBudget(budget),
            Cancelled = cancelled,
            CancellationToken = cancelled,
        };
    }
}
