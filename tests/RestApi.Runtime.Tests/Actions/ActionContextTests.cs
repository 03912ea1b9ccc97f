using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Actions;

public sealed class ActionContextTests
{
    [Fact]
    public void There_is_a_context_only_while_the_action_runs()
    {
        Assert.Null(ActionContext.Current);
        var outer = TestAction.Context();
        var inner = TestAction.Context();
        using (outer.Enter())
        {
            Assert.Same(outer, ActionContext.Current);
            using (inner.Enter())
            {
                Assert.Same(inner, ActionContext.Current);
            }

            Assert.Same(outer, ActionContext.Current);
        }

        Assert.Null(ActionContext.Current);
    }

    [Fact]
    public void A_context_tells_action_record_and_token()
    {
        using var source = new CancellationTokenSource();
        var record = new AppRecord("contacts", "7");

        var context = TestAction.Context(record: record, cancellationToken: source.Token);

        Assert.Equal(("test_action", source.Token), (context.ActionName, context.CancellationToken));
        Assert.Same(record, context.Record);
    }

    [Fact]
    public async Task The_context_follows_the_flow_and_two_flows_never_share_one()
    {
        using var bothEntered = new Barrier(2);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(RunAsync)));
        Assert.Null(ActionContext.Current);

        async Task RunAsync()
        {
            var own = TestAction.Context();
            using var scope = own.Enter();
            bothEntered.SignalAndWait();
            await Task.Yield();
            Assert.Same(own, ActionContext.Current);
            await Task.Run(() => Assert.Same(own, ActionContext.Current));
        }
    }
}
