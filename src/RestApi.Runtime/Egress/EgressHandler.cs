namespace Comind.Api.Server;

/// <summary>Refuses messages to hosts that may not be called, and tells the network which hosts are not to be trusted.</summary>
internal sealed class EgressHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        EgressRules.Apply((CallMessage)request) is { } refusal ? throw refusal : base.Send(request, cancellationToken);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        EgressRules.Apply((CallMessage)request) is { } refusal
            ? Task.FromException<HttpResponseMessage>(refusal)
            : base.SendAsync(request, cancellationToken);
}
