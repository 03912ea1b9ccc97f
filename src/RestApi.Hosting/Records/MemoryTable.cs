using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>The records of one app. Whoever uses it holds the lock of the store.</summary>
internal sealed class MemoryTable
{
    private readonly Dictionary<string, MemoryRecord> _records = new(StringComparer.Ordinal);
    private long _lastNumber;

    /// <summary>Grows with every change.</summary>
    public long Version { get; private set; }

    public IReadOnlyCollection<MemoryRecord> Records => _records.Values;

    public MemoryRecord? Find(string id) => _records.GetValueOrDefault(id);

    public MemoryRecord Write(string id, byte[] text)
    {
        Version++;
        return _records[id] = new MemoryRecord(Find(id)?.Number ?? ++_lastNumber, id, text);
    }

    public bool Delete(string id)
    {
        Version++;
        return _records.Remove(id);
    }

    public IEnumerable<MemoryRecord> Query(RecordQuery query)
    {
        var found = _records.Values.Where(record => query.Where is null || MemoryFilter.Holds(query.Where, record));
        // The first field decides, so that it is sorted by last: sorting keeps the order of what is equal.
        var ordered = found.OrderBy(static record => record.Id, CodePointComparer.Instance);
        foreach (var sort in query.OrderBy.Reverse())
        {
            ordered = sort.IsDescending
                ? ordered.OrderByDescending(record => record.SortKey(sort.Field))
                : ordered.OrderBy(record => record.SortKey(sort.Field));
        }

        return ordered.Skip(query.Skip).Take(query.Limit ?? int.MaxValue);
    }
}
