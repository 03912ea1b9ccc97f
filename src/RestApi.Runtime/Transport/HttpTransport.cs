using System.Net;
using System.Text;

namespace Comind.Api.Server;

/// <summary>The one connection pool of the process.</summary>
internal static class HttpTransport
{
    public static HttpMessageInvoker Shared { get; } = Create(HttpClient.DefaultProxy);

    /// <summary>Takes the place of <see cref="Shared"/> in new clients, so that a benchmark can answer without a network.</summary>
    internal static HttpMessageInvoker? Override { get; set; }

    internal static HttpMessageInvoker Create(IWebProxy proxy)
    {
        var sockets = new SocketsHttpHandler
        {
            // RedirectHandler decides: the built-in one carries custom credential headers to foreign hosts.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            // A shared cookie container would leak the session of one action into another.
            UseCookies = false,
            // .NET refuses anything but ASCII otherwise; servers that read names from headers expect UTF-8.
            RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
            // A body that is given up (timeout, too large) closes its connection at once instead of being read to its end.
            ResponseDrainTimeout = TimeSpan.Zero,
            // Pooled connections outlive DNS changes otherwise.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            Proxy = new DirectToLoopback(proxy),
        };
        return new HttpMessageInvoker(new RedirectHandler(sockets));
    }
}
