using System.Text.Json;
using System.Text.Json.Nodes;
using Comind.Api.Server;
using Microsoft.Data.Sqlite;

namespace Comind.Api.Hosting;

/// <summary>
/// Records in one SQLite file: a table per app with the columns <c>id</c>, <c>fields</c> (JSON), <c>created_at</c> and
/// <c>updated_at</c>. The file is made by the first write. Several processes may share it.
/// </summary>
public sealed partial class SqliteRecordStore : IRecordStore, IDisposable
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
    public void Save(params IReadOnlyList<AppRecord> records)
    {
        if (SavedRecord.AppOf(records) is not { } app)
        {
            return;
        }

        var table = new SqliteTable(app);
        var saved = SavedRecord.ListOf(records);
        Explained(() => Written(table, transaction => Array.ConvertAll(saved, record => Save(table, transaction, record))));
    }

    /// <inheritdoc/>
    /// <exception cref="RecordStoreException">The file cannot be used; chunks that were imported before stay.</exception>
    public ImportResult Import(
        string app,
        IEnumerable<JsonObject> rows,
        IReadOnlyList<string> keyFields,
        ImportOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        AppName.Check(app);
        ArgumentNullException.ThrowIfNull(rows);
        var keys = new KeyFields(keyFields);
        options ??= new ImportOptions();
        SqliteImport? import = null;
        try
        {
            // No transaction is open while the rows are produced: that may be slow, or use this store itself.
            foreach (var chunk in RowChunks.Of(rows, options.ChunkSize, cancellationToken))
            {
                Explained(() => (import ??= Open(app, keys, options)).ImportChunk(chunk, cancellationToken));
                import!.ReportProgress();
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

    private SqliteImport Open(string app, KeyFields keys, ImportOptions options)
    {
        var connection = _file.OpenForWriting();
        try
        {
            return new SqliteImport(connection, app, keys, options, _clock);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private int Save(SqliteTable table, SqliteTransaction transaction, SavedRecord record)
    {
        using var command = transaction.Connection!.Prepare(table.Save, "$id", "$fields", "$now");
        return command.With(transaction, record.Id, record.Fields, _clock.Now()).ExecuteNonQuery();
    }

    // One transaction on a table, which is made when it is not there yet.
    private T Written<T>(SqliteTable table, Func<SqliteTransaction, T> write)
    {
        using var connection = _file.OpenForWriting();
        using var transaction = connection.BeginWrite();
        table.Create(connection, transaction);
        var result = write(transaction);
        transaction.Commit();
        return result;
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
