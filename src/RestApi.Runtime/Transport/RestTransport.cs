using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Comind.Api.Server;

/// <summary>
/// The steps a message goes through on its way to the network, in their order. No HttpMessageInvoker, whose events show the
/// paths of requests, with the secrets in them.
/// </summary>
internal sealed class RestTransport : DelegatingHandler
{
    private const int MostCertificates = 64;

    private static readonly GuardedNetwork s_network = new(HttpClient.DefaultProxy, new AddressGuard());
    private static readonly Dictionary<string, RestTransport> s_byCertificate = [];

    private RestTransport(HttpMessageHandler network)
        : base(new RedirectHandler(new EgressHandler(new HostLimitHandler(network)))) { }

    /// <summary>The connections of the process. Set only by benchmarks, before their first call.</summary>
    public static RestTransport Shared { get; set; } = new(s_network);

    /// <summary>The same steps in front of something else than the network.</summary>
    public static RestTransport Over(HttpMessageHandler network) => new(network);

    /// <summary>
    /// The connections of the process on which a client shows this certificate: they are apart from all others, because a
    /// connection stands for whom it was opened for.
    /// </summary>
    public static RestTransport For(X509Certificate2 certificate)
    {
        var hash = certificate.GetCertHashString(HashAlgorithmName.SHA256);
        lock (s_byCertificate)
        {
            if (!s_byCertificate.TryGetValue(hash, out var transport))
            {
                if (s_byCertificate.Count == MostCertificates)
                {
                    // Calls may still use them; their connections close by themselves when they are idle.
                    s_byCertificate.Clear();
                }

                var network = new GuardedNetwork(HttpClient.DefaultProxy, new AddressGuard(), certificate);
                s_byCertificate[hash] = transport = new(new CertificateNetwork(network, s_network));
            }

            return transport;
        }
    }

    public new HttpResponseMessage Send(HttpRequestMessage message, CancellationToken cancellationToken) =>
        base.Send(message, cancellationToken);

    public new Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) =>
        base.SendAsync(message, cancellationToken);
}
