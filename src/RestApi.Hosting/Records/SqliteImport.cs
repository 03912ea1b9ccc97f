using System.Text.Json.Nodes;
using Comind.Api.Server;
using Microsoft.Data.Sqlite;

namespace Comind.Api.Hosting;

/// <summary>One import into SQLite: prepared commands that all its chunks share, each chunk a transaction.</summary>
internal sealed class SqliteImport : IImportTarget, IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteClock _clock;
    private readonly RowImport _rows;
    private readonly SqliteCommand _remember;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _update;
    private SqliteTransaction? _chunk;

    public SqliteImport(SqliteConnection connection, string app, KeyFields keys, SqliteClock clock)
    {
        _connection = connection;
        _clock = clock;
        _rows = new RowImport(app, keys, this);
        var table = new SqliteTable(app);
        using (var transaction = _connection.BeginWrite())
        {
            table.Create(_connection, transaction);
            table.CreateIndex(_connection, transaction, keys);
            transaction.Commit();
        }

        // Keys of earlier rows live in a temporary table: memory stays flat however long the import is.
        _connection.Execute("CREATE TEMP TABLE import_keys (key TEXT NOT NULL PRIMARY KEY) WITHOUT ROWID");
        _remember = _connection.Prepare("INSERT OR IGNORE INTO temp.import_keys (key) VALUES ($key)", "$key");
        _find = _connection.Prepare(table.FindByKey(keys), [.. keys.Names.Select((_, i) => $"$key{i}")]);
        _insert = _connection.Prepare(table.Insert, "$id", "$fields", "$now");
        _update = _connection.Prepare(table.Update, "$id", "$fields", "$now");
    }

    public ImportResult Result => _rows.Result;

    public void ImportChunk(IEnumerable<JsonObject?> rows)
    {
        using var transaction = _chunk = _connection.BeginWrite();
        foreach (var row in rows)
        {
            _rows.Add(row);
        }

        transaction.Commit();
    }

    public bool Remember(RowKey key) => _remember.With(_chunk, key.ToIdentity()).ExecuteNonQuery() == 1;

    public IReadOnlyList<StoredRow> Find(RowKey key)
    {
        using var reader = _find.With(_chunk, [.. key.Values]).ExecuteReader();
        var found = new List<StoredRow>(capacity: 1);
        while (reader.Read())
        {
            var id = reader.GetString(0);
            found.Add(new StoredRow(id, FieldsJson.Parse(reader.GetString(1), id)));
        }

        return found;
    }

    public void Insert(string id, JsonObject fields) => _insert.With(_chunk, id, FieldsJson.Write(fields), _clock.Now()).ExecuteNonQuery();

    public void Update(string id, JsonObject fields) => _update.With(_chunk, id, FieldsJson.Write(fields), _clock.Now()).ExecuteNonQuery();

    public void Dispose()
    {
        _remember.Dispose();
        _find.Dispose();
        _insert.Dispose();
        _update.Dispose();
        _connection.Dispose();
    }
}
