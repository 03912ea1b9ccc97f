namespace Comind.Api.Hosting;

/// <summary>One import into the records of an app in memory.</summary>
internal sealed class MemoryImport(MemoryTable table, KeyFields keys) : IImportTarget
{
    private readonly Dictionary<string, List<string>> _idsByKey = new(StringComparer.Ordinal);
    private long _version = -1;
    private MemoryRecord? _found;

    public long FoundNumber => _found!.Number;

    public ReadOnlySpan<byte> FoundText => _found!.Text;

    public string FoundId => _found!.Id;

    /// <summary>Looks at all records again when somebody else wrote between two chunks.</summary>
    public void BeginChunk()
    {
        if (_version == table.Version)
        {
            return;
        }

        _idsByKey.Clear();
        foreach (var record in table.Records)
        {
            if (keys.TryRead(record.Fields, out var key, out _))
            {
                Note(key, record.Id);
            }
        }

        _version = table.Version;
    }

    public RowMatch Find(RowKey key, ReadOnlySpan<byte> row)
    {
        var ids = _idsByKey.GetValueOrDefault(key.ToIdentity(), []);
        _found = ids.Count == 0 ? null : table.Find(ids[0]);
        return ids.Count switch
        {
            0 => RowMatch.None,
            1 => RowMatch.One,
            _ => RowMatch.Several,
        };
    }

    public long Insert(ReadOnlySpan<byte> row)
    {
        var record = table.Write(NewRecord.NewId(), row.ToArray());
        keys.TryRead(record.Fields, out var key, out _);
        Note(key, record.Id);
        _version = table.Version;
        return record.Number;
    }

    public void Update(ReadOnlySpan<byte> fields)
    {
        table.Write(FoundId, fields.ToArray());
        _version = table.Version;
    }

    private void Note(RowKey key, string id)
    {
        var identity = key.ToIdentity();
        if (_idsByKey.TryGetValue(identity, out var ids))
        {
            ids.Add(id);
        }
        else
        {
            _idsByKey[identity] = [id];
        }
    }
}
