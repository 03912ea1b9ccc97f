using System.Net;

namespace Comind.Api.Server;

/// <summary>
/// Sends through the connections that fit. Those that were made with a client certificate, or to a server that only some
/// trust, never serve anybody else.
/// </summary>
internal sealed class CertificateHandler(HttpMessageHandler ordinary, IWebProxy proxy, int capacity = 64) : DelegatingHandler(ordinary)
{
    public CertificatePools Pools { get; } = new(proxy, capacity);

    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Rent((CallMessage)request) is not { } pool)
        {
            return base.Send(request, cancellationToken);
        }

        try
        {
            return pool.Send(request, cancellationToken);
        }
        finally
        {
            Pools.Return(pool);
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Rent((CallMessage)request) is { } pool ? SendAsync(pool, request, cancellationToken) : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> SendAsync(CertificatePool pool, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await pool.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Pools.Return(pool);
        }
    }

    private CertificatePool? Rent(CallMessage message)
    {
        var certificate = message.Credentials?.Certificate;
        var roots = message.State.Options.TrustedRoots;
        return certificate is null && roots is null ? null : Pools.Rent(certificate, roots);
    }
}
