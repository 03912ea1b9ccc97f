using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Comind.Api.Server;

/// <summary>The pools in use, by certificate and trusted roots. The one not used for the longest goes when there are too many.</summary>
internal sealed class CertificatePools(IWebProxy proxy, int capacity)
{
    private readonly Lock _lock = new();
    private readonly LeastRecentlyUsed _used = new(capacity);
    private readonly Dictionary<string, CertificatePool> _pools = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _pools.Count;
            }
        }
    }

    /// <summary>A pool to send through; give it back when status and headers are there.</summary>
    public CertificatePool Rent(X509Certificate2? certificate, TrustedRoots? roots)
    {
        var key = $"{certificate?.GetCertHashString(HashAlgorithmName.SHA256)} {roots?.Key}";
        CertificatePool? forgotten = null;
        lock (_lock)
        {
            if (!_pools.TryGetValue(key, out var pool))
            {
                // First, as it may fail.
                pool = new CertificatePool(certificate, roots, proxy);
                _pools.Add(key, pool);
            }

            if (_used.Touch(key).Forgotten is { } oldest && _pools.Remove(oldest, out var removed) && removed.Forget())
            {
                forgotten = removed;
            }

            pool.Enter();
            forgotten?.Dispose();
            return pool;
        }
    }

    /// <summary>Contents that still arrive come to their end: only idle connections are closed with a pool.</summary>
    public void Return(CertificatePool pool)
    {
        lock (_lock)
        {
            if (!pool.Exit())
            {
                return;
            }
        }

        pool.Dispose();
    }
}
