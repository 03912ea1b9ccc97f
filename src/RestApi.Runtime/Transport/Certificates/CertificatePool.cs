using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace Comind.Api.Server;

/// <summary>The connections of one client certificate, of one set of trusted roots, or of both.</summary>
internal sealed class CertificatePool : HttpMessageInvoker
{
    private int _sending;
    private bool _isForgotten;

    public CertificatePool(X509Certificate2? certificate, TrustedRoots? roots, IWebProxy proxy)
        : base(NewHandler(certificate, roots, proxy)) { }

    public void Enter() => _sending++;

    /// <returns>Whether nobody will send through it any more.</returns>
    public bool Exit() => --_sending == 0 && _isForgotten;

    /// <returns>Whether nobody will send through it any more.</returns>
    public bool Forget()
    {
        _isForgotten = true;
        return _sending == 0;
    }

    private static SocketsHttpHandler NewHandler(X509Certificate2? certificate, TrustedRoots? roots, IWebProxy proxy)
    {
        var handler = ConnectionPool.Create(proxy);
        if (certificate is not null)
        {
            // A copy: the pool outlives the call, after which the caller may dispose the certificate.
            var own = new X509Certificate2(certificate);
            handler.SslOptions.ClientCertificateContext = SslStreamCertificateContext.Create(
                own,
                additionalCertificates: null,
                offline: true
            );
        }

        if (roots is not null)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = roots.Accepts;
        }

        return handler;
    }
}
