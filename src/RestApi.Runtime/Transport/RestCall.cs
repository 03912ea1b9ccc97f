namespace Comind.Api.Server;

/// <summary>One exchange with a server: send, read the whole answer, all of it within the limit.</summary>
internal static class RestCall
{
    // A timer cannot run longer.
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    public static RestResponse Send(RequestState state, CallMessage message)
    {
        var call = new CallScope(state, CancellationToken.None);
        HttpResponseMessage? response = null;
        PooledBody? body = null;
        try
        {
            response = state.Client.Transport.Send(message, call.Limit.Token);
            body = PooledBody.For(response, call.Target, call.Options.MaxContentBytes);
            call.Limit.CloseAtEnd(response);
            response.Content.CopyTo(body, context: null, call.Limit.Token);
            // An answer without a declared length seems complete when its connection is closed.
            call.Limit.Token.ThrowIfCancellationRequested();
            return call.Complete(state, response, body);
        }
        catch (Exception e) when (call.IsFailure(e, response))
        {
            throw call.Translate(e, response);
        }
        finally
        {
            response?.Dispose();
            call.Dispose();
        }
    }

    public static async Task<RestResponse> SendAsync(RequestState state, CallMessage message, CancellationToken cancellationToken)
    {
        var call = new CallScope(state, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await state.Client.Transport.SendAsync(message, call.Limit.Token).ConfigureAwait(false);
            var body = PooledBody.For(response, call.Target, call.Options.MaxContentBytes);
            await response.Content.CopyToAsync(body, call.Limit.Token).ConfigureAwait(false);
            return call.Complete(state, response, body);
        }
        catch (Exception e) when (call.IsFailure(e, response))
        {
            throw call.Translate(e, response);
        }
        finally
        {
            response?.Dispose();
            call.Dispose();
        }
    }
}
