namespace Comind.Api.Server;

/// <summary>The steps a message goes through on its way to the network, in their order.</summary>
internal sealed class RestTransport : MessageSender
{
    private RestTransport(HttpMessageHandler network)
        : base(
            new BodyLogHandler(new RedirectHandler(new EgressHandler(new AuthHandler(new HostLimitHandler(network), TimeProvider.System))))
        ) { }

    /// <summary>The connections of the process. Set only by benchmarks, before their first call.</summary>
    public static RestTransport Shared { get; set; } =
        new(new CertificateHandler(new GuardedNetwork(HttpClient.DefaultProxy, new AddressGuard()), HttpClient.DefaultProxy));

    /// <summary>The same steps in front of something else than the network.</summary>
    public static RestTransport Over(HttpMessageHandler network) => new(network);
}
