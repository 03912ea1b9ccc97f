using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>Records in memory, for tests: behaves as <see cref="SqliteRecordStore"/> does and forgets everything at the end.</summary>
public sealed class InMemoryRecordStore : IRecordStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Dictionary<string, JsonObject>> _apps = new(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public AppRecord? Find(string app, string id)
    {
        AppName.Check(app);
        ArgumentNullException.ThrowIfNull(id);
        lock (_lock)
        {
            return RecordsOf(app).TryGetValue(id, out var fields) ? new AppRecord(app, id, FieldsJson.Copy(fields, id)) : null;
        }
    }

    /// <summary>All records of an app, ordered by id.</summary>
    /// <param name="app">The app.</param>
    /// <returns>Copies of the records.</returns>
    public IReadOnlyList<AppRecord> List(string app)
    {
        AppName.Check(app);
        lock (_lock)
        {
            return
            [
                .. RecordsOf(app)
                    .OrderBy(entry => entry.Key, StringComparer.Ordinal)
                    .Select(entry => new AppRecord(app, entry.Key, FieldsJson.Copy(entry.Value, entry.Key))),
            ];
        }
    }

    /// <inheritdoc/>
    public void Save(AppRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentException.ThrowIfNullOrWhiteSpace(record.Id);
        AppName.Check(record.App);
        lock (_lock)
        {
            RecordsOf(record.App)[record.Id] = FieldsJson.Copy(record.Fields, record.Id);
        }
    }

    /// <inheritdoc/>
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
        var target = new Target(this, app, keys);
        var import = new RowImport(app, keys, target);
        foreach (var chunk in rows.Chunk(RowImport.RowsPerChunk))
        {
            cancellationToken.ThrowIfCancellationRequested();
            lock (_lock)
            {
                target.ReadKeys();
                Array.ForEach(chunk, import.Add);
            }
        }

        return import.Result;
    }

    private Dictionary<string, JsonObject> RecordsOf(string app)
    {
        if (!_apps.TryGetValue(app, out var records))
        {
            _apps[app] = records = new Dictionary<string, JsonObject>(StringComparer.Ordinal);
        }

        return records;
    }

    private sealed class Target(InMemoryRecordStore store, string app, KeyFields keys) : IImportTarget
    {
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private ILookup<string, string> _idsByKey = Array.Empty<string>().ToLookup(id => id);

        // Others may write between two chunks. Within a chunk no key comes twice, so what it adds is never looked up.
        public void ReadKeys() =>
            _idsByKey = store
                .RecordsOf(app)
                .ToLookup(entry => keys.TryRead(entry.Value, out var key, out _) ? key.ToIdentity() : "", entry => entry.Key);

        public bool Remember(RowKey key) => _seen.Add(key.ToIdentity());

        public IReadOnlyList<StoredRow> Find(RowKey key) =>
            [.. _idsByKey[key.ToIdentity()].Select(id => new StoredRow(id, FieldsJson.Copy(store.RecordsOf(app)[id], id)))];

        public void Insert(string id, JsonObject fields) => store.RecordsOf(app)[id] = FieldsJson.Copy(fields, id);

        public void Update(string id, JsonObject fields) => Insert(id, fields);
    }
}
