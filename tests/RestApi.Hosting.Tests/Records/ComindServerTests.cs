using System.Text.Json.Nodes;
using Acme.HostingTests.Actions;
using Comind.Api.Hosting;
using Comind.Api.Server;
using static Acme.HostingTests.Actions.JobActions;

namespace Acme.HostingTests.Records;

/// <summary>What action logic does with records, through a host and its store.</summary>
public sealed class ComindServerTests
{
    private readonly InMemoryRecordStore _store = new();

    [Fact]
    public void Action_creates_finds_changes_and_deletes_records() =>
        Run(() =>
        {
            var ann = ComindServer.CreateAppRecord("contacts", new JsonObject { ["title"] = "Ann", ["c_age"] = 36 });
            ComindServer.CreateAppRecord("contacts", new Dictionary<string, object?> { ["title"] = "Bob", ["c_age"] = 17 });
            ComindServer.CreateAppRecord("contacts", new { title = "Cy", c_age = 50 });

            var adults = ComindServer.QueryAppRecords(
                "contacts",
                new RecordQuery
                {
                    Where = RecordFilter.GreaterOrEqual("c_age", 18),
                    OrderBy = [RecordSort.Descending("c_age")],
                    Fields = ["title"],
                }
            );
            Assert.Equal(["""{"title":"Cy"}""", """{"title":"Ann"}"""], adults.Select(record => record.Fields.ToJsonString()));

            var older = ComindServer.UpdateAppRecord("contacts", ann.Id, new { c_age = 37 });
            Assert.Equal("""{"title":"Ann","c_age":37}""", older.Fields.ToJsonString());
            ComindServer.UpdateAppRecord("contacts", ann.Id, new JsonObject { ["c_age"] = null });
            ComindServer.UpdateAppRecord("contacts", ann.Id, new Dictionary<string, object?> { ["c_email"] = "ann@example.com" });
            Assert.Equal(
                """{"title":"Ann","c_age":null,"c_email":"ann@example.com"}""",
                _store.Find("contacts", ann.Id)!.Fields.ToJsonString()
            );

            Assert.True(ComindServer.DeleteAppRecord("contacts", ann.Id));
            Assert.False(ComindServer.DeleteAppRecord("contacts", ann.Id));
            Assert.Equal(2, ComindServer.QueryAppRecords("contacts").Count);
        });

    [Fact]
    public void Entities_are_created_found_and_updated() =>
        Run(() =>
        {
            var made = new Job { Title = "New", Status = "open" };
            var record = ComindServer.CreateAppRecord("tasks", made);
            Assert.Equal(record.Id, made.Id);
            Assert.Contains(
                "already",
                Assert.Throws<InvalidOperationException>(() => ComindServer.CreateAppRecord("tasks", made)).Message,
                StringComparison.Ordinal
            );

            var found = Assert.Single(ComindServer.QueryAppRecords<Job>("tasks", new RecordQuery { Fields = ["title"] }));
            Assert.Equal(("New", made.Id), (found.Title, found.Id));
            found.Title = "Changed";
            ComindServer.UpdateAppRecord(found);

            Assert.Equal("""{"title":"Changed","c_status":"open"}""", _store.Find("tasks", made.Id)!.Fields.ToJsonString());
            Assert.Contains(
                "CreateAppRecord",
                Assert.Throws<InvalidOperationException>(() => ComindServer.UpdateAppRecord(new Job())).Message,
                StringComparison.Ordinal
            );
        });

    [Fact]
    public void Records_are_created_and_deleted_in_bulk() =>
        Run(() =>
        {
            var created = ComindServer.BulkCreateAppRecords("contacts", [new() { ["n"] = 1 }, new() { ["n"] = 2 }]);
            ComindServer.BulkCreateAppRecords("contacts", [new Dictionary<string, object?> { ["n"] = 3 }]);

            Assert.Equal([1, 2], created.Select(record => (int)record.Fields["n"]!));
            Assert.Equal(2, ComindServer.BulkDeleteAppRecords("contacts", created.Select(record => record.Id).Append("none")));
            Assert.Equal(3, (int)Assert.Single(_store.List("contacts")).Fields["n"]!);
        });

    [Fact]
    public void Update_of_a_record_that_does_not_exist_says_so() =>
        Run(() =>
        {
            var error = Assert.Throws<RecordNotFoundException>(() =>
                ComindServer.UpdateAppRecord("contacts", "7", new JsonObject { ["n"] = 1 })
            );

            Assert.Equal(("contacts", "7"), (error.App, error.Id));
            Assert.Equal(
                "App 'contacts' has no record '7', so nothing was written. Create it with CreateAppRecord, or query for its id first.",
                error.Message
            );
            Assert.Empty(_store.List("contacts"));
        });

    [Fact]
    public void Update_of_the_own_record_is_not_undone_when_the_action_ends()
    {
        _store.Save(new AppRecord("jobs", "1", new JsonObject { ["title"] = "Sync", ["c_status"] = "old" }));

        Run(job =>
        {
            job.Title = "Changed";
            ComindServer.UpdateAppRecord("JOBS", "1", new JsonObject { ["c_status"] = "new" });
            Assert.Equal("new", job.Status);
            Assert.Equal("""{"title":"Sync","c_status":"new"}""", _store.Find("jobs", "1")!.Fields.ToJsonString());
        });

        Assert.Equal("""{"title":"Changed","c_status":"new"}""", _store.Find("jobs", "1")!.Fields.ToJsonString());
    }

    [Fact]
    public void Own_record_can_be_stored_before_the_action_ends()
    {
        _store.Save(new AppRecord("jobs", "1", new JsonObject { ["title"] = "Sync" }));

        Run(job =>
        {
            job.Status = "running";
            ComindServer.UpdateAppRecord(job);
            Assert.Equal("""{"title":"Sync","c_status":"running"}""", _store.Find("jobs", "1")!.Fields.ToJsonString());
            job.Status = "done";
        });

        Assert.Equal("""{"title":"Sync","c_status":"done"}""", _store.Find("jobs", "1")!.Fields.ToJsonString());
    }

    [Fact]
    public void Action_does_not_delete_the_record_it_runs_on()
    {
        _store.Save(new AppRecord("jobs", "2"));

        Run(() =>
        {
            var error = Assert.Throws<InvalidOperationException>(() => ComindServer.BulkDeleteAppRecords("jobs", ["2", "1"]));
            Assert.Contains("the one this action runs on", error.Message, StringComparison.Ordinal);
            Assert.Throws<InvalidOperationException>(() => ComindServer.DeleteAppRecord("Jobs", "1"));
        });

        Assert.NotNull(_store.Find("jobs", "2"));
    }

    [Fact]
    public void Import_ends_by_its_own_cancellation_and_the_action_goes_on()
    {
        using var source = new CancellationTokenSource();
        var options = new ImportOptions
        {
            App = "contacts",
            ChunkSize = 2,
            Progress = new Reports(_ => source.Cancel()),
            CancellationToken = source.Token,
        };

        Run(() =>
        {
            var rows = Enumerable.Range(0, 5).Select(i => new JsonObject { ["k"] = i });
            var error = Assert.Throws<OperationCanceledException>(() => ComindServer.ImportData(rows, ["k"], options));
            Assert.Equal(source.Token, error.CancellationToken);
        });

        Assert.Equal(2, _store.List("contacts").Count);
    }

    [Fact]
    public void Import_ends_by_the_cancellation_of_its_action_too()
    {
        using var action = new CancellationTokenSource();
        using var own = new CancellationTokenSource();
        var options = new ImportOptions
        {
            App = "contacts",
            ChunkSize = 2,
            Progress = new Reports(_ => action.Cancel()),
            CancellationToken = own.Token,
        };
        var import = JobActions.Action(
            "run",
            _ => ComindServer.ImportData(Enumerable.Range(0, 5).Select(i => new JsonObject { ["k"] = i }), ["k"], options)
        );
        using var host = ActionHost.ForTests([import], store: _store);

        var run = host.Run("run", "jobs", "1", action.Token);

        Assert.Equal(ActionErrorKind.Cancelled, run.Error!.Kind);
        Assert.Equal(2, _store.List("contacts").Count);
    }

    private void Run(Action work) => Run(_ => work());

    private void Run(Action<Job> work)
    {
        Exception? failure = null;
        var action = JobActions.Action(
            "run",
            job =>
            {
                try
                {
                    work(job);
                }
                catch (Exception e)
                {
                    failure = e;
                    throw;
                }
            }
        );
        using var host = ActionHost.ForTests([action], store: _store);
        var run = host.Run("run", "jobs", "1");
        Assert.True(run.Succeeded, failure?.ToString());
    }
}
