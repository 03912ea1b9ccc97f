using System.Runtime.CompilerServices;
using System.Security.Cryptography.X509Certificates;

namespace Comind.Api.Server;

public sealed partial class RestRequest
{
    /// <summary>
    /// Signs the request right before it is sent: by default the exact bytes of the body with HMAC-SHA-256 (RFC 2104), in
    /// hexadecimal.
    /// </summary>
    /// <param name="header">The header that carries the signature.</param>
    /// <param name="key">The key, taken as UTF-8.</param>
    /// <param name="options">Hash, writing, and what else is signed.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The key is null, blank or a masked secret, or the header or template cannot be used.</exception>
    [OverloadResolutionPriority(1)]
    public RestRequest SetHmacSignature(string header, string key, HmacSignatureOptions? options = null) =>
        WithSignature(header, key, options);

    /// <inheritdoc cref="SetHmacSignature(string, string, HmacSignatureOptions?)"/>
    public RestRequest SetHmacSignature(string header, Secret key, HmacSignatureOptions? options = null) =>
        WithSignature(header, key, options);

    /// <summary>
    /// Shows a client certificate to the server (mutual TLS). Requests with the same certificate share connections, and no
    /// other requests use these.
    /// </summary>
    /// <param name="certificate">The certificate with its private key. It may be disposed when the call is over.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The certificate has no private key or has expired.</exception>
    /// <exception cref="InvalidOperationException">The base URL is not https.</exception>
    public RestRequest SetClientCertificate(X509Certificate2 certificate)
    {
        var state = State;
        ArgumentNullException.ThrowIfNull(certificate);
        if (!certificate.HasPrivateKey)
        {
            throw new ArgumentException(
                "The client certificate has no private key, so it proves nothing. Load it with its key, such as with X509Certificate2.CreateFromPem(certificate, key).",
                nameof(certificate)
            );
        }

        if (certificate.NotAfter.ToUniversalTime() < DateTime.UtcNow)
        {
            throw new ArgumentException(
                $"The client certificate expired on {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}. Get a new one from the API's operator.",
                nameof(certificate)
            );
        }

        if (Client.BaseUrl.Url.Scheme != Uri.UriSchemeHttps)
        {
            throw new InvalidOperationException($"A client certificate needs TLS, but the base URL of {Target.Host} is http. Use https.");
        }

        (state.Credentials ??= new()).Certificate = certificate;
        return this;
    }

    private RestRequest WithSignature(string header, RestValue key, HmacSignatureOptions? options)
    {
        var state = State;
        var signature = new HmacSignature(header, key, options ?? new());
        (state.Credentials ??= new()).Signature = signature;
        state.BindTo(key.Binding);
        return this;
    }
}
