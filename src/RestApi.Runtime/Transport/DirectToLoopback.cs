using System.Net;

namespace Comind.Api.Server;

/// <summary>The proxy of the machine, except for this machine itself: a proxy elsewhere cannot reach it, but would see the credentials.</summary>
internal sealed class DirectToLoopback(IWebProxy proxy) : IWebProxy
{
    public ICredentials? Credentials
    {
        get => proxy.Credentials;
        set => proxy.Credentials = value;
    }

    public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : proxy.GetProxy(destination);

    public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
}
