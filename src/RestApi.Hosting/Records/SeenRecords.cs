namespace Comind.Api.Hosting;

internal enum RowOutcome
{
    None,
    Created,
    Updated,
    Unchanged,
}

/// <summary>
/// What an import did with which records, in two bits for each: records that an import touches mostly have neighbouring
/// numbers, so that memory stays flat however long it is.
/// </summary>
internal sealed class SeenRecords
{
    private const int PageShift = 10;
    private const int RecordsPerPage = 1 << PageShift;
    private const int RecordsPerByte = 4;

    private readonly Dictionary<long, byte[]> _pages = [];

    /// <param name="record">The number of the record in its store; any.</param>
    public RowOutcome this[long record]
    {
        get => _pages.TryGetValue(record >> PageShift, out var page) ? (RowOutcome)((page[Index(record)] >> Shift(record)) & 3) : default;
        set
        {
            if (!_pages.TryGetValue(record >> PageShift, out var page))
            {
                _pages[record >> PageShift] = page = new byte[RecordsPerPage / RecordsPerByte];
            }

            ref var outcomes = ref page[Index(record)];
            outcomes = (byte)((outcomes & ~(3 << Shift(record))) | ((int)value << Shift(record)));
        }
    }

    private static int Index(long record) => (int)(record & (RecordsPerPage - 1)) / RecordsPerByte;

    private static int Shift(long record) => (int)(record & (RecordsPerByte - 1)) * 2;
}
