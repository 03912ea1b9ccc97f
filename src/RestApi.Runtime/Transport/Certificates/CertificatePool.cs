using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Comind.Api.Server;

/// <summary>The connections of one client certificate, of one set of trusted roots, or of both.</summary>
internal sealed class CertificatePool : MessageSender
{
    private int _sending;
    private bool _isForgotten;

    public CertificatePool(X509Certificate2? certificate, TrustedRoots? roots, IWebProxy proxy)
        : base(new GuardedNetwork(proxy, new AddressGuard(), new ConnectionIdentity(certificate, roots))) { }

    public void Enter() => _sending++;

    /// <returns>Whether nobody will send through it any more.</returns>
    public bool Exit() => --_sending == 0 && _isForgotten;

    /// <returns>Whether nobody will send through it any more.</returns>
    public bool Forget()
    {
        _isForgotten = true;
        return _sending == 0;
    }
}
