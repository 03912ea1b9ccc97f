namespace Comind.Api.Server;

/// <summary>Ends one call: when its time is over, when its caller cancels it, or when its action ends.</summary>
internal sealed class CallLimit : IDisposable, IThreadPoolWorkItem
{
    private readonly CancellationTokenSource _source = new();
    private CancellationTokenRegistration _caller;
    private CancellationTokenRegistration _action;
    private HttpResponseMessage? _closing;

    public CancellationToken Token => _source.Token;

    public bool HasEnded => _source.IsCancellationRequested;

    /// <summary>When the time is over, in milliseconds of <see cref="Environment.TickCount64"/>.</summary>
    public long Deadline { get; private set; }

    public TimeSpan Remaining => TimeSpan.FromMilliseconds(Math.Max(0, Deadline - Environment.TickCount64));

    // The neighbours among the limits that CallClock watches.
    public CallLimit? Next { get; set; }

    public CallLimit? Previous { get; set; }

    public bool IsWatched { get; set; }

    public static CallLimit Start(TimeSpan time, CancellationToken caller, CancellationToken action)
    {
        var limit = Pool<CallLimit>.Rent();
        limit.Deadline = Environment.TickCount64 + Math.Max(1, (long)Math.Ceiling(time.TotalMilliseconds));
        limit._caller = limit.EndWith(caller);
        limit._action = limit.EndWith(action);
        CallClock.Watch(limit);
        return limit;
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

    public void Dispose()
    {
        var isQuiet = CallClock.Forget(this);
        _caller.Dispose();
        _action.Dispose();
        _closing = null;
        // One that ended, or is just about to, cannot be used again.
        if (isQuiet && !_source.IsCancellationRequested)
        {
            Pool<CallLimit>.Return(this);
        }
    }

    private CancellationTokenRegistration EndWith(CancellationToken token) =>
        token.UnsafeRegister(static limit => ((CallLimit)limit!).End(), this);

    private void End()
    {
        _source.Cancel();
        Volatile.Read(ref _closing)?.Dispose();
    }
}
