using System.Text.Json.Nodes;
using Comind.Api.Hosting;
using Comind.Api.Server;
using Microsoft.Data.Sqlite;

namespace Acme.HostingTests.Records;

public sealed class SqliteFileTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly string _path;
    private readonly SqliteRecordStore _store;

    public SqliteFileTests()
    {
        _path = _folder.File("records.db");
        _store = new SqliteRecordStore(_path);
    }

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void File_is_made_by_the_first_write_only()
    {
        _store.Find("contacts", "1");
        _store.Import("contacts", [], ["k"], default);
        Assert.False(File.Exists(_path));

        _store.Save(new AppRecord("contacts", "1"));
        Assert.True(File.Exists(_path));
    }

    [Fact]
    public void Reading_leaves_the_file_byte_equal()
    {
        _store.Save(new AppRecord("contacts", "1"));
        _store.Dispose();
        var before = File.ReadAllBytes(_path);

        Assert.NotNull(_store.Find("contacts", "1"));
        Assert.Null(_store.Find("accounts", "1"));
        _store.Dispose();

        Assert.Equal(before, File.ReadAllBytes(_path));
    }

    [Fact]
    public void Disposed_store_leaves_one_file()
    {
        _store.Save(new AppRecord("contacts", "1"));
        _store.Import("contacts", [NewRow(1)], ["k"], default);
        _store.Dispose();

        Assert.Equal([_path], Directory.GetFiles(Path.GetDirectoryName(_path)!));
    }

    [Fact]
    public void Table_has_the_documented_columns_and_refuses_what_is_no_json()
    {
        _store.Save(new AppRecord("contacts", "1"));

        Assert.Equal(["id", "fields", "created_at", "updated_at"], Sqlite.Column(_path, "SELECT name FROM pragma_table_info('contacts')"));
        Assert.Throws<SqliteException>(() => Sqlite.Execute(_path, "INSERT INTO contacts VALUES ('2', 'no json', '', '')"));
        Assert.Equal("wal", Sqlite.Scalar(_path, "PRAGMA journal_mode"));
    }

    [Fact]
    public void Letters_of_all_languages_stay_readable()
    {
        _store.Save(new AppRecord("contacts", "1", new JsonObject { ["title"] = "Zoë <Łódź> & Co" }));

        Assert.Equal("""{"title":"Zoë <Łódź> & Co"}""", Sqlite.Scalar(_path, "SELECT fields FROM contacts"));
    }

    [Fact]
    public void Times_tell_when_a_record_was_made_and_last_changed()
    {
        var clock = new StoppedClock(2026, 1, 1);
        using var store = new SqliteRecordStore(_path, clock);
        store.Import("contacts", [NewRow(1), NewRow(2)], ["k"], default);
        clock.Set(2026, 1, 2);
        store.Import("contacts", [NewRow(1), new JsonObject { ["k"] = 2, ["n"] = 1 }], ["k"], default);

        const string First = "2026-01-01T00:00:00.0000000Z";
        const string Second = "2026-01-02T00:00:00.0000000Z";
        Assert.Equal(
            [$"{First} {First}", $"{First} {Second}"],
            Sqlite.Column(_path, "SELECT created_at || ' ' || updated_at FROM contacts ORDER BY fields ->> 'k'")
        );
    }

    [Fact]
    public void Keys_are_looked_up_through_an_index_that_is_made_once()
    {
        _store.Import("contacts", [NewRow(1)], ["k"], default);
        _store.Import("contacts", [NewRow(2)], ["k"], default);

        Assert.Equal(
            ["contacts:k"],
            Sqlite.Column(_path, "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name")
        );
        var lookup = new SqliteTable("contacts").FindByKey(new KeyFields(["k"])).Replace("$key0", "1", StringComparison.Ordinal);
        Assert.Contains(
            "USING INDEX contacts:k ",
            Sqlite.Column(_path, $"EXPLAIN QUERY PLAN {lookup}", column: 3)[0],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void File_of_another_kind_is_refused_and_stays_as_it_is()
    {
        File.WriteAllText(_path, new string('x', 4_096));

        var find = Assert.Throws<RecordStoreException>(() => _store.Find("contacts", "1"));
        var save = Assert.Throws<RecordStoreException>(() => _store.Save(new AppRecord("contacts", "1")));
        var import = Assert.Throws<RecordStoreException>(() => _store.Import("contacts", [NewRow(1)], ["k"], default));

        Assert.Equal(
            $"Record store '{_path}' is not a SQLite database.",
            find.Message[..find.Message.IndexOf(" Nothing", StringComparison.Ordinal)]
        );
        Assert.Equal((find.Message, find.Message), (save.Message, import.Message));
        Assert.Equal(_path, find.Path);
        Assert.Equal(new string('x', 4_096), File.ReadAllText(_path));
    }

    [Fact]
    public void Damaged_file_is_refused_and_stays_as_it_is()
    {
        _store.Import("contacts", Enumerable.Range(0, 500).Select(NewRow), ["k"], default);
        _store.Dispose();
        var bytes = File.ReadAllBytes(_path);
        Array.Fill(bytes, (byte)0xFF, 4_096, bytes.Length - 4_096);
        File.WriteAllBytes(_path, bytes);

        var e = Assert.Throws<RecordStoreException>(() => _store.Import("contacts", [NewRow(1)], ["k"], default));

        Assert.Contains($"'{_path}' is damaged", e.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(_path));
    }

    [Fact]
    public void File_in_a_folder_that_does_not_exist_is_refused()
    {
        using var store = new SqliteRecordStore(_folder.File("none/records.db"));

        var e = Assert.Throws<RecordStoreException>(() => store.Save(new AppRecord("contacts", "1")));

        Assert.Contains("The folder", e.Message, StringComparison.Ordinal);
        Assert.Contains("does not exist; create it first", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Folder_in_place_of_a_file_is_refused()
    {
        Directory.CreateDirectory(_path);

        var e = Assert.Throws<RecordStoreException>(() => _store.Save(new AppRecord("contacts", "1")));

        Assert.Contains("It is a folder; name a file", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_of_another_program_is_refused()
    {
        Sqlite.Execute(_path, "CREATE TABLE contacts (name TEXT)");

        var e = Assert.Throws<RecordStoreException>(() => _store.Find("contacts", "1"));

        Assert.Contains("made by another program", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Record_that_is_no_object_is_named()
    {
        _store.Save(new AppRecord("contacts", "1"));
        Sqlite.Execute(_path, "UPDATE contacts SET fields = '[1]'");

        var e = Assert.Throws<RecordStoreException>(() => _store.Find("contacts", "1"));

        Assert.Contains("record '1'", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writer_waits_for_another_writer()
    {
        _store.Save(new AppRecord("contacts", "1"));
        await using var other = new SqliteConnection($"Data Source={_path};Pooling=False");
        await other.OpenAsync();
        var transaction = other.BeginTransaction(deferred: false);

        var saving = Task.Run(() => _store.Save(new AppRecord("contacts", "2")));
        Assert.NotNull(_store.Find("contacts", "1"));
        Assert.Null(_store.Find("contacts", "2"));
        await transaction.CommitAsync();
        await saving;

        Assert.NotNull(_store.Find("contacts", "2"));
    }

    [Fact]
    public async Task File_that_stays_locked_is_named()
    {
        using var store = new SqliteRecordStore(_path, TimeProvider.System, busyLimitSeconds: 1);
        store.Save(new AppRecord("contacts", "1"));
        await using var other = new SqliteConnection($"Data Source={_path};Pooling=False");
        await other.OpenAsync();
        await using var transaction = other.BeginTransaction(deferred: false);

        var e = Assert.Throws<RecordStoreException>(() => store.Save(new AppRecord("contacts", "2")));

        Assert.Contains($"'{_path}' is locked by another program", e.Message, StringComparison.Ordinal);
    }

    private static JsonObject NewRow(int key) => new() { ["k"] = key };

    private sealed class StoppedClock(int year, int month, int day) : TimeProvider
    {
        private DateTimeOffset _now = new(year, month, day, 0, 0, 0, TimeSpan.Zero);

        public void Set(int year, int month, int day) => _now = new(year, month, day, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
