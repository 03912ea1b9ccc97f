using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>Where the rows of one import go.</summary>
internal interface IImportTarget
{
    /// <summary>Notes the key of a row; false when an earlier row of this import had it.</summary>
    bool Remember(RowKey key);

    /// <summary>The records with this key; two are enough to know that it is ambiguous.</summary>
    IReadOnlyList<StoredRow> Find(RowKey key);

    void Insert(string id, JsonObject fields);

    void Update(string id, JsonObject fields);
}

internal readonly record struct StoredRow(string Id, JsonObject Fields);

/// <summary>Decides what becomes of each row, for every kind of store alike, and counts it.</summary>
internal sealed class RowImport(string app, KeyFields keys, IImportTarget target)
{
    public const int RowsPerChunk = 500;

    private readonly List<RejectedRow> _rejected = [];
    private int _created;
    private int _updated;
    private int _unchanged;
    private int _index;

    public ImportResult Result => new(_created, _updated, _unchanged, _rejected);

    public void Add(JsonObject? row)
    {
        var problem = row is null ? "The row is null; leave it out." : Import(row);
        if (problem is not null)
        {
            _rejected.Add(new RejectedRow(_index, problem));
        }

        _index++;
    }

    private string? Import(JsonObject row)
    {
        if (!keys.TryRead(row, out var key, out var problem))
        {
            return problem;
        }

        if (!target.Remember(key))
        {
            return "An earlier row of this import has the same key; keep one of them.";
        }

        var found = target.Find(key);
        if (found.Count > 1)
        {
            return $"More than one record of '{app}' has this key; merge them or add a key field that tells them apart.";
        }

        Write(row, found);
        return null;
    }

    private void Write(JsonObject row, IReadOnlyList<StoredRow> found)
    {
        if (found is not [var record])
        {
            // Ids that grow with time keep a primary key compact.
            target.Insert(Guid.CreateVersion7().ToString(), row);
            _created++;
        }
        else if (RowMerge.Into(record.Fields, row))
        {
            target.Update(record.Id, record.Fields);
            _updated++;
        }
        else
        {
            _unchanged++;
        }
    }
}
