using System.Text;
using System.Text.Json.Nodes;
using Comind.Api.Server;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Comind.Api.Hosting;

/// <summary>One import into SQLite: prepared statements that all its chunks share, each chunk a transaction.</summary>
internal sealed class SqliteImport : IImportTarget, IDisposable
{
    private const int IdLength = 36;

    private readonly SqliteConnection _connection;
    private readonly SqliteClock _clock;
    private readonly RowImport _rows;
    private readonly SqliteKeyLookup _lookup;
    private readonly SqliteStatement _insert;
    private readonly SqliteStatement _update;
    private byte[] _now = [];

    public SqliteImport(SqliteConnection connection, string app, KeyFields keys, ImportOptions options, SqliteClock clock)
    {
        _connection = connection;
        _clock = clock;
        _rows = new RowImport(app, keys, options, this);
        var table = new SqliteTable(app);
        using (var transaction = _connection.BeginWrite())
        {
            table.Create(_connection, transaction);
            table.CreateIndex(_connection, transaction, keys);
            transaction.Commit();
        }

        _lookup = new SqliteKeyLookup(connection, table, keys);
        _insert = new SqliteStatement(connection, table.Insert);
        _update = new SqliteStatement(connection, table.UpdateNumbered);
    }

    public ImportResult Result => _rows.Result;

    public long FoundNumber => _lookup.Number;

    public ReadOnlySpan<byte> FoundText => _lookup.Text;

    public void ImportChunk(IReadOnlyList<JsonObject?> rows, CancellationToken cancellationToken)
    {
        using var transaction = _connection.BeginWrite();
        _now = Encoding.UTF8.GetBytes(_clock.Now());
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _rows.Add(row);
        }

        transaction.Commit();
    }

    public void ReportProgress() => _rows.ReportProgress();

    public RowMatch Find(RowKey key, ReadOnlySpan<byte> row) => _lookup.Find(key, row);

    public string FoundId => _lookup.Id;

    public long Insert(ReadOnlySpan<byte> row)
    {
        // Ids that grow with time keep a primary key compact.
        Span<byte> id = stackalloc byte[IdLength];
        Guid.CreateVersion7().TryFormat(id, out _);
        _insert.Bind(1, id);
        _insert.Bind(2, row);
        _insert.Bind(3, _now);
        _insert.Execute();
        return raw.sqlite3_last_insert_rowid(_connection.Handle);
    }

    public void Update(ReadOnlySpan<byte> fields)
    {
        _update.Bind(1, fields);
        _update.Bind(2, _now);
        _update.Bind(3, FoundNumber);
        _update.Execute();
    }

    public void Dispose()
    {
        _rows.Dispose();
        _lookup.Dispose();
        _insert.Dispose();
        _update.Dispose();
        _connection.Dispose();
    }
}
