namespace Comind.Api.Server;

/// <summary>How to import.</summary>
public sealed class ImportOptions
{
    /// <summary>The most rows a chunk may have: a chunk is held in memory and in one transaction.</summary>
    public const int MaxChunkSize = 100_000;

    /// <summary>The app that receives the rows; by default the app of the record the action was started on.</summary>
    public string? App { get; init; }

    /// <summary>What happens to a row whose key an earlier row of the same import had; by default it is rejected.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of <see cref="DuplicateRows"/>.</exception>
    public DuplicateRows Duplicates
    {
        get;
        init =>
            field = Enum.IsDefined(value)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(Duplicates), value, "Duplicates is either Reject or Merge.");
    }

    /// <summary>
    /// How many rows are stored in one transaction, 1 to <see cref="MaxChunkSize"/>; 500 by default. An import that is cut
    /// off leaves whole chunks.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int ChunkSize
    {
        get;
        init =>
            field = value is >= 1 and <= MaxChunkSize
                ? value
                : throw new ArgumentOutOfRangeException(nameof(ChunkSize), value, $"A chunk has 1 to {MaxChunkSize} rows.");
    } = 500;

    /// <summary>
    /// Hears after each chunk that was stored how far the import is. It is called by the importing thread; what it throws
    /// ends the import, and the chunks that were stored stay.
    /// </summary>
    public IProgress<ImportProgress>? Progress { get; init; }

    /// <summary>
    /// Ends the import early, besides the cancellation of the action. The chunk at hand is dropped, the ones before stay.
    /// </summary>
    public CancellationToken CancellationToken { get; init; }
}

/// <summary>What happens to a row whose key an earlier row of the same import had.</summary>
public enum DuplicateRows
{
    /// <summary>The row is rejected, and the earlier one stays as it is.</summary>
    Reject,

    /// <summary>
    /// Rows with one key are applied in their order, wherever in the data they are: the last value of each field wins,
    /// and fields that a row does not hold stay. Together they count once.
    /// </summary>
    Merge,
}
