namespace Comind.Api.Server;

/// <summary>One exchange with a server: send the message and read the whole answer.</summary>
internal static class RestAttempt
{
    public static TAnswer Send<TAnswer>(in CallScope call, CallMessage message)
        where TAnswer : IAnswer<TAnswer>
    {
        HttpResponseMessage? response = null;
        AnswerBody? body = null;
        var trace = CallTrace.Start(call, message);
        try
        {
            response = call.Transport.Send(message, call.Limit.Token);
            body = TAnswer.BodyFor(call, response);
            call.Limit.CloseAtEnd(response);
            response.Content.CopyTo(body, context: null, call.Limit.Token);
            // An answer without a declared length seems complete when its connection is closed.
            call.Limit.Token.ThrowIfCancellationRequested();
            trace?.Received(body);
            return TAnswer.Create(call, response, body);
        }
        catch (Exception e)
        {
            trace?.Failed(e, body);
            body?.Dispose();
            if (!call.IsFailure(e, response))
            {
                throw;
            }

            var failure = call.Translate(e, response);
            trace?.Failed(failure);
            throw failure;
        }
        finally
        {
            response?.Dispose();
            trace?.Stop(response);
        }
    }

    public static async ValueTask<TAnswer> SendAsync<TAnswer>(CallScope call, CallMessage message)
        where TAnswer : IAnswer<TAnswer>
    {
        HttpResponseMessage? response = null;
        AnswerBody? body = null;
        var trace = CallTrace.Start(call, message);
        try
        {
            response = await call.Transport.SendAsync(message, call.Limit.Token).ConfigureAwait(false);
            body = TAnswer.BodyFor(call, response);
            await response.Content.CopyToAsync(body, call.Limit.Token).ConfigureAwait(false);
            trace?.Received(body);
            return TAnswer.Create(call, response, body);
        }
        catch (Exception e)
        {
            trace?.Failed(e, body);
            if (body is not null)
            {
                await body.DisposeAsync().ConfigureAwait(false);
            }

            if (!call.IsFailure(e, response))
            {
                throw;
            }

            var failure = call.Translate(e, response);
            trace?.Failed(failure);
            throw failure;
        }
        finally
        {
            response?.Dispose();
            trace?.Stop(response);
        }
    }
}
