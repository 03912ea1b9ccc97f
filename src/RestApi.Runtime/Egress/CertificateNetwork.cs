namespace Comind.Api.Server;

/// <summary>Shows the certificate of a client to the client's own host only, not to where that one redirects.</summary>
internal sealed class CertificateNetwork(HttpMessageHandler withCertificate, HttpMessageHandler without) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _with = new(withCertificate);
    private readonly HttpMessageInvoker _without = new(without, disposeHandler: false);

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        NetworkFor((CallMessage)request).Send(request, cancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        NetworkFor((CallMessage)request).SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _with.Dispose();
            _without.Dispose();
        }

        base.Dispose(disposing);
    }

    private HttpMessageInvoker NetworkFor(CallMessage message) =>
        message.IsRedirect && !message.State.Client.BaseUrl.IsHostOf(message.RequestUri!) ? _without : _with;
}
