using System.Text.Json.Nodes;
using Comind.Api.Server;
using Microsoft.Data.Sqlite;

namespace Comind.Api.Hosting;

public sealed partial class SqliteRecordStore
{
    /// <inheritdoc/>
    /// <exception cref="RecordStoreException">The file cannot be used.</exception>
    public AppRecord? Find(string app, string id)
    {
        var table = new SqliteTable(app);
        ArgumentNullException.ThrowIfNull(id);
        return Existing(table, connection => Find(table, connection, null, app, id));
    }

    /// <inheritdoc/>
    /// <exception cref="RecordStoreException">The file cannot be used.</exception>
    public IReadOnlyList<AppRecord> Query(string app, RecordQuery query, CancellationToken cancellationToken = default)
    {
        var table = new SqliteTable(app);
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        return Existing(table, connection => new SqliteQuery(table, app, query).Run(connection, cancellationToken)) ?? [];
    }

    /// <inheritdoc/>
    /// <exception cref="RecordStoreException">The file cannot be used.</exception>
    public IReadOnlyList<AppRecord> Create(string app, IReadOnlyList<JsonObject> rows)
    {
        var table = new SqliteTable(app);
        var records = NewRecord.ListOf(rows);
        if (records.Length > 0)
        {
            Explained(() => Written(table, transaction => Insert(table, transaction, records)));
        }

        return [.. records.Select(record => record.Open(app))];
    }

    /// <inheritdoc/>
    /// <exception cref="RecordStoreException">The file cannot be used.</exception>
    public AppRecord? Update(string app, string id, JsonObject values)
    {
        var table = new SqliteTable(app);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(values);
        FieldsJson.Check(values);
        return Existing(table, connection => Update(table, connection, app, id, values));
    }

    /// <inheritdoc/>
    /// <exception cref="RecordStoreException">The file cannot be used.</exception>
    public int Delete(string app, IReadOnlyCollection<string> ids)
    {
        var table = new SqliteTable(app);
        ArgumentNullException.ThrowIfNull(ids);
        foreach (var id in ids)
        {
            ArgumentNullException.ThrowIfNull(id, nameof(ids));
        }

        return Existing(table, connection => Delete(table, connection, ids));
    }

    // What is not there is neither made nor an error: it holds no records.
    private T? Existing<T>(SqliteTable table, Func<SqliteConnection, T> work) =>
        !_file.Exists
            ? default
            : Explained(() =>
            {
                using var connection = _file.OpenExisting();
                return table.IsIn(connection) ? work(connection) : default;
            });

    private static AppRecord? Find(SqliteTable table, SqliteConnection connection, SqliteTransaction? transaction, string app, string id)
    {
        using var command = connection.Prepare(table.Find, "$id").With(transaction, id);
        using var reader = command.ExecuteReader();
        return reader.Read() ? new AppRecord(app, reader.GetString(0), FieldsJson.Parse(reader.GetString(1), id)) : null;
    }

    private bool Insert(SqliteTable table, SqliteTransaction transaction, NewRecord[] records)
    {
        var now = _clock.Now();
        using var command = transaction.Connection!.Prepare(table.Insert, "$id", "$fields", "$now");
        foreach (var record in records)
        {
            command.With(transaction, record.Id, record.Fields, now).ExecuteNonQuery();
        }

        return true;
    }

    private AppRecord? Update(SqliteTable table, SqliteConnection connection, string app, string id, JsonObject values)
    {
        using var transaction = connection.BeginWrite();
        var record = Find(table, connection, transaction, app, id);
        if (record is not null && RowMerge.Into(record.Fields, values))
        {
            var fields = FieldsJson.Write(record.Fields);
            using var command = connection.Prepare(table.Update, "$id", "$fields", "$now");
            command.With(transaction, id, fields, _clock.Now()).ExecuteNonQuery();
            // As it was stored: what was put in as a date is a text now.
            record = new AppRecord(app, record.Id, FieldsJson.Parse(fields, id));
        }

        transaction.Commit();
        return record;
    }

    private static int Delete(SqliteTable table, SqliteConnection connection, IReadOnlyCollection<string> ids)
    {
        using var transaction = connection.BeginWrite();
        using var command = connection.Prepare(table.Delete, "$id");
        var deleted = ids.Sum(id => command.With(transaction, id).ExecuteNonQuery());
        transaction.Commit();
        return deleted;
    }
}
