namespace Comind.Api.Server;

/// <summary>
/// The deadline of one call as <see cref="CallClock"/> sees it. A call starts and stops it without a lock; only the clock, under
/// its lock, takes it into its list and out of it.
/// </summary>
internal sealed class WatchedTime(CallLimit limit)
{
    private const long Resting = long.MaxValue;
    private const long Unlisted = long.MaxValue - 1;

    private long _deadline = Unlisted;

    public CallLimit Limit { get; } = limit;

    // The neighbours in the list of the clock, and whether it was at rest when the clock last came by: guarded by the clock's lock.
    public WatchedTime? Next { get; set; }

    public WatchedTime? Previous { get; set; }

    public bool WasResting { get; set; }

    /// <summary>The deadline; null while no call runs.</summary>
    public long? Deadline => Volatile.Read(ref _deadline) is var deadline && deadline < Unlisted ? deadline : null;

    /// <returns>False when the clock does not have it in its list (any more).</returns>
    public bool TryStart(long deadline) => Interlocked.CompareExchange(ref _deadline, deadline, Resting) == Resting;

    /// <returns>False when the call is being ended at this moment.</returns>
    public bool TryRest(long deadline) => Interlocked.CompareExchange(ref _deadline, Resting, deadline) == deadline;

    /// <summary>Takes the deadline out of the hands of the call, unless it stopped in the meantime.</summary>
    public bool TryEnd(long deadline) => Interlocked.CompareExchange(ref _deadline, Unlisted, deadline) == deadline;

    public bool TryUnlist() => Interlocked.CompareExchange(ref _deadline, Unlisted, Resting) == Resting;

    public void List(long deadline) => Interlocked.Exchange(ref _deadline, deadline);
}
