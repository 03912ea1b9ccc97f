namespace Comind.Api.Server;

/// <summary>What surrounds one call: its action, options and limit; and what its failures mean.</summary>
internal readonly struct CallScope
{
    public CallScope(RequestState state, CancellationToken caller)
    {
        State = state;
        var action = ActionContext.Current;
        state.Action = action;
        state.Options = action?.Options ?? RestApiOptions.OutsideActions;
        var time = state.Timeout ?? state.Options.DefaultTimeout;
        if (action is { Budget: { } budget } && budget.Remaining is var left && left < time)
        {
            time = left > TimeSpan.Zero ? left : throw RestApiException.ForBudget(Target, null, action, "Nothing was sent");
        }

        state.Limit.Start(time, caller, action?.CancellationToken ?? CancellationToken.None);
    }

    public RequestState State { get; }

    /// <summary>The action that the call belongs to; null outside of actions.</summary>
    public ActionContext? Action => State.Action;

    public RestApiOptions Options => State.Options;

    public RestTransport Transport => State.Client.Transport;

    public RestTarget Target => State.Target;

    public CallLimit Limit => State.Limit;

    /// <summary>How the call is repeated; null when it is not.</summary>
    public RetryOptions? Retry => RetryRules.For(State, Options);

    // Told by the time, so that calls without a budget carry nothing for it.
    private bool IsOverBudget =>
        Action?.Budget is { } budget
        && (
            budget.Remaining == TimeSpan.Zero
            || (Limit.Time < (State.Timeout ?? Options.DefaultTimeout) && Limit.Remaining == TimeSpan.Zero)
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
        Limit.Caller.ThrowIfCancellationRequested();
        Action?.Cancelled.ThrowIfCancellationRequested();
        if (IsOverBudget)
        {
            return RestApiException.ForBudget(Target, status, Action!, "No complete answer came");
        }

        Action?.CancellationToken.ThrowIfCancellationRequested();
        return RestApiException.ForTimeout(Target, status, Limit.Time);
    }

    /// <summary>Ends the call. What it used is there for the next one, unless something of it may still be at work.</summary>
    public void End(bool isAnswered)
    {
        if (Limit.Stop() && isAnswered)
        {
            State.Return();
        }
    }
}
