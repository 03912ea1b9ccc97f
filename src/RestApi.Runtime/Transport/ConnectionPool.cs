using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Comind.Api.Server;

/// <summary>How connections are made and kept.</summary>
internal static class ConnectionPool
{
    /// <summary>Connections to hosts that are trusted, and through the proxy.</summary>
    public static SocketsHttpHandler Create(IWebProxy proxy, X509Certificate2? certificate = null)
    {
        var pool = Create(certificate);
        pool.Proxy = new DirectToLoopback(proxy);
        return pool;
    }

    /// <summary>Connections to public addresses only, without a proxy.</summary>
    public static SocketsHttpHandler CreateGuarded(AddressGuard guard, X509Certificate2? certificate = null)
    {
        var pool = Create(certificate);
        pool.UseProxy = false;
        pool.ConnectCallback = guard.ConnectAsync;
        return pool;
    }

    private static SocketsHttpHandler Create(X509Certificate2? certificate)
    {
        var pool = new SocketsHttpHandler
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
            // The spans of .NET show whole paths, secrets in them included; CallTrace makes ours and names the trace to servers.
            ActivityHeadersPropagator = null,
        };
        if (certificate is not null)
        {
            pool.SslOptions.ClientCertificates = new X509CertificateCollection { certificate };
        }

        return pool;
    }
}
