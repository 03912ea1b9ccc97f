using System.Net;

namespace Comind.Api.Server;

/// <summary>
/// Puts on a message what is only known when it is sent: an access token, a signature. A 401 is answered once with a fresh
/// token. Behind a redirect to another origin nothing is put on.
/// </summary>
internal sealed class AuthHandler(HttpMessageHandler inner, TimeProvider time) : DelegatingHandler(inner)
{
    private const string Header = "Authorization";

    private readonly AccessTokens _tokens = new(time);

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var message = (CallMessage)request;
        if (message.Credentials is not { } credentials)
        {
            return base.Send(message, cancellationToken);
        }

        if (credentials.Token is not { } wanted)
        {
            credentials.Signature?.Sign(message);
            return base.Send(message, cancellationToken);
        }

        var slot = _tokens.SlotOf(wanted);
        var token = PutOn(message, slot.Get(message.State.Client.Transport, rejected: null, cancellationToken));
        var response = base.Send(message, cancellationToken);
        if (!IsWorthAnother(message, response))
        {
            return response;
        }

        using (response)
        {
            PutOn(message, slot.Get(message.State.Client.Transport, token, cancellationToken));
        }

        return base.Send(message, cancellationToken);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var message = (CallMessage)request;
        if (message.Credentials is not { } credentials)
        {
            return base.SendAsync(message, cancellationToken);
        }

        if (credentials.Token is { } wanted)
        {
            return SendWithTokenAsync(message, _tokens.SlotOf(wanted), cancellationToken);
        }

        credentials.Signature?.Sign(message);
        return base.SendAsync(message, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendWithTokenAsync(CallMessage message, TokenSlot slot, CancellationToken cancellationToken)
    {
        var transport = message.State.Client.Transport;
        var token = PutOn(message, await slot.GetAsync(transport, rejected: null, cancellationToken).ConfigureAwait(false));
        var response = await base.SendAsync(message, cancellationToken).ConfigureAwait(false);
        if (!IsWorthAnother(message, response))
        {
            return response;
        }

        using (response)
        {
            PutOn(message, await slot.GetAsync(transport, token, cancellationToken).ConfigureAwait(false));
        }

        return await base.SendAsync(message, cancellationToken).ConfigureAwait(false);
    }

    private static AccessToken PutOn(CallMessage message, TokenResult result)
    {
        if (result.Token is not { } token)
        {
            throw RestApiException.ForMissingToken(message.State.Target, result.Failure!);
        }

        message.Headers.Remove(Header);
        message.Headers.TryAddWithoutValidation(Header, "Bearer " + token.Value.Reveal());
        message.Credentials!.Signature?.Sign(message);
        return token;
    }

    private static bool IsWorthAnother(CallMessage message, HttpResponseMessage response)
    {
        var isWorth =
            response.StatusCode == HttpStatusCode.Unauthorized && message.State.Body is null or IRepeatableContent { CanBeSentAgain: true };
        message.State.WasSentAgain |= isWorth;
        return isWorth;
    }
}
