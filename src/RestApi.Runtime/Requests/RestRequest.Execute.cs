namespace Comind.Api.Server;

public sealed partial class RestRequest
{
    private int _executed;

    /// <summary>
    /// Sends the request and reads the answer on the calling thread. Any status is an answer: check
    /// <see cref="RestResponse.StatusCode"/> or call <see cref="RestResponse.EnsureSuccess"/> before you use the content.
    /// </summary>
    /// <returns>The answer.</returns>
    /// <exception cref="RestApiException">There was no answer: see <see cref="RestApiException.Kind"/>.</exception>
    /// <exception cref="InvalidOperationException">This request was executed before.</exception>
    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    public RestResponse ExecuteRequest() => NewCall(CancellationToken.None).Send();

    /// <summary>Sends the request and reads the answer without blocking a thread; see <see cref="ExecuteRequest"/>.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="RestApiException">There was no answer: see <see cref="RestApiException.Kind"/>.</exception>
    /// <exception cref="InvalidOperationException">This request was executed before.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> or the action was cancelled.</exception>
    public Task<RestResponse> ExecuteRequestAsync(CancellationToken cancellationToken = default) => NewCall(cancellationToken).SendAsync();

    private RestCall NewCall(CancellationToken cancellationToken)
    {
        RequireNotExecuted();
        // First of all built: what is wrong with the request can be put right and executed then.
        var message = BuildMessage();
        if (Interlocked.Exchange(ref _executed, 1) != 0)
        {
            message.Dispose();
            throw ExecutedBefore();
        }

        return new RestCall(_invoker, message, Target, _timeout, cancellationToken);
    }

    private void RequireNotExecuted()
    {
        if (Volatile.Read(ref _executed) != 0)
        {
            throw ExecutedBefore();
        }
    }

    private static InvalidOperationException ExecutedBefore() =>
        new("This request was executed before. Call RestApi.CreateRequest(path, method) for each request.");

    private HttpRequestMessage BuildMessage()
    {
        var message = new HttpRequestMessage(Method, _url.Build());
        var contentType = _headers.Find(static header => IsContentType(header.Name)).Value.Text;
        var content = _body?.ToContent(contentType);
        foreach (var (name, value) in _headers)
        {
            // Some headers, such as Content-Language, .NET keeps with the content, even when that is empty.
            if (IsContentType(name) ? content is null : !message.Headers.TryAddWithoutValidation(name, value.Text))
            {
                content ??= new ByteArrayContent([]);
                content.Headers.TryAddWithoutValidation(name, value.Text);
            }
        }

        message.Content = content;
        return message;
    }

    private static bool IsContentType(string name) => name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase);
}
