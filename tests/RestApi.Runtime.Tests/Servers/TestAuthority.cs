using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Acme.RuntimeTests.Servers;

/// <summary>A certificate authority that only a test knows.</summary>
public sealed class TestAuthority : IDisposable
{
    private static readonly DateTimeOffset s_now = DateTimeOffset.UtcNow;

    private readonly List<IDisposable> _issued = [];

    public TestAuthority(string name = "Test CA")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name} {Guid.NewGuid()}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        Root = request.CreateSelfSigned(s_now.AddYears(-1), s_now.AddYears(1));
        _issued.Add(Root);
    }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Server(string address = "127.0.0.1", DateTimeOffset? until = null) =>
        Issue($"CN={address}", "1.3.6.1.5.5.7.3.1", address, until ?? s_now.AddDays(1));

    public X509Certificate2 Client(string name, DateTimeOffset? until = null) =>
        Issue($"CN={name}", "1.3.6.1.5.5.7.3.2", null, until ?? s_now.AddDays(1));

    public void Dispose() => _issued.ForEach(static certificate => certificate.Dispose());

    private X509Certificate2 Issue(string subject, string usage, string? address, DateTimeOffset until)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(usage)], false));
        if (address is not null)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddIpAddress(IPAddress.Parse(address));
            request.CertificateExtensions.Add(names.Build());
        }

        using var issued = request.Create(Root, s_now.AddMonths(-1), until, Guid.NewGuid().ToByteArray());
        using var withKey = issued.CopyWithPrivateKey(key);
        // Through PKCS #12, as Windows cannot use a key that was never stored for TLS.
        var certificate = X509CertificateLoader.LoadPkcs12(withKey.Export(X509ContentType.Pkcs12), null);
        _issued.Add(certificate);
        return certificate;
    }
}
