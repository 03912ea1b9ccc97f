using System.Net;

namespace Comind.Api.Server;

/// <summary>The one connection pool of the process.</summary>
internal static class HttpTransport
{
    public static HttpMessageInvoker Shared { get; } = Create();

    private static HttpMessageInvoker Create()
    {
        var sockets = new SocketsHttpHandler
        {
            // RedirectHandler decides: the built-in one carries custom credential headers to foreign hosts.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            // A shared cookie container would leak the session of one action into another.
            UseCookies = false,
            // Pooled connections outlive DNS changes otherwise.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        return new HttpMessageInvoker(new RedirectHandler(sockets));
    }
}
