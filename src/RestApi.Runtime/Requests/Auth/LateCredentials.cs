using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;

namespace Comind.Api.Server;

/// <summary>
/// Credentials that a request gets on its way: an access token, a signature of what is sent, a certificate of the
/// connection. A redirect that leaves the origin of the client leaves them behind.
/// </summary>
[DebuggerDisplay("Credentials (values hidden)")]
internal sealed class LateCredentials
{
    public TokenRequest? Token { get; set; }

    public HmacSignature? Signature { get; set; }

    public X509Certificate2? Certificate { get; set; }
}
