using System.Text;
using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>Records in memory, for tests: behaves as <see cref="SqliteRecordStore"/> does and forgets everything at the end.</summary>
public sealed class InMemoryRecordStore : IRecordStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, MemoryTable> _apps = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public AppRecord? Find(string app, string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Locked(app, table => table.Find(id)?.Open(app));
    }

    /// <summary>All records of an app, ordered by id.</summary>
    /// <param name="app">The app.</param>
    /// <returns>Copies of the records.</returns>
    public IReadOnlyList<AppRecord> List(string app) => Query(app, new RecordQuery());

    /// <inheritdoc/>
    public IReadOnlyList<AppRecord> Query(string app, RecordQuery query, CancellationToken cancellationToken = default)
    {
        AppName.Check(app);
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        return Locked(app, table => table.Query(query).Select(record => record.Open(app, query.Fields)).ToArray());
    }

    /// <inheritdoc/>
    public void Save(params IReadOnlyList<AppRecord> records)
    {
        if (SavedRecord.AppOf(records) is not { } app)
        {
            return;
        }

        var saved = SavedRecord.ListOf(records);
        Locked(app, table => Array.ConvertAll(saved, record => table.Write(record.Id, Encoding.UTF8.GetBytes(record.Fields))));
    }

    /// <inheritdoc/>
    public IReadOnlyList<AppRecord> Create(string app, IReadOnlyList<JsonObject> rows)
    {
        AppName.Check(app);
        var records = NewRecord.ListOf(rows);
        return Locked(
            app,
            table => Array.ConvertAll(records, record => table.Write(record.Id, Encoding.UTF8.GetBytes(record.Fields)).Open(app))
        );
    }

    /// <inheritdoc/>
    public AppRecord? Update(string app, string id, JsonObject values)
    {
        AppName.Check(app);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(values);
        FieldsJson.Check(values);
        return Locked(app, table => Update(table, app, id, values));
    }

    /// <inheritdoc/>
    public int Delete(string app, IReadOnlyCollection<string> ids)
    {
        AppName.Check(app);
        ArgumentNullException.ThrowIfNull(ids);
        foreach (var id in ids)
        {
            ArgumentNullException.ThrowIfNull(id, nameof(ids));
        }

        return Locked(app, table => ids.Count(table.Delete));
    }

    /// <inheritdoc/>
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
        var target = Locked(app, table => new MemoryImport(table, keys));
        using var import = new RowImport(app, keys, options, target);
        foreach (var chunk in RowChunks.Of(rows, options.ChunkSize, cancellationToken))
        {
            lock (_lock)
            {
                target.BeginChunk();
                foreach (var row in chunk)
                {
                    import.Add(row);
                }
            }

            import.ReportProgress();
        }

        return import.Result;
    }

    private static AppRecord? Update(MemoryTable table, string app, string id, JsonObject values)
    {
        if (table.Find(id)?.Open(app) is not { } record)
        {
            return null;
        }

        return RowMerge.Into(record.Fields, values)
            ? table.Write(id, Encoding.UTF8.GetBytes(FieldsJson.Write(record.Fields))).Open(app)
            : record;
    }

    private T Locked<T>(string app, Func<MemoryTable, T> work)
    {
        AppName.Check(app);
        lock (_lock)
        {
            if (!_apps.TryGetValue(app, out var table))
            {
                _apps[app] = table = new MemoryTable();
            }

            return work(table);
        }
    }
}
