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

    // A timer cannot run longer.
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    public RestResponse Send()
    {
        using var limit = NewLimit();
        HttpResponseMessage? response = null;
        try
        {
            response = invoker.Send(message, limit.Token);
            // Reading synchronously knows no token: closing the connection is what ends a slow body in time.
            using var abort = limit.Token.UnsafeRegister(static state => ((HttpResponseMessage)state!).Dispose(), response);
            var body = BodyReader.Read(response, target);
            // An answer without a declared length seems complete when its connection is closed.
            limit.Token.ThrowIfCancellationRequested();
            return new RestResponse(target, response, body);
        }
        catch (Exception e) when (IsFailure(e, limit, response))
        {
            throw Translate(e, limit, response);
        }
        finally
        {
            response?.Dispose();
            message.Dispose();
        }
    }

    public async Task<RestResponse> SendAsync()
    {
        using var limit = NewLimit();
        HttpResponseMessage? response = null;
        try
        {
            response = await invoker.SendAsync(message, limit.Token).ConfigureAwait(false);
            var body = await BodyReader.ReadAsync(response, target, limit.Token).ConfigureAwait(false);
            return new RestResponse(target, response, body);
        }
        catch (Exception e) when (IsFailure(e, limit, response))
        {
            throw Translate(e, limit, response);
        }
        finally
        {
            response?.Dispose();
            message.Dispose();
        }
    }

    private static bool IsFailure(Exception e, CancellationTokenSource limit, HttpResponseMessage? response) =>
        e switch
        {
            RestApiException => false,
            HttpRequestException or IOException or OperationCanceledException => true,
            // How the decoders of gzip and brotli tell that their input is damaged.
            InvalidDataException or InvalidOperationException when response is not null => true,
            // Closing a connection under a reader may surface as anything.
            _ => limit.IsCancellationRequested,
        };

    private CancellationTokenSource NewLimit()
    {
        var running = ActionContext.Current?.CancellationToken ?? CancellationToken.None;
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, running);
        limit.CancelAfter(timeout);
        return limit;
    }

    private RestApiException Translate(Exception e, CancellationTokenSource limit, HttpResponseMessage? response)
    {
        var status = (int?)response?.StatusCode;
        if (!limit.IsCancellationRequested)
        {
            return RestApiException.ForFailure(target, status, e);
        }

        // Once the limit has fired, whatever else went wrong is a consequence of it.
        cancellationToken.ThrowIfCancellationRequested();
        ActionContext.Current?.CancellationToken.ThrowIfCancellationRequested();
        return RestApiException.ForTimeout(target, status, timeout);
    }
}
