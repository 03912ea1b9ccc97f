using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Acme.RuntimeTests.Faults;

/// <summary>Certificates that no client may accept.</summary>
internal static class Certificates
{
    public static IReadOnlyDictionary<string, X509Certificate2> Bad { get; } =
        new Dictionary<string, X509Certificate2>
        {
            ["that nobody vouches for"] = SelfSigned("127.0.0.1", validUntilDays: 1),
            ["that is over"] = SelfSigned("127.0.0.1", validUntilDays: -1),
            ["of another host"] = SelfSigned("10.1.2.3", validUntilDays: 1),
        };

    /// <summary>Offers the certificate and answers if it is taken.</summary>
    public static void Handshake(Socket client, X509Certificate2 certificate)
    {
        using var stream = new NetworkStream(client, ownsSocket: false);
        using var tls = new SslStream(stream);
        try
        {
            tls.AuthenticateAsServer(certificate);
            // TLS 1.3: the server is done before the client has looked at the certificate.
            if (tls.Read(new byte[1]) > 0)
            {
                tls.Write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"u8);
            }
        }
        catch (Exception e) when (e is AuthenticationException or IOException)
        {
            // The client refused it.
        }
    }

    private static X509Certificate2 SelfSigned(string address, int validUntilDays)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={address}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Parse(address));
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        return request.CreateSelfSigned(now.AddDays(-10), now.AddDays(validUntilDays));
    }
}
