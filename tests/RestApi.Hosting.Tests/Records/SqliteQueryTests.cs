using System.Diagnostics;
using System.Text.Json.Nodes;
using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.Records;

public sealed class SqliteQueryTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _path;
    private readonly SqliteRecordStore _store;

    public SqliteQueryTests()
    {
        _path = _folder.File("records.db");
        _store = new SqliteRecordStore(_path);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    public static TheoryData<RecordFilter> IndexedFilters =>
        new()
        {
            RecordFilter.Equal("k", "a"),
            RecordFilter.Equal("k", 1),
            RecordFilter.In("k", ["a", "b"]),
            RecordFilter.Greater("k", 5),
            RecordFilter.LessOrEqual("k", "m"),
            RecordFilter.StartsWith("k", "a"),
            RecordFilter.IsNull("k"),
            RecordFilter.Equal("k", "a") & RecordFilter.NotEqual("n", 1),
        };

    [Theory]
    [MemberData(nameof(IndexedFilters))]
    public void Query_by_the_key_of_an_import_uses_its_index(RecordFilter filter)
    {
        _store.Import("contacts", [new() { ["k"] = "a" }], ["k"]);

        var sql = new SqliteQuery(new SqliteTable("contacts"), "contacts", new RecordQuery { Where = filter }).Sql;

        Assert.Contains(
            Sqlite.Column(_path, $"EXPLAIN QUERY PLAN {WithoutParameters(sql)}", column: 3),
            step => step.Contains("SEARCH contacts USING INDEX contacts:k ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Reading_makes_no_file_and_no_table()
    {
        Assert.Empty(_store.Query("contacts", new RecordQuery()));
        Assert.Null(_store.Update("contacts", "1", new JsonObject { ["a"] = 1 }));
        Assert.Equal(0, _store.Delete("contacts", ["1"]));
        Assert.Empty(_store.Create("contacts", []));
        Assert.False(File.Exists(_path));

        _store.Save(new AppRecord("accounts", "1"));
        Assert.Empty(_store.Query("contacts", new RecordQuery()));
        Assert.Null(_store.Update("contacts", "1", new JsonObject { ["a"] = 1 }));
        Assert.Equal(["accounts"], Sqlite.Column(_path, "SELECT name FROM sqlite_master WHERE type = 'table'"));
    }

    [Fact]
    public void Long_search_ends_when_it_is_cancelled()
    {
        _store.Save(new AppRecord("contacts", "1"));
        // Half a million records, made by the database itself.
        Sqlite.Execute(
            _path,
            """
            WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 500000)
            INSERT INTO contacts SELECT i, '{"f":"' || hex(zeroblob(100)) || i || '"}', '', '' FROM n
            """
        );
        var slow =
            RecordFilter.All(Enumerable.Range(0, 200).Select(i => !RecordFilter.Contains("f", $"x{i}"))) & RecordFilter.Equal("none", 1);
        using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var started = Stopwatch.GetTimestamp();

        var error = Assert.Throws<OperationCanceledException>(() =>
            _store.Query("contacts", new RecordQuery { Where = slow }, source.Token)
        );

        Assert.Equal(source.Token, error.CancellationToken);
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 15);
        Assert.Single(_store.Query("contacts", new RecordQuery { Limit = 1 }));
    }

    [Fact]
    public void Update_changes_the_time_only_when_it_changes_the_record()
    {
        _store.Save(new AppRecord("contacts", "1", new JsonObject { ["a"] = 1 }));
        Sqlite.Execute(_path, "UPDATE contacts SET updated_at = 'before'");

        _store.Update("contacts", "1", new JsonObject { ["a"] = 1.0, ["none"] = null });
        Assert.Equal("before", Sqlite.Scalar(_path, "SELECT updated_at FROM contacts"));

        _store.Update("contacts", "1", new JsonObject { ["a"] = 2 });
        Assert.NotEqual("before", Sqlite.Scalar(_path, "SELECT updated_at FROM contacts"));
    }

    [Fact]
    public void Record_that_is_no_object_is_named()
    {
        _store.Save(new AppRecord("contacts", "1", new JsonObject { ["k"] = 1 }));
        Sqlite.Execute(_path, "UPDATE contacts SET fields = '[1]'");

        Assert.Contains(
            "record '1'",
            Assert.Throws<RecordStoreException>(() => _store.Query("contacts", new RecordQuery())).Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void File_of_another_kind_is_refused_and_stays_as_it_is()
    {
        File.WriteAllText(_path, new string('x', 4_096));

        Assert.Throws<RecordStoreException>(() => _store.Query("contacts", new RecordQuery()));
        Assert.Throws<RecordStoreException>(() =>
            _store.Create(
                "contacts",
                [
                    [],
                ]
            )
        );
        Assert.Throws<RecordStoreException>(() => _store.Update("contacts", "1", []));
        Assert.Throws<RecordStoreException>(() => _store.Delete("contacts", ["1"]));
        Assert.Equal(new string('x', 4_096), File.ReadAllText(_path));
    }

    [Fact]
    public void Chunk_that_is_cancelled_while_it_is_written_is_rolled_back()
    {
        using var source = new CancellationTokenSource();
        // Cancelled by the field of a row that is just being written.
        var rows = Enumerable
            .Range(0, 10)
            .Select(i => new JsonObject { ["k"] = i, ["x"] = i == 7 ? JsonValue.Create(new Trap(source)) : null });

        Assert.Throws<OperationCanceledException>(() =>
            _store.Import("contacts", rows, ["k"], new ImportOptions { ChunkSize = 5 }, source.Token)
        );

        Assert.Equal("5", Sqlite.Scalar(_path, "SELECT count(*) FROM contacts"));
    }

    // The plan does not depend on the values, and a plan cannot be asked for with some left open.
    private static string WithoutParameters(string sql) =>
        System.Text.RegularExpressions.Regex.Replace(sql, @"\$(p\d+|limit|skip)\b", "'1'");

    private sealed class Trap(CancellationTokenSource source)
    {
        public int Value
        {
            get
            {
                source.Cancel();
                return 1;
            }
        }
    }
}
