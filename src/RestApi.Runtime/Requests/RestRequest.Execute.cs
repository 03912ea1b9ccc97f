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
    public RestResponse ExecuteRequest() => NewCall(CancellationToken.None).Send();

    /// <summary>Sends the request and reads the answer without blocking a thread; see <see cref="ExecuteRequest"/>.</summary>
    /// <param name="cancellationToken">Ends the call early.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="RestApiException">There was no answer: see <see cref="RestApiException.Kind"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> or the action was cancelled.</exception>
    public Task<RestResponse> ExecuteRequestAsync(CancellationToken cancellationToken = default) => NewCall(cancellationToken).SendAsync();

    private RestCall NewCall(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _executed, 1) != 0)
        {
            throw new InvalidOperationException(
                "This request was executed before. Call RestApi.CreateRequest(path, method) for each request."
            );
        }

        var target = new RestTarget(Method.Method, _url.Host, _url.PathTemplate);
        return new RestCall(_invoker, BuildMessage(), target, _timeout, cancellationToken);
    }

    private HttpRequestMessage BuildMessage()
    {
        var message = new HttpRequestMessage(Method, _url.Build());
        string? contentType = null;
        foreach (var (name, value) in _headers)
        {
            if (name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                contentType = value.Text;
            }
            else if (!message.Headers.TryAddWithoutValidation(name, value.Text))
            {
                (message.Content ??= new ByteArrayContent([])).Headers.TryAddWithoutValidation(name, value.Text);
            }
        }

        return Attach(message, contentType);
    }

    private HttpRequestMessage Attach(HttpRequestMessage message, string? contentType)
    {
        if (_body is null)
        {
            return message;
        }

        var content = _body.ToContent(contentType);
        foreach (var (name, values) in message.Content?.Headers.NonValidated ?? default)
        {
            content.Headers.TryAddWithoutValidation(name, values);
        }

        message.Content = content;
        return message;
    }
}
