using Comind.Api.Hosting;
using Comind.Api.Server;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Actions;

public sealed class CancellationTests
{
    private readonly InMemoryRecordStore _store = new();

    [Fact]
    public void Cancelled_action_ends_at_its_next_wait_and_is_not_saved()
    {
        using var source = new CancellationTokenSource();
        var action = Action(
            "run",
            job =>
            {
                job.Status = "half";
                source.Cancel();
                ComindServer.Sleep(60_000);
            }
        );

        AssertCancelled(Run(action, source.Token));
    }

    [Fact]
    public void Token_reaches_the_action()
    {
        using var source = new CancellationTokenSource();
        var action = ActionDescriptor.Create<Job>(
            "run",
            (_, token) =>
            {
                source.Cancel();
                token.ThrowIfCancellationRequested();
            }
        );

        AssertCancelled(Run(action, source.Token));
    }

    [Fact]
    public void Action_does_not_start_when_cancelled_before()
    {
        var ran = false;

        AssertCancelled(Run(Action("run", _ => ran = true), new CancellationToken(canceled: true)));
        Assert.False(ran);
    }

    [Fact]
    public void Action_that_ends_well_in_spite_of_a_cancellation_is_saved()
    {
        using var source = new CancellationTokenSource();
        var action = Action(
            "run",
            job =>
            {
                source.Cancel();
                job.Status = "done";
            }
        );

        Assert.True(Run(action, source.Token).Succeeded);
        Assert.NotNull(_store.Find("jobs", "1"));
    }

    [Fact]
    public void Cancellation_that_nobody_asked_for_is_a_technical_error() =>
        Assert.Equal(ActionErrorKind.Technical, Run(Fails(new OperationCanceledException()), default, "fail").Error!.Kind);

    private ActionRunResult Run(ActionDescriptor action, CancellationToken cancellationToken, string name = "run")
    {
        using var host = ActionHost.ForTests([action], store: _store);
        return host.Run(name, "jobs", "1", cancellationToken);
    }

    private void AssertCancelled(ActionRunResult result)
    {
        Assert.Equal(ActionErrorKind.Cancelled, result.Error!.Kind);
        Assert.Equal("Action 'run' was cancelled; its record was not saved.", result.Error.Message);
        Assert.Null(_store.Find("jobs", "1"));
    }
}
