using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Comind.Api.Server;

/// <summary>Root certificates that vouch for servers in addition to those of the system.</summary>
internal sealed class TrustedRoots
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private readonly X509Certificate2[] _roots;

    public TrustedRoots(IEnumerable<X509Certificate2> roots)
    {
        _roots = [.. roots];
        Key = string.Join(
            ',',
            _roots.Select(static root => root.GetCertHashString(HashAlgorithmName.SHA256)).Order(StringComparer.Ordinal)
        );
    }

    /// <summary>The same for the same certificates.</summary>
    public string Key { get; }

    /// <summary>Whether a server is who it says. The name must match and the dates must hold, whoever vouches for it.</summary>
    public bool Accepts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (errors == SslPolicyErrors.None)
        {
            return true;
        }

        if (errors != SslPolicyErrors.RemoteCertificateChainErrors || certificate is not X509Certificate2 server)
        {
            return false;
        }

        using var own = new X509Chain();
        own.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        own.ChainPolicy.CustomTrustStore.AddRange(_roots);
        own.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        own.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        // Where to fetch a missing certificate from would be up to the server.
        own.ChainPolicy.DisableCertificateDownloads = true;
        if (chain is not null)
        {
            own.ChainPolicy.ExtraStore.AddRange(chain.ChainPolicy.ExtraStore);
        }

        return own.Build(server);
    }
}
