using System.Text.Json.Nodes;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Records;

public sealed class RecordAccessTests
{
    private readonly MemoryRecordStore _store = new();

    public static TheoryData<string, Action> Calls =>
        new()
        {
            { "QueryAppRecords", () => ComindServer.QueryAppRecords("contacts") },
            { "CreateAppRecord", () => ComindServer.CreateAppRecord("contacts", new JsonObject()) },
            { "BulkCreateAppRecords", () => ComindServer.BulkCreateAppRecords("contacts", [new JsonObject()]) },
            { "UpdateAppRecord", () => ComindServer.UpdateAppRecord("contacts", "2", new JsonObject()) },
            { "DeleteAppRecord", () => ComindServer.DeleteAppRecord("contacts", "2") },
            { "BulkDeleteAppRecords", () => ComindServer.BulkDeleteAppRecords("contacts", ["2"]) },
        };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Records_need_a_running_action(string member, Action call)
    {
        var error = Assert.Throws<InvalidOperationException>(call);

        Assert.StartsWith($"ComindServer.{member} needs a running action", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void Cancelled_action_writes_nothing(string member, Action call)
    {
        _store.Save(new AppRecord("contacts", "2"));
        using var scope = TestAction.Context(_store, cancellationToken: new CancellationToken(canceled: true)).Enter();

        // The store itself looks at the cancellation of a query.
        if (member != "QueryAppRecords")
        {
            Assert.Throws<OperationCanceledException>(call);
        }

        Assert.Empty(Assert.Single(_store["contacts"]).Fields);
    }

    [Fact]
    public void Records_are_written_from_typed_objects()
    {
        using var scope = TestAction.Context(_store).Enter();

        var created = ComindServer.CreateAppRecord("contacts", new Row("1", "Ann"), RowContext.Default.Row);
        ComindServer.UpdateAppRecord("contacts", created.Id, new Row("1", "Bob"), RowContext.Default.Row);

        Assert.Equal("""{"c_external_id":"1","title":"Bob"}""", Assert.Single(_store["contacts"]).Fields.ToJsonString());
    }

    [Fact]
    public void Record_never_stores_a_secret()
    {
        using var scope = TestAction.Context(_store).Enter();
        var secret = new Secret("s3cr3t-value");

        IsRefused(() => ComindServer.CreateAppRecord("contacts", new { c_token = secret }));
        IsRefused(() => ComindServer.CreateAppRecord("contacts", new Row("1", "Ann", secret), RowContext.Default.Row));
        IsRefused(() => ComindServer.CreateAppRecord("contacts", new Dictionary<string, object?> { ["c_token"] = secret }));
        IsRefused(() => ComindServer.UpdateAppRecord("contacts", "2", new { c_token = secret }));
        Assert.Empty(_store["contacts"]);

        static void IsRefused(Action write)
        {
            var error = Assert.Throws<ArgumentException>(write);
            Assert.Contains("store its name", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("s3cr3t-value", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Query_is_handed_on()
    {
        using var scope = TestAction.Context(_store).Enter();
        var query = new RecordQuery { Where = RecordFilter.IsNull("f") };

        ComindServer.QueryAppRecords("contacts", query);
        Assert.Same(query, _store.Asked);

        ComindServer.QueryAppRecords("contacts");
        Assert.Equal(new RecordQuery(), _store.Asked);
    }

    [Fact]
    public void Null_is_refused()
    {
        using var scope = TestAction.Context(_store).Enter();

        Assert.Throws<ArgumentNullException>(() => ComindServer.QueryAppRecords(null!));
        Assert.Throws<ArgumentNullException>(() => ComindServer.CreateAppRecord("contacts", (JsonObject)null!));
        Assert.Throws<ArgumentNullException>(() => ComindServer.CreateAppRecord(null!, new JsonObject()));
        Assert.Throws<ArgumentNullException>(() => ComindServer.CreateAppRecord("contacts", (Entity)null!));
        Assert.Throws<ArgumentNullException>(() => ComindServer.BulkCreateAppRecords("contacts", (IEnumerable<JsonObject>)null!));
        Assert.Throws<ArgumentNullException>(() => ComindServer.UpdateAppRecord("contacts", null!, new JsonObject()));
        Assert.Throws<ArgumentNullException>(() => ComindServer.UpdateAppRecord("contacts", "1", (JsonObject)null!));
        Assert.Throws<ArgumentNullException>(() => ComindServer.UpdateAppRecord(null!));
        Assert.Throws<ArgumentNullException>(() => ComindServer.DeleteAppRecord("contacts", null!));
        Assert.Throws<ArgumentNullException>(() => ComindServer.BulkDeleteAppRecords("contacts", null!));
    }
}
