namespace Comind.Api.Server;

/// <summary>What surrounds one call: its action, options and limit; and what its failures mean.</summary>
internal readonly struct CallScope : IDisposable
{
    private readonly ActionContext? _action;
    private readonly CancellationToken _caller;
    private readonly TimeSpan _timeout;

    public CallScope(RequestState state, CancellationToken caller)
    {
        _action = ActionContext.Current;
        _caller = caller;
        Options = _action?.Options ?? RestApiOptions.OutsideActions;
        Target = state.Target;
        _timeout = state.Timeout ?? Options.DefaultTimeout;
        Limit = CallLimit.Start(_timeout, caller, _action?.CancellationToken ?? CancellationToken.None);
    }

    public RestApiOptions Options { get; }

    public RestTarget Target { get; }

    public CallLimit Limit { get; }

    /// <summary>The answer is there: what the call needed is free for the next one.</summary>
    public RestResponse Complete(RequestState state, HttpResponseMessage response, PooledBody body)
    {
        var answer = new RestResponse(Target, response, body.Take(out var length), length, _action);
        state.Return();
        return answer;
    }

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
        _action?.CancellationToken.ThrowIfCancellationRequested();
        return RestApiException.ForTimeout(Target, status, _timeout);
    }

    public void Dispose() => Limit.Dispose();
}
