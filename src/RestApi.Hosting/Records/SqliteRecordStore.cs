using System.Text.Json;
using System.Text.Json.Nodes;
using Comind.Api.Server;
using Microsoft.Data.Sqlite;

namespace Comind.Api.Hosting;

/// <summary>
/// Records in one SQLite file: a table per app with the columns <c>id</c>, <c>fields</c> (JSON), <c>created_at</c> and
/// <c>updated_at</c>. The file is made by the first write. Several processes may share it.
/// </summary>
public sealed class SqliteRecordStore : IRecordStore, IDisposable
{
    private readonly SqliteFile _file;
    private readonly SqliteClock _clock;

    /// <summary>Uses a file; it need not exist yet, its folder must.</summary>
    /// <param name="path">The file, absolute or below the current directory.</param>
    /// <param name="timeProvider">The clock for <c>created_at</c> and <c>updated_at</c>.</param>
    public SqliteRecordStore(string path, TimeProvider? timeProvider = null)
        : this(path, timeProvider ?? TimeProvider.System, SqliteFile.DefaultBusyLimitSeconds) { }

    internal SqliteRecordStore(string path, TimeProvider timeProvider, int busyLimitSeconds)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _file = new SqliteFile(path, busyLimitSeconds);
        _clock = new SqliteClock(timeProvider);
    }

    /// <summary>The full path of the file.</summary>
    public string Path => _file.Path;

    /// <inheritdoc/>
    /// <exception cref="RecordStoreException">The file cannot be used.</exception>
    public AppRecord? Find(string app, string id)
    {
        var table = new SqliteTable(app);
        ArgumentNullException.ThrowIfNull(id);
        return _file.Exists ? Explained(() => Find(table, app, id)) : null;
    }

    /// <inheritdoc/>
    /// <exception cref="RecordStoreException">The file cannot be used.</exception>
    public void Save(AppRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentException.ThrowIfNullOrWhiteSpace(record.Id);
        var table = new SqliteTable(record.App);
        Explained(() => Save(table, record));
    }

    /// <inheritdoc/>
    /// <exception cref="RecordStoreException">The file cannot be used; chunks that were imported before stay.</exception>
    public ImportResult Import(
        string app,
        IEnumerable<JsonObject> rows,
        IReadOnlyList<string> keyFields,
        CancellationToken cancellationToken = default
    )
    {
        AppName.Check(app);
        ArgumentNullException.ThrowIfNull(rows);
        var keys = new KeyFields(keyFields);
        SqliteImport? import = null;
        try
        {
            // No transaction is open while the rows are produced: that may be slow, or use this store itself.
            foreach (var chunk in rows.Chunk(RowImport.RowsPerChunk))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Explained(() => (import ??= Open(app, keys)).ImportChunk(chunk));
            }

            return import?.Result ?? new ImportResult(0, 0, 0, []);
        }
        finally
        {
            import?.Dispose();
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Close();

    // Not pooled: the temporary table ends with its connection.
    private SqliteImport Open(string app, KeyFields keys)
    {
        var connection = _file.OpenForWriting(pooled: false);
        try
        {
            return new SqliteImport(connection, app, keys, _clock);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private AppRecord? Find(SqliteTable table, string app, string id)
    {
        using var connection = _file.OpenExisting();
        if (!table.IsIn(connection))
        {
            return null;
        }

        using var command = connection.Prepare(table.Find, "$id").With(null, id);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new AppRecord(app, reader.GetString(0), FieldsJson.Parse(reader.GetString(1), id)) : null;
    }

    private bool Save(SqliteTable table, AppRecord record)
    {
        using var connection = _file.OpenForWriting();
        using var transaction = connection.BeginWrite();
        table.Create(connection, transaction);
        using var command = connection.Prepare(table.Save, "$id", "$fields", "$now");
        command.With(transaction, record.Id, FieldsJson.Write(record.Fields), _clock.Now()).ExecuteNonQuery();
        transaction.Commit();
        return true;
    }

    private T Explained<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e)
        {
            throw _file.Explain(e);
        }
        catch (JsonException e)
        {
            throw _file.Explain(e);
        }
    }

    private void Explained(Action work) =>
        Explained(() =>
        {
            work();
            return true;
        });
}
