using System.Net;

namespace Comind.Api.Server;

/// <summary>
/// The network with two pools of connections, because a pooled connection is used without looking at its address again: one
/// for hosts that are trusted, one that connects to public addresses only.
/// </summary>
internal sealed class GuardedNetwork : HttpMessageHandler
{
    private readonly DirectToLoopback _proxy;
    private readonly AddressGuard _guard;
    private readonly MessageSender _trusted;
    private readonly MessageSender _guarded;

    public GuardedNetwork(IWebProxy proxy, AddressGuard guard, ConnectionIdentity? identity = null)
    {
        _proxy = new DirectToLoopback(proxy);
        _guard = guard;
        _trusted = new MessageSender(ConnectionPool.Create(proxy, identity));
        _guarded = new MessageSender(ConnectionPool.CreateGuarded(guard, identity));
    }

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (!((CallMessage)request).IsGuarded)
        {
            return _trusted.Send(request, cancellationToken);
        }

        if (!IsProxied(request.RequestUri!))
        {
            return _guarded.Send(request, cancellationToken);
        }

        AddressGuard.Check(request.RequestUri!.IdnHost);
        return _trusted.Send(request, cancellationToken);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        !((CallMessage)request).IsGuarded ? _trusted.SendAsync(request, cancellationToken)
        : !IsProxied(request.RequestUri!) ? _guarded.SendAsync(request, cancellationToken)
        : SendProxiedAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _trusted.Dispose();
            _guarded.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage> SendProxiedAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await _guard.CheckAsync(request.RequestUri!.IdnHost, cancellationToken).ConfigureAwait(false);
        return await _trusted.SendAsync(request, cancellationToken).ConfigureAwait(false);
    }

    // The proxy makes the connection, so all that can be done is to look before.
    private bool IsProxied(Uri url) => !_proxy.IsBypassed(url) && _proxy.GetProxy(url) is not null;
}
