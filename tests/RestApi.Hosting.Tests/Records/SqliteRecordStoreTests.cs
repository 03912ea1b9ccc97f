using System.Text.Json.Nodes;
using Comind.Api.Hosting;
using Comind.Api.Server;

namespace Acme.HostingTests.Records;

public sealed class SqliteRecordStoreTests : RecordStoreSuite, IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly SqliteRecordStore _store;

    public SqliteRecordStoreTests() => _store = new SqliteRecordStore(_folder.File("records.db"));

    protected override IRecordStore Store => _store;

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    protected override IReadOnlyList<AppRecord> All(string app) =>
        File.Exists(_store.Path) && Sqlite.Column(_store.Path, $"SELECT name FROM sqlite_master WHERE name = '{app}'").Length > 0
            ?
            [
                .. Sqlite
                    .Column(_store.Path, $"SELECT id || char(10) || fields FROM \"{app}\" ORDER BY id")
                    .Select(line => line.Split('\n', 2))
                    .Select(parts => new AppRecord(app, parts[0], (JsonObject)JsonNode.Parse(parts[1])!)),
            ]
            : [];
}
