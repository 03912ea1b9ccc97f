namespace Comind.Api.Server;

/// <summary>One call: all its attempts, within one limit.</summary>
internal static class RestCall
{
    // A timer cannot run longer.
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    public static TAnswer Send<TAnswer>(RequestState state, CallMessage message, CancellationToken cancellationToken = default)
        where TAnswer : IAnswer<TAnswer>
    {
        var call = new CallScope(state, cancellationToken);
        return call.Retry is { } retry
            ? RetryPipeline.Send<TAnswer>(call, retry, message)
            : RestAttempt.Send<TAnswer>(call, message, isOnly: true);
    }

    public static Task<TAnswer> SendAsync<TAnswer>(RequestState state, CallMessage message, CancellationToken cancellationToken)
        where TAnswer : IAnswer<TAnswer>
    {
        CallScope call;
        try
        {
            call = new CallScope(state, cancellationToken);
        }
        catch (RestApiException e)
        {
            return Task.FromException<TAnswer>(e);
        }

        return call.Retry is { } retry
            ? RetryPipeline.SendAsync<TAnswer>(call, retry, message)
            : RestAttempt.SendAsync<TAnswer>(call, message, isOnly: true);
    }
}
