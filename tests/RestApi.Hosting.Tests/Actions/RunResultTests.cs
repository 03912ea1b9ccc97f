using Comind.Api.Hosting;
using Comind.Api.Server;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Actions;

public sealed class RunResultTests
{
    [Fact]
    public void Run_id_is_known_to_the_action_and_differs_from_run_to_run()
    {
        var seen = new List<string>();
        using var host = ActionHost.ForTests([Action("run", _ => seen.Add(ActionContext.Current!.RunId))]);

        string[] told = [host.Run("run", "jobs", "1").RunId, host.Run("run", "jobs", "1").RunId, host.Run("unknown", "jobs", "1").RunId];

        Assert.Equal(seen, told[..2]);
        Assert.Equal(3, told.Distinct().Count());
        Assert.All(told, static id => Assert.Equal(32, id.Length));
    }

    [Fact]
    public void Calls_of_the_run_are_listed_in_order_also_when_it_fails()
    {
        var action = Action(
            "run",
            _ =>
            {
                Record("/a");
                Record("/b");
                throw new ActionException("No.");
            }
        );
        using var host = ActionHost.ForTests([action]);

        var run = host.Run("run", "jobs", "1");

        Assert.Equal(["/a", "/b"], run.Calls.Select(static call => call.PathTemplate));
        Assert.Equal(2, run.CallCount);
    }

    [Fact]
    public void Only_the_last_calls_of_a_long_run_are_kept()
    {
        using var host = ActionHost.ForTests([Action("run", _ => Parallel.For(0, 2_500, static i => Record($"/{i}")))]);

        var run = host.Run("run", "jobs", "1");

        Assert.Equal(2_500, run.CallCount);
        Assert.Equal(1_000, run.Calls.Select(static call => call.PathTemplate).Distinct().Count());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Failure_that_waiting_for_a_task_wrapped_is_told_as_itself(int depth)
    {
        Exception e = new ActionException("Sold out.");
        for (var i = 0; i < depth; i++)
        {
            e = new AggregateException(e);
        }

        using var host = ActionHost.ForTests([Fails(e)]);
        var error = host.Run("fail", "jobs", "1").Error!;

        Assert.Equal((ActionErrorKind.Business, "Sold out."), (error.Kind, error.Message));
        Assert.DoesNotContain(nameof(AggregateException), error.Details, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_causes_stay_together()
    {
        using var host = ActionHost.ForTests([Fails(new AggregateException(new ActionException("A."), new FormatException("B.")))]);

        var error = host.Run("fail", "jobs", "1").Error!;

        Assert.Equal(ActionErrorKind.Technical, error.Kind);
        Assert.Contains(nameof(AggregateException), error.Message, StringComparison.Ordinal);
        Assert.Contains("B.", error.Details, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancellation_that_waiting_wrapped_is_one()
    {
        using var source = new CancellationTokenSource();
        var action = ActionDescriptor.Create<Job>(
            "run",
            (_, token) =>
            {
                source.Cancel();
                Task.Delay(60_000, token).Wait(CancellationToken.None);
            }
        );
        using var host = ActionHost.ForTests([action]);

        Assert.Equal(ActionErrorKind.Cancelled, host.Run("run", "jobs", "1", source.Token).Error!.Kind);
    }

    private static void Record(string path) =>
        ActionContext.Current!.Calls.Add(
            new RestCallRecord
            {
                Method = "GET",
                Host = "crm.example",
                PathTemplate = path,
                StartedAt = DateTimeOffset.UtcNow,
                StatusCode = 200,
            }
        );
}
