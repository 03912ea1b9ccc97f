namespace Comind.Api.Server;

/// <summary>
/// The steps a message goes through on its way to the network, in their order. No HttpMessageInvoker, whose events show the
/// paths of requests, with the secrets in them.
/// </summary>
internal sealed class RestTransport : DelegatingHandler
{
    private RestTransport(HttpMessageHandler network)
        : base(new RedirectHandler(new EgressHandler(new AuthHandler(new HostLimitHandler(network), TimeProvider.System)))) { }

    /// <summary>The connections of the process. Set only by benchmarks, before their first call.</summary>
    public static RestTransport Shared { get; set; } =
        new(new CertificateHandler(new GuardedNetwork(HttpClient.DefaultProxy, new AddressGuard()), HttpClient.DefaultProxy));

    /// <summary>The same steps in front of something else than the network.</summary>
    public static RestTransport Over(HttpMessageHandler network) => new(network);

    public new HttpResponseMessage Send(HttpRequestMessage message, CancellationToken cancellationToken) =>
        base.Send(message, cancellationToken);

    public new Task<HttpResponseMessage> SendAsync(HttpRequestMessage message, CancellationToken cancellationToken) =>
        base.SendAsync(message, cancellationToken);
}
