using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Comind.Api.Server;

/// <summary>Whom connections stand for, and whom they trust besides the authorities of the system.</summary>
internal sealed class ConnectionIdentity
{
    private readonly SslStreamCertificateContext? _certificate;
    private readonly TrustedRoots? _roots;

    public ConnectionIdentity(X509Certificate2? certificate, TrustedRoots? roots)
    {
        _roots = roots;
        if (certificate is not null)
        {
            // A copy: the connections outlive the call, after which the caller may dispose the certificate.
            var own = new X509Certificate2(certificate);
            _certificate = SslStreamCertificateContext.Create(own, additionalCertificates: null, offline: true);
        }
    }

    public void ApplyTo(SslClientAuthenticationOptions options)
    {
        options.ClientCertificateContext = _certificate;
        if (_roots is not null)
        {
            options.RemoteCertificateValidationCallback = _roots.Accepts;
        }
    }
}
