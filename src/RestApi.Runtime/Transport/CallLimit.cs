namespace Comind.Api.Server;

/// <summary>Ends one call: when its time is over, when its caller cancels it, or when its action ends.</summary>
internal sealed class CallLimit : IDisposable
{
    private CancellationTokenSource _source = new();
    private CancellationTokenRegistration _caller;
    private CancellationTokenRegistration _action;

    public CancellationToken Token => _source.Token;

    public bool HasEnded => _source.IsCancellationRequested;

    public static CallLimit Start(TimeSpan time, CancellationToken caller, CancellationToken action)
    {
        var limit = Pool<CallLimit>.Rent();
        limit._caller = End(limit._source, caller);
        limit._action = End(limit._source, action);
        limit._source.CancelAfter(time);
        return limit;
    }

    /// <summary>
    /// Closes the connection under whoever reads from it when the limit ends: reading synchronously knows no token.
    /// </summary>
    public CancellationTokenRegistration CloseAtEnd(HttpResponseMessage response) =>
        _source.Token.UnsafeRegister(static state => ((HttpResponseMessage)state!).Dispose(), response);

    public void Dispose()
    {
        _caller.Dispose();
        _action.Dispose();
        // A source that ended, or whose timer is about to fire, cannot be used again.
        if (_source.TryReset())
        {
            Pool<CallLimit>.Return(this);
        }
        else
        {
            _source.Dispose();
        }
    }

    private static CancellationTokenRegistration End(CancellationTokenSource source, CancellationToken token) =>
        token.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), source);
}
