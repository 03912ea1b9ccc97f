using System.Reflection;
using System.Text.Json.Nodes;
using Comind.Api.Hosting;
using Comind.Api.Server;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Actions;

/// <summary>One action over many records, over none, and what it knows of them.</summary>
public sealed class SelectionTests
{
    private readonly InMemoryRecordStore _store = new();

    private static ActionDescriptor OnAll(Action<IReadOnlyList<Job>> action) =>
        ActionDescriptor.Create("run", [ActionInput.ListOf<Job>("jobs")], (input, _) => action(input.Get<IReadOnlyList<Job>>(0)));

    [Fact]
    public void Action_over_many_records_saves_all_of_them()
    {
        _store.Save(new AppRecord("jobs", "1", new() { ["title"] = "First" }));

        var run = Run(OnAll(jobs => jobs.ToList().ForEach(job => job.Status = $"{job.Title}/{jobs.Count}")), "1", "2", "1");

        Assert.True(run.Succeeded, run.Error?.Message);
        Assert.Equal(["1", "2"], run.Records.Select(static record => record.Id));
        Assert.Equal(["First/2", "/2"], new[] { "1", "2" }.Select(id => (string)_store.Find("jobs", id)!.Fields["c_status"]!));
    }

    [Fact]
    public void No_record_is_saved_when_the_action_fails()
    {
        var run = Run(
            OnAll(jobs =>
            {
                jobs[0].Status = "half";
                throw new ActionException("No.");
            }),
            "1",
            "2"
        );

        Assert.False(run.Succeeded);
        Assert.Null(_store.Find("jobs", "1"));
        Assert.Null(_store.Find("jobs", "2"));
        Assert.Equal("half", (string)run.Records[0].Fields["c_status"]!);
    }

    [Fact]
    public void Store_gets_all_records_in_one_go()
    {
        var store = DispatchProxy.Create<IRecordStore, SaveCounter>();
        using var host = ActionHost.ForTests([OnAll(_ => { })], store: store);

        Assert.True(host.Run(Request("1", "2")).Succeeded);
        Assert.True(host.Run(Request("3")).Succeeded);

        Assert.Equal([2, 1], ((SaveCounter)store).Batches);
    }

    [Fact]
    public void Action_on_one_record_refuses_several_and_none()
    {
        var ran = false;
        var action = Action("run", _ => ran = true);

        Assert.Equal(
            "Action 'run' was not started: 'entity' is one record, and 2 were selected (run it once per record, or take IReadOnlyList<Job>). "
                + "It takes no parameters.",
            Run(action, "1", "2").Error!.Message
        );
        Assert.StartsWith(
            "Action 'run' was not started: 'entity' is the record, and none was selected.",
            Run(action).Error!.Message,
            StringComparison.Ordinal
        );
        Assert.False(ran);
    }

    [Fact]
    public void Action_that_asks_for_no_record_runs_without_one()
    {
        string? seen = null;
        var action = ActionDescriptor.Create(
            "run",
            [ActionInput.Of<Job?>("job").OrNull()],
            (input, _) => seen = $"<{input.Get<Job?>(0)?.Id}>"
        );
        using var host = ActionHost.ForTests([action]);

        var run = host.Run("run");

        Assert.True(run.Succeeded, run.Error?.Message);
        Assert.Equal("<>", seen);
        Assert.Null(run.Record);
    }

    [Fact]
    public void Context_without_a_record_says_so()
    {
        var action = ActionDescriptor.Create("run", _ => ComindServer.ImportData([new JsonObject { ["k"] = 1 }], ["k"]));
        using var host = ActionHost.ForTests([action]);

        Assert.Contains(
            "Action 'run' was started without a record. Start it on one, or name the app that is meant.",
            host.Run("run").Error!.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Original_record_is_the_one_before_the_action()
    {
        _store.Save(new AppRecord("jobs", "1", new() { ["c_status"] = "old" }));
        List<string?> seen = [];
        var action = OnAll(jobs =>
        {
            jobs[0].Status = "new";
            var context = ActionContext.Current!;
            seen.Add((string?)context.OriginalRecord.Fields["c_status"]);
            seen.Add(context.GetOriginal<Job>().Status);
            seen.Add((string?)context.Record.Fields["c_status"]);
            seen.Add($"{context.OriginalRecords.Count}/{context.SelectedRecords.Count}");
            context.OriginalRecord.Fields["c_status"] = "never saved";
        });

        Assert.True(Run(action, "1", "2").Succeeded);

        Assert.Equal(["old", "old", "new", "2/2"], seen);
        Assert.Equal("new", (string)_store.Find("jobs", "1")!.Fields["c_status"]!);
    }

    [Theory]
    [InlineData(null, "1")]
    [InlineData("no app", "1")]
    [InlineData("jobs", " ")]
    public void Request_that_can_never_work_is_refused(string? app, string id)
    {
        using var host = ActionHost.ForTests([OnAll(_ => { })]);

        Assert.ThrowsAny<ArgumentException>(() => host.Run(new ActionRunRequest("run") { App = app, RecordIds = [id] }));
    }

    private static ActionRunRequest Request(params string[] ids) => new("run") { App = "jobs", RecordIds = ids };

    private ActionRunResult Run(ActionDescriptor action, params string[] ids)
    {
        using var host = ActionHost.ForTests([action], store: _store);
        return host.Run(Request(ids));
    }

    /// <summary>Counts what is saved; everything else an action does not need here.</summary>
    public class SaveCounter : DispatchProxy
    {
        public List<int> Batches { get; } = [];

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            if (targetMethod!.Name == nameof(IRecordStore.Save))
            {
                Batches.Add(((IReadOnlyList<AppRecord>)args![0]!).Count);
            }

            return null;
        }
    }
}
