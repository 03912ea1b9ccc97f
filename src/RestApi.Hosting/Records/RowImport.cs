using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

internal enum RowMatch
{
    None,
    One,
    Several,
}

/// <summary>Where the rows of one import go.</summary>
internal interface IImportTarget
{
    /// <summary>Looks for the records with this key, which is that of the row; one is found until the next call.</summary>
    RowMatch Find(RowKey key, ReadOnlySpan<byte> row);

    /// <summary>The number of the record that was found: unlike its id it costs nothing to remember.</summary>
    long FoundNumber { get; }

    ReadOnlySpan<byte> FoundText { get; }

    string FoundId { get; }

    /// <returns>The number of the new record.</returns>
    long Insert(ReadOnlySpan<byte> row);

    /// <summary>Writes over the record that was found.</summary>
    void Update(ReadOnlySpan<byte> fields);
}

/// <summary>Decides what becomes of each row, for every kind of store alike, and counts it.</summary>
internal sealed class RowImport(string app, KeyFields keys, ImportOptions options, IImportTarget target) : IDisposable
{
    private readonly SeenRecords _seen = new();
    private readonly FieldsWriter _row = new();
    private readonly FieldsWriter _merged = new();
    private readonly List<RejectedRow> _rejected = [];
    private int _created;
    private int _updated;
    private int _unchanged;
    private int _rows;

    public ImportResult Result => new(_created, _updated, _unchanged, _rejected);

    public void ReportProgress() => options.Progress?.Report(new ImportProgress(_rows, _created, _updated, _unchanged, _rejected.Count));

    public void Add(JsonObject? row)
    {
        var problem = row is null ? "The row is null; leave it out." : Import(row);
        if (problem is not null)
        {
            // Many rows tend to fail for one reason; it is kept once.
            var reason = _rejected is [.., var last] && last.Reason == problem ? last.Reason : problem;
            _rejected.Add(new RejectedRow(_rows, reason));
        }

        _rows++;
    }

    public void Dispose()
    {
        _row.Dispose();
        _merged.Dispose();
    }

    private string? Import(JsonObject row)
    {
        if (!_row.TryWrite(row, out var problem) || !keys.TryRead(row, out var key, out problem))
        {
            return problem;
        }

        switch (target.Find(key, _row.Text))
        {
            case RowMatch.None:
                _seen[target.Insert(_row.Text)] = RowOutcome.Created;
                _created++;
                return null;
            case RowMatch.Several:
                return $"More than one record of '{app}' has this key; merge them or add a key field that tells them apart.";
            default:
                return Write(row, target.FoundNumber);
        }
    }

    private string? Write(JsonObject row, long record)
    {
        var earlier = _seen[record];
        if (earlier != RowOutcome.None && options.Duplicates == DuplicateRows.Reject)
        {
            return "An earlier row of this import has the same key; keep one of them.";
        }

        if (!TryMerge(row, out var changed, out var problem))
        {
            return problem;
        }

        // Rows with one key count once: as what they did together.
        if (earlier == RowOutcome.Unchanged && changed)
        {
            _unchanged--;
        }

        if (earlier == RowOutcome.None || (earlier == RowOutcome.Unchanged && changed))
        {
            _seen[record] = changed ? RowOutcome.Updated : RowOutcome.Unchanged;
            _updated += changed ? 1 : 0;
            _unchanged += changed ? 0 : 1;
        }

        return null;
    }

    private bool TryMerge(JsonObject row, out bool changed, out string problem)
    {
        (changed, problem) = (false, "");
        // Most rows of a repeated import were stored by an earlier one, byte for byte.
        if (target.FoundText.SequenceEqual(_row.Text))
        {
            return true;
        }

        var fields = FieldsJson.Parse(target.FoundText, target.FoundId);
        changed = RowMerge.Into(fields, row);
        if (!changed)
        {
            return true;
        }

        if (!_merged.TryWrite(fields, out problem))
        {
            return false;
        }

        target.Update(_merged.Text);
        return true;
    }
}
