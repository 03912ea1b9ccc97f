namespace Comind.Api.Server;

/// <summary>One exchange with a server: send the message and read the whole answer.</summary>
internal static class RestAttempt
{
    /// <param name="call">The call that it belongs to.</param>
    /// <param name="message">What is sent.</param>
    /// <param name="isOnly">Whether the call ends with it, whatever comes of it.</param>
    public static TAnswer Send<TAnswer>(in CallScope call, CallMessage message, bool isOnly)
        where TAnswer : IAnswer<TAnswer>
    {
        HttpResponseMessage? response = null;
        AnswerBody? body = null;
        CallTrace? trace = null;
        var isAnswered = false;
        try
        {
            trace = CallTrace.Start(call, message);
            response = call.Transport.Send(message, call.Limit.Token);
            body = TAnswer.BodyFor(call, response);
            call.Limit.CloseAtEnd(response);
            response.Content.CopyTo(body, context: null, call.Limit.Token);
            // An answer without a declared length seems complete when its connection is closed.
            call.Limit.Token.ThrowIfCancellationRequested();
            trace?.Received(body);
            var answer = TAnswer.Create(call, response, body);
            isAnswered = true;
            return answer;
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
            if (isOnly)
            {
                call.End(isAnswered);
            }
        }
    }

    /// <inheritdoc cref="Send{TAnswer}"/>
    public static async Task<TAnswer> SendAsync<TAnswer>(CallScope call, CallMessage message, bool isOnly)
        where TAnswer : IAnswer<TAnswer>
    {
        HttpResponseMessage? response = null;
        AnswerBody? body = null;
        CallTrace? trace = null;
        var isAnswered = false;
        try
        {
            trace = CallTrace.Start(call, message);
            response = await call.Transport.SendAsync(message, call.Limit.Token).ConfigureAwait(false);
            body = TAnswer.BodyFor(call, response);
            await response.Content.CopyToAsync(body, call.Limit.Token).ConfigureAwait(false);
            trace?.Received(body);
            var answer = TAnswer.Create(call, response, body);
            isAnswered = true;
            return answer;
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
            if (isOnly)
            {
                call.End(isAnswered);
            }
        }
    }
}
