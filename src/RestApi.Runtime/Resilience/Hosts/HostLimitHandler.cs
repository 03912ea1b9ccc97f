namespace Comind.Api.Server;

/// <summary>Sends a message when it is its turn at its host, unless the host is shut off for a while.</summary>
internal sealed class HostLimitHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var message = (CallMessage)request;
        if (LimitOf(message) is not { } limit)
        {
            return base.Send(request, cancellationToken);
        }

        var passage = new Passage(this, message, limit, limit.TakeTurn(message), cancellationToken);
        return limit.Breaker is { } breaker
            ? breaker.Send(message, static passage => passage.Handler.SendInTurn(passage), passage, static passage => passage.GiveUp())
            : SendInTurn(passage);
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var message = (CallMessage)request;
        return LimitOf(message) is { } limit ? SendAsync(message, limit, cancellationToken) : base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendAsync(CallMessage message, HostLimit limit, CancellationToken cancellationToken)
    {
        var passage = new Passage(this, message, limit, limit.TakeTurn(message), cancellationToken);
        var sending = limit.Breaker is { } breaker
            ? breaker.SendAsync(
                message,
                static passage => passage.Handler.SendInTurnAsync(passage),
                passage,
                static passage => passage.GiveUp()
            )
            : SendInTurnAsync(passage);
        return await sending.ConfigureAwait(false);
    }

    private HttpResponseMessage SendInTurn(Passage passage)
    {
        try
        {
            passage.CountDelay();
            Waiting.Wait(passage.Turn.Wait, passage.Token);
        }
        catch (OperationCanceledException)
        {
            passage.GiveUp();
            throw;
        }

        return base.Send(passage.Message, passage.Token);
    }

    private async ValueTask<HttpResponseMessage> SendInTurnAsync(Passage passage)
    {
        try
        {
            passage.CountDelay();
            await Waiting.WaitAsync(passage.Turn.Wait, passage.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            passage.GiveUp();
            throw;
        }

        return await base.SendAsync(passage.Message, passage.Token).ConfigureAwait(false);
    }

    private static HostLimit? LimitOf(CallMessage message) => message.State.Options.Limits?.Find(message.RequestUri!);

    private readonly record struct Passage(
        HostLimitHandler Handler,
        CallMessage Message,
        HostLimit Limit,
        RateLimiter.Turn Turn,
        CancellationToken Token
    )
    {
        public void CountDelay()
        {
            if (Turn.Wait > TimeSpan.Zero)
            {
                HostMetrics.CountDelayed(Message);
            }
        }

        public void GiveUp() => Limit.Rate?.GiveBack(Turn);
    }
}
