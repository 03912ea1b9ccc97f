namespace Comind.Api.Server;

/// <summary>Has the bodies of a message and its answer logged, where that is wanted.</summary>
internal sealed class BodyLogHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (BodyLog.For((CallMessage)request) is not { } log)
        {
            return base.Send(request, cancellationToken);
        }

        log.WriteSent(request.Content);
        return log.Follow(base.Send(request, cancellationToken));
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        BodyLog.For((CallMessage)request) is { } log
            ? SendAsync(request, log, cancellationToken)
            : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, BodyLog log, CancellationToken cancellationToken)
    {
        log.WriteSent(request.Content);
        return log.Follow(await base.SendAsync(request, cancellationToken).ConfigureAwait(false));
    }
}
