using System.Text.Json.Nodes;
using Comind.Api.Hosting;
using Comind.Api.Server;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Actions;

public sealed class ActionHostTests
{
    private readonly InMemoryRecordStore _store = new();

    [Fact]
    public void Action_runs_on_the_stored_record_and_its_changes_are_saved()
    {
        _store.Save(new AppRecord("jobs", "1", new() { ["title"] = "Sync" }));

        var result = Run(Action("run", job => job.Status = $"{job.Title} {job.Id} done"));

        Assert.True(result.Succeeded);
        Assert.Null(result.Error);
        Assert.Equal("Sync 1 done", (string)_store.Find("jobs", "1")!.Fields["c_status"]!);
        Assert.Equal("Sync 1 done", (string)result.Record!.Fields["c_status"]!);
        Assert.True(result.Duration > TimeSpan.Zero);
        Assert.Equal("run", result.ActionName);
    }

    [Fact]
    public void Record_that_does_not_exist_is_created()
    {
        Assert.True(Run(Action("run", job => job.Status = "new")).Succeeded);

        Assert.Equal("new", (string)_store.Find("jobs", "1")!.Fields["c_status"]!);
    }

    [Fact]
    public void Record_is_not_saved_when_the_action_throws()
    {
        _store.Save(new AppRecord("jobs", "1", new() { ["c_status"] = "old" }));
        var fails = Action(
            "run",
            job =>
            {
                job.Status = "new";
                throw new ActionException("No.");
            }
        );

        var result = Run(fails);

        Assert.False(result.Succeeded);
        Assert.Equal("old", (string)_store.Find("jobs", "1")!.Fields["c_status"]!);
        Assert.Equal("new", (string)result.Record!.Fields["c_status"]!);
    }

    [Fact]
    public void Record_is_not_created_when_the_action_throws()
    {
        Run(Fails(new InvalidOperationException()), "fail");

        Assert.Null(_store.Find("jobs", "1"));
    }

    [Fact]
    public void Synchronous_action_runs_on_the_calling_thread()
    {
        var thread = 0;

        Run(Action("run", _ => thread = Environment.CurrentManagedThreadId));

        Assert.Equal(Environment.CurrentManagedThreadId, thread);
    }

    [Fact]
    public async Task Asynchronous_action_is_awaited()
    {
        var action = ActionDescriptor.CreateAsync<Job>(
            "run",
            async (job, token) =>
            {
                await Task.Yield();
                await Task.Delay(1, token);
                job.Status = ActionContext.Current!.ActionName;
            }
        );
        await using var host = ActionHost.ForTests([action], store: _store);

        Assert.True((await host.RunAsync("run", "jobs", "1")).Succeeded);
        Assert.Equal("run", (string)_store.Find("jobs", "1")!.Fields["c_status"]!);
        Assert.True(host.Run("run", "jobs", "2").Succeeded);
        Assert.Equal("run", (string)_store.Find("jobs", "2")!.Fields["c_status"]!);
    }

    [Fact]
    public void Action_without_a_record_runs_too()
    {
        var ran = false;

        Assert.True(Run(ActionDescriptor.Create("run", _ => ran = true)).Succeeded);
        Assert.True(ran);
    }

    [Fact]
    public void Action_imports_into_the_store_of_the_host()
    {
        var result = Run(
            Action(
                "run",
                _ =>
                {
                    var imported = ComindServer.ImportData([new JsonObject { ["k"] = "a" }], ["k"], new ImportOptions { App = "contacts" });
                    ActionLog.Info($"{imported.Created}");
                }
            )
        );

        Assert.Equal("1", Assert.Single(result.Log).Message);
        Assert.Single(_store.List("contacts"));
    }

    [Fact]
    public void No_action_is_running_after_the_run()
    {
        Run(Action("run", _ => Assert.NotNull(ActionContext.Current)));

        Assert.Null(ActionContext.Current);
    }

    [Fact]
    public async Task Two_runs_at_once_do_not_share_record_or_log()
    {
        var action = Action(
            "run",
            job =>
            {
                ActionLog.Info(job.Id);
                ComindServer.Sleep(20);
                ActionLog.Info(job.Id);
            }
        );
        using var host = ActionHost.ForTests([action], store: _store);

        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(() => host.Run("run", "jobs", $"{i}"))));

        Assert.All(results, result => Assert.All(result.Log, line => Assert.Equal(result.Record!.Id, line.Message)));
    }

    [Fact]
    public void Store_that_fails_is_a_technical_error()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("x.db"), new string('x', 4_096));
        using var store = new SqliteRecordStore(folder.File("x.db"));
        using var host = ActionHost.ForTests([Action("run", _ => { })], store: store);

        var result = host.Run("run", "jobs", "1");

        Assert.Equal(ActionErrorKind.Technical, result.Error!.Kind);
        Assert.StartsWith("Record store '", result.Error.Message, StringComparison.Ordinal);
        Assert.Null(result.Record);
    }

    [Theory]
    [InlineData("", "jobs", "1")]
    [InlineData("run", "no app", "1")]
    [InlineData("run", "jobs", " ")]
    public void Names_that_can_never_work_are_refused(string action, string app, string id)
    {
        using var host = ActionHost.ForTests([Action("run", _ => { })]);

        Assert.ThrowsAny<ArgumentException>(() => host.Run(action, app, id));
    }

    private ActionRunResult Run(ActionDescriptor action, string name = "run")
    {
        using var host = ActionHost.ForTests([action], store: _store);
        return host.Run(name, "jobs", "1");
    }
}
