using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;

namespace Comind.Api.Server;

public static partial class RestApi
{
    /// <inheritdoc cref="RestRequest.SetHmacSignature(string, string, HmacSignatureOptions?)"/>
    [OverloadResolutionPriority(1)]
    public static RestRequest SetHmacSignature(string header, string key, HmacSignatureOptions? options = null) =>
        Request.SetHmacSignature(header, key, options);

    /// <inheritdoc cref="RestRequest.SetHmacSignature(string, string, HmacSignatureOptions?)"/>
    public static RestRequest SetHmacSignature(string header, Secret key, HmacSignatureOptions? options = null) =>
        Request.SetHmacSignature(header, key, options);

    /// <inheritdoc cref="RestRequest.SetClientCertificate(X509Certificate2)"/>
    public static RestRequest SetClientCertificate(X509Certificate2 certificate) => Request.SetClientCertificate(certificate);
}
