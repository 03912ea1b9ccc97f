namespace Comind.Api.Server;

public sealed partial class RestRequest
{
    /// <summary>
    /// Sends the request and reads the answer on the calling thread. Any status is an answer: check
    /// <see cref="RestResponse.StatusCode"/> or call <see cref="RestResponse.EnsureSuccess"/> before you use the content.
    /// </summary>
    /// <returns>The answer.</returns>
    /// <exception cref="RestApiException">There was no answer: see <see cref="RestApiException.Kind"/>.</exception>
    /// <exception cref="InvalidOperationException">This request was executed before.</exception>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    public RestResponse ExecuteRequest() => Execute(CancellationToken.None);

    /// <summary>As <see cref="ExecuteRequest"/>, ended early by a token.</summary>
    internal RestResponse Execute(CancellationToken cancellationToken)
    {
        var state = TakeState(out var message);
        return RestCall.Send<RestResponse>(state, message, cancellationToken);
    }

    /// <summary>Sends the request and reads the answer without blocking a thread; see <see cref="ExecuteRequest"/>.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="RestApiException">There was no answer: see <see cref="RestApiException.Kind"/>.</exception>
    /// <exception cref="InvalidOperationException">This request was executed before.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> or the action was cancelled.</exception>
    public Task<RestResponse> ExecuteRequestAsync(CancellationToken cancellationToken = default)
    {
        var state = TakeState(out var message);
        return RestCall.SendAsync<RestResponse>(state, message, cancellationToken);
    }

    /// <summary>As <see cref="ExecuteRequest"/>, for an answer of another kind.</summary>
    internal TAnswer Execute<TAnswer>()
        where TAnswer : IAnswer<TAnswer>
    {
        var state = TakeState(out var message);
        return RestCall.Send<TAnswer>(state, message);
    }

    /// <summary>As <see cref="ExecuteRequestAsync"/>, for an answer of another kind.</summary>
    internal Task<TAnswer> ExecuteAsync<TAnswer>(CancellationToken cancellationToken)
        where TAnswer : IAnswer<TAnswer>
    {
        var state = TakeState(out var message);
        return RestCall.SendAsync<TAnswer>(state, message, cancellationToken);
    }

    private RequestState TakeState(out CallMessage message)
    {
        var state = Interlocked.Exchange(ref _state, null) ?? throw ExecutedBefore();
        try
        {
            RetryRules.Check(state);
            message = state.BuildMessage();
            return state;
        }
        catch
        {
            // What is wrong with the request can be put right, and then it can be executed.
            _state = state;
            throw;
        }
    }

    private static InvalidOperationException ExecutedBefore() =>
        new("This request was executed before. Call RestApi.CreateRequest(path, method) for each request.");
}
