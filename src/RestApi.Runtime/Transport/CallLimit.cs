namespace Comind.Api.Server;

/// <summary>
/// Ends one call: when its time is over, when its caller cancels it, or when its action ends. One that stopped in time is
/// used again for the next call.
/// </summary>
#pragma warning disable CA1001 // Without a timer of its own the source holds nothing that must be given back.
internal sealed class CallLimit : IThreadPoolWorkItem
#pragma warning restore CA1001
{
    private readonly CancellationTokenSource _source = new();
    private CancellationTokenRegistration _callerEnds;
    private CancellationTokenRegistration _actionEnds;
    private HttpResponseMessage? _closing;

    public CancellationToken Token => _source.Token;

    public bool HasEnded => _source.IsCancellationRequested;

    /// <summary>How long the call may take.</summary>
    public TimeSpan Time { get; private set; }

    /// <summary>What its caller may cancel it with.</summary>
    public CancellationToken Caller { get; private set; }

    /// <summary>When the time is over, in milliseconds of <see cref="Environment.TickCount64"/>.</summary>
    public long Deadline { get; private set; }

    public TimeSpan Remaining => TimeSpan.FromMilliseconds(Math.Max(0, Deadline - Environment.TickCount64));

    /// <summary>What <see cref="CallClock"/> knows of it.</summary>
    public WatchedTime Watched { get; }

    public CallLimit() => Watched = new WatchedTime(this);

    public void Start(TimeSpan time, CancellationToken caller, CancellationToken action)
    {
        Time = time;
        Caller = caller;
        Deadline = Environment.TickCount64 + Math.Max(1, (time.Ticks + TimeSpan.TicksPerMillisecond - 1) / TimeSpan.TicksPerMillisecond);
        _callerEnds = EndWith(caller);
        _actionEnds = EndWith(action);
        CallClock.Watch(Watched, Deadline);
    }

    /// <summary>
    /// From here on the end of the limit closes the connection: reading synchronously knows no token.
    /// </summary>
    public void CloseAtEnd(HttpResponseMessage response)
    {
        Volatile.Write(ref _closing, response);
        Token.ThrowIfCancellationRequested();
    }

    public void Execute() => End();

    /// <returns>Whether it can be started again: one that ended, or is just about to, cannot.</returns>
    public bool Stop()
    {
        var isQuiet = Watched.TryRest(Deadline);
        _callerEnds.Dispose();
        _actionEnds.Dispose();
        Caller = CancellationToken.None;
        _closing = null;
        return isQuiet && !_source.IsCancellationRequested;
    }

    private CancellationTokenRegistration EndWith(CancellationToken token) =>
        token.UnsafeRegister(static limit => ((CallLimit)limit!).End(), this);

    private void End()
    {
        _source.Cancel();
        Volatile.Read(ref _closing)?.Dispose();
    }
}
