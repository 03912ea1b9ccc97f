namespace Comind.Api.Server;

/// <summary>What surrounds one call: its action, options and limit; and what its failures mean.</summary>
internal readonly struct CallScope : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly TimeSpan _timeout;

    public CallScope(RequestState state, CancellationToken caller)
    {
        _caller = caller;
        State = state;
        Target = state.Target;
        Action = ActionContext.Current;
        Options = Action?.Options ?? RestApiOptions.OutsideActions;
        _timeout = state.Timeout ?? Options.DefaultTimeout;
        if (Action is { Budget: { } budget } && budget.Remaining is var left && left < _timeout)
        {
            _timeout = left > TimeSpan.Zero ? left : throw RestApiException.ForBudget(Target, null, Action, "Nothing was sent");
        }

        Limit = CallLimit.Start(_timeout, caller, Action?.CancellationToken ?? CancellationToken.None);
        state.Options = Options;
        state.Limit = Limit;
    }

    public RequestState State { get; }

    /// <summary>The action that the call belongs to; null outside of actions.</summary>
    public ActionContext? Action { get; }

    public RestApiOptions Options { get; }

    public RestTransport Transport => State.Client.Transport;

    public RestTarget Target { get; }

    public CallLimit Limit { get; }

    /// <summary>How the call is repeated; null when it is not.</summary>
    public RetryOptions? Retry => RetryRules.For(State, Options);

    // Told by the time, so that calls without a budget carry nothing for it.
    private bool IsOverBudget =>
        Action?.Budget is { } budget
        && (
            budget.Remaining == TimeSpan.Zero || (_timeout < (State.Timeout ?? Options.DefaultTimeout) && Limit.Remaining == TimeSpan.Zero)
        );

    public bool IsFailure(Exception e, HttpResponseMessage? response) =>
        e switch
        {
            RestApiException => false,
            HttpRequestException or IOException or OperationCanceledException => true,
            // How the decoders of gzip and brotli tell that their input is damaged.
            InvalidDataException or InvalidOperationException when response is not null => true,
            // Closing a connection under a reader may surface as anything.
            _ => Limit.HasEnded,
        };

    public RestApiException Translate(Exception e, HttpResponseMessage? response)
    {
        var status = (int?)response?.StatusCode;
        if (!Limit.HasEnded)
        {
            return RestApiException.ForFailure(Target, status, e);
        }

        // Once the limit has ended the call, whatever else went wrong is a consequence of it.
        _caller.ThrowIfCancellationRequested();
        Action?.Cancelled.ThrowIfCancellationRequested();
        if (IsOverBudget)
        {
            return RestApiException.ForBudget(Target, status, Action!, "No complete answer came");
        }

        Action?.CancellationToken.ThrowIfCancellationRequested();
        return RestApiException.ForTimeout(Target, status, _timeout);
    }

    public void Dispose() => Limit.Dispose();
}
