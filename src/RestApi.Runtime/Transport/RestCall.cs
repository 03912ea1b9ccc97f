namespace Comind.Api.Server;

/// <summary>One call: all its attempts, within one limit.</summary>
internal static class RestCall
{
    // A timer cannot run longer.
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromMilliseconds(uint.MaxValue - 1);

    public static TAnswer Send<TAnswer>(RequestState state, CallMessage message)
        where TAnswer : IAnswer<TAnswer>
    {
        using var call = new CallScope(state, CancellationToken.None);
        var answer = call.Retry is { } retry ? RetryPipeline.Send<TAnswer>(call, retry, message) : RestAttempt.Send<TAnswer>(call, message);
        state.Return();
        return answer;
    }

    public static async Task<TAnswer> SendAsync<TAnswer>(RequestState state, CallMessage message, CancellationToken cancellationToken)
        where TAnswer : IAnswer<TAnswer>
    {
        using var call = new CallScope(state, cancellationToken);
        var sending = call.Retry is { } retry
            ? RetryPipeline.SendAsync<TAnswer>(call, retry, message)
            : RestAttempt.SendAsync<TAnswer>(call, message);
        var answer = await sending.ConfigureAwait(false);
        state.Return();
        return answer;
    }
}
