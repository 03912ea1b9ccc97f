namespace Comind.Api.Server;

/// <summary>One exchange with a server: send, read the whole answer, all of it within the timeout.</summary>
internal sealed class RestCall(
    HttpMessageInvoker invoker,
    HttpRequestMessage message,
    RestTarget target,
    TimeSpan timeout,
    CancellationToken cancellationToken
)
{
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    public RestResponse Send()
    {
        using var limit = NewLimit();
        try
        {
            using var response = invoker.Send(message, limit.Token);
            // Reading synchronously knows no token: closing the connection is what ends a slow body in time.
            using var abort = limit.Token.UnsafeRegister(static state => ((HttpResponseMessage)state!).Dispose(), response);
            var body = BodyReader.Read(response, target);
            limit.Token.ThrowIfCancellationRequested();
            return new RestResponse(target, response, body);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            throw Translate(e, limit);
        }
        finally
        {
            message.Dispose();
        }
    }

    public async Task<RestResponse> SendAsync()
    {
        using var limit = NewLimit();
        try
        {
            using var response = await invoker.SendAsync(message, limit.Token).ConfigureAwait(false);
            var body = await BodyReader.ReadAsync(response, target, limit.Token).ConfigureAwait(false);
            return new RestResponse(target, response, body);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            throw Translate(e, limit);
        }
        finally
        {
            message.Dispose();
        }
    }

    private CancellationTokenSource NewLimit()
    {
        var running = ActionContext.Current?.CancellationToken ?? CancellationToken.None;
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, running);
        limit.CancelAfter(timeout);
        return limit;
    }

    private RestApiException Translate(Exception e, CancellationTokenSource limit)
    {
        if (!limit.IsCancellationRequested)
        {
            return RestApiException.ForFailure(target, e);
        }

        // Once the limit has fired, whatever else went wrong is a consequence of it.
        cancellationToken.ThrowIfCancellationRequested();
        ActionContext.Current?.CancellationToken.ThrowIfCancellationRequested();
        return RestApiException.ForTimeout(target, timeout, e);
    }
}
