namespace Comind.Api.Server;

/// <summary>
/// Sends through a handler whose own members are protected. No HttpMessageInvoker: its events show the paths of requests, with
/// the secrets in them.
/// </summary>
internal class MessageSender(HttpMessageHandler handler, bool ownsHandler = true) : DelegatingHandler(handler)
{
    public new HttpResponseMessage Send(HttpRequestMessage message, CancellationToken cancellationToken) =>
        base.Send(message, cancellationToken);

    public new Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) =>
        base.SendAsync(message, cancellationToken);

    protected override void Dispose(bool disposing) => base.Dispose(disposing && ownsHandler);
}
