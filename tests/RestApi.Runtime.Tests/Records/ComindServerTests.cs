using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Acme.RuntimeTests.Servers;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Records;

internal sealed record Row(
    [property: JsonPropertyName("c_external_id")] string ExternalId,
    [property: JsonPropertyName("title")] string Title,
    [property: JsonPropertyName("c_token"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Secret? Token = null
);

[JsonSerializable(typeof(Row))]
internal sealed partial class RowContext : JsonSerializerContext;

public sealed class ComindServerTests
{
    private static readonly string[] s_key = ["c_external_id"];
    private readonly MemoryRecordStore _store = new();

    [Fact]
    public void Rows_of_every_shape_are_imported_alike()
    {
        using var scope = TestAction.Context(_store).Enter();

        ComindServer.ImportData([new JsonObject { ["c_external_id"] = "1", ["title"] = "Ann" }], s_key);
        ComindServer.ImportData([new Dictionary<string, object?> { ["c_external_id"] = "2", ["title"] = "Ann" }], s_key);
        ComindServer.ImportData([new Row("3", "Ann")], s_key, RowContext.Default.Row);
        ComindServer.ImportData([new Row("4", "Ann")], s_key);
        ComindServer.ImportData([new { c_external_id = "5", title = "Ann" }], s_key);
        ComindServer.ImportData(
            new[] { "6" }.Select(static id => new Dictionary<string, object?> { ["c_external_id"] = id, ["title"] = "Ann" }),
            s_key
        );

        Assert.Equal(
            Enumerable.Range(1, 6).Select(static id => $$"""{"c_external_id":"{{id}}","title":"Ann"}"""),
            _store["contacts"].Select(static record => record.Fields.ToJsonString())
        );
    }

    [Fact]
    public void Rows_without_a_written_type_are_JSON_objects()
    {
        using var scope = TestAction.Context(_store).Enter();

        ComindServer.ImportData([new() { ["c_external_id"] = "1", ["c_age"] = 36 }], s_key);
        ComindServer.ImportData([], s_key);

        Assert.Equal("""{"c_external_id":"1","c_age":36}""", Assert.Single(_store["contacts"]).Fields.ToJsonString());
    }

    [Fact]
    public void Rows_that_were_read_from_JSON_as_dictionaries_arrive_as_they_came()
    {
        using var scope = TestAction.Context(_store).Enter();
        const string Json = """{"c_external_id":"1","c_age":36,"c_vip":true,"c_note":null,"c_tags":["a"],"c_address":{"city":"Rome"}}""";
        var row = JsonSerializer.Deserialize<Dictionary<string, object?>>(Json)!;

        ComindServer.ImportData([row], s_key);

        Assert.Equal(Json, Assert.Single(_store["contacts"]).Fields.ToJsonString());
    }

    [Fact]
    public void A_single_row_in_place_of_a_list_is_refused()
    {
        using var scope = TestAction.Context(_store).Enter();

        IsRefused(() => ComindServer.ImportData(new JsonObject { ["c_external_id"] = "1" }, s_key));
        IsRefused(() => ComindServer.ImportData(new Dictionary<string, object?> { ["c_external_id"] = "1" }, s_key));

        static void IsRefused(Action import) =>
            Assert.Contains("[row]", Assert.Throws<ArgumentException>(import).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_result_counts_what_became_of_the_rows()
    {
        using var scope = TestAction.Context(_store).Enter();
        ComindServer.ImportData([new Row("1", "Ann"), new Row("2", "Ben")], s_key);

        var result = ComindServer.ImportData(
            [
                new JsonObject { ["c_external_id"] = "1", ["title"] = "Ann" },
                new JsonObject { ["c_external_id"] = "2", ["title"] = "Bob" },
                new JsonObject { ["c_external_id"] = "3", ["title"] = "Eve" },
                new JsonObject { ["title"] = "nobody" },
            ],
            s_key
        );

        Assert.Equal((1, 1, 1), (result.Created, result.Updated, result.Unchanged));
        Assert.Equal(new RejectedRow(3, "The key field 'c_external_id' is missing."), Assert.Single(result.Rejected));
    }

    [Fact]
    public void Rows_go_to_the_app_of_the_record_or_to_the_named_one()
    {
        using var scope = TestAction.Context(_store, record: new AppRecord("people", "1")).Enter();

        ComindServer.ImportData([new Row("1", "Ann")], s_key);
        ComindServer.ImportData([new Row("2", "Ben")], s_key, new ImportOptions { App = "others" });
        ComindServer.ImportData([new Row("3", "Eve")], s_key, RowContext.Default.Row, new ImportOptions { App = "others" });

        Assert.Equal((1, 2), (_store["people"].Count, _store["others"].Count));
    }

    [Fact]
    public void Rows_are_read_one_by_one()
    {
        using var source = new CancellationTokenSource();
        using var scope = TestAction.Context(_store, cancellationToken: source.Token).Enter();
        var read = 0;
        IEnumerable<Row> Endless()
        {
            while (true)
            {
                if (++read == 10)
                {
                    source.Cancel();
                }

                yield return new Row($"{read}", "Ann");
            }
        }

        Assert.ThrowsAny<OperationCanceledException>(() => ComindServer.ImportData(Endless(), s_key));

        Assert.Equal((10, 9), (read, _store["contacts"].Count));
    }

    [Fact]
    public void A_row_never_stores_a_secret()
    {
        using var scope = TestAction.Context(_store).Enter();
        var secret = new Secret("s3cr3t-value");

        IsRefused(() => ComindServer.ImportData([new Row("1", "Ann", secret)], s_key));
        IsRefused(() => ComindServer.ImportData([new Row("1", "Ann", secret)], s_key, RowContext.Default.Row));
        IsRefused(() => ComindServer.ImportData([new { c_external_id = "1", c_token = secret }], s_key));
        IsRefused(() =>
            ComindServer.ImportData([new Dictionary<string, object?> { ["c_external_id"] = "1", ["c_token"] = secret }], s_key)
        );
        Assert.Empty(_store["contacts"]);

        static void IsRefused(Action import)
        {
            var error = Assert.Throws<ArgumentException>(import);
            Assert.Contains("store its name", error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("s3cr3t-value", error.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_row_is_an_object()
    {
        using var scope = TestAction.Context(_store).Enter();

        Assert.Contains(
            "object",
            Assert.Throws<ArgumentException>(() => ComindServer.ImportData([1, 2], s_key)).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Key_fields_are_required()
    {
        using var scope = TestAction.Context(_store).Enter();

        Assert.Contains(
            "c_external_id",
            Assert.Throws<ArgumentException>(() => ComindServer.ImportData([new Row("1", "Ann")], [])).Message,
            StringComparison.Ordinal
        );
        Assert.Throws<ArgumentException>(() => ComindServer.ImportData([new Row("1", "Ann")], [" "]));
        Assert.Throws<ArgumentNullException>(() => ComindServer.ImportData([new Row("1", "Ann")], null!));
        Assert.Throws<ArgumentNullException>(() => ComindServer.ImportData((IEnumerable<Row>)null!, s_key));
        Assert.Throws<ArgumentNullException>(() => ComindServer.ImportData((IEnumerable<Row>)null!, s_key, RowContext.Default.Row));
        Assert.Throws<ArgumentNullException>(() => ComindServer.ImportData((IEnumerable<JsonObject>)null!, s_key));
        Assert.Throws<ArgumentNullException>(() =>
            ComindServer.ImportData((IEnumerable<IReadOnlyDictionary<string, object?>>)null!, s_key)
        );
    }

    [Fact]
    public void An_import_needs_a_running_action()
    {
        var error = Assert.Throws<InvalidOperationException>(() => ComindServer.ImportData([new Row("1", "Ann")], s_key));

        Assert.Contains("ComindServer.ImportData needs a running action", error.Message, StringComparison.Ordinal);
        Assert.Contains("ActionHost", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sleep_ends_early_when_the_action_is_cancelled()
    {
        using var source = new CancellationTokenSource(100);
        using var scope = TestAction.Context(cancellationToken: source.Token).Enter();

        var error = Assert.ThrowsAny<OperationCanceledException>(() => ComindServer.Sleep(int.MaxValue));

        Assert.Equal(source.Token, error.CancellationToken);
    }

    [Fact]
    public void Sleep_works_outside_of_actions_and_refuses_negative_times()
    {
        ComindServer.Sleep(0);
        ComindServer.Sleep(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => ComindServer.Sleep(-1));
    }
}
