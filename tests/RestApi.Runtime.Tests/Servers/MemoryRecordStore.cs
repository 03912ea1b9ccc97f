using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Acme.RuntimeTests.Servers;

/// <summary>Records in a dictionary, matched by key fields as a real store does.</summary>
internal sealed class MemoryRecordStore : IRecordStore
{
    private readonly Dictionary<string, List<AppRecord>> _apps = [];

    public IReadOnlyList<AppRecord> this[string app] => _apps.GetValueOrDefault(app, []);

    /// <summary>How the last import was asked for.</summary>
    public ImportOptions? Options { get; private set; }

    /// <summary>The last query.</summary>
    public RecordQuery? Asked { get; private set; }

    public AppRecord? Find(string app, string id) => this[app].FirstOrDefault(record => record.Id == id);

    public void Save(params IReadOnlyList<AppRecord> records)
    {
        foreach (var record in records)
        {
            var others = RecordsOf(record.App);
            others.RemoveAll(other => other.Id == record.Id);
            others.Add(record);
        }
    }

    public IReadOnlyList<AppRecord> Query(string app, RecordQuery query, CancellationToken cancellationToken = default)
    {
        Asked = query;
        return this[app];
    }

    public IReadOnlyList<AppRecord> Create(string app, IReadOnlyList<JsonObject> rows)
    {
        AppRecord[] created = [.. rows.Select(row => new AppRecord(app, Guid.NewGuid().ToString(), row.DeepClone().AsObject()))];
        RecordsOf(app).AddRange(created);
        return created;
    }

    public AppRecord? Update(string app, string id, JsonObject values)
    {
        var record = Find(app, id);
        values.ToList().ForEach(field => record?.Fields[field.Key] = field.Value?.DeepClone());
        return record;
    }

    public int Delete(string app, IReadOnlyCollection<string> ids) => RecordsOf(app).RemoveAll(record => ids.Contains(record.Id));

    public ImportResult Import(
        string app,
        IEnumerable<JsonObject> rows,
        IReadOnlyList<string> keyFields,
        ImportOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        Options = options;
        var (created, updated, unchanged, rejected) = (0, 0, 0, new List<RejectedRow>());
        foreach (var (index, row) in rows.Index())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (keyFields.FirstOrDefault(key => row[key] is null) is { } missing)
            {
                rejected.Add(new RejectedRow(index, $"The key field '{missing}' is missing."));
            }
            else if (
                RecordsOf(app).Find(record => keyFields.All(key => JsonNode.DeepEquals(record.Fields[key], row[key]))) is not { } known
            )
            {
                RecordsOf(app).Add(new AppRecord(app, Guid.NewGuid().ToString(), row.DeepClone().AsObject()));
                created++;
            }
            else if (row.All(field => JsonNode.DeepEquals(known.Fields[field.Key], field.Value)))
            {
                unchanged++;
            }
            else
            {
                row.ToList().ForEach(field => known.Fields[field.Key] = field.Value?.DeepClone());
                updated++;
            }
        }

        return new ImportResult(created, updated, unchanged, rejected);
    }

    private List<AppRecord> RecordsOf(string app) => _apps.TryGetValue(app, out var records) ? records : _apps[app] = [];
}
