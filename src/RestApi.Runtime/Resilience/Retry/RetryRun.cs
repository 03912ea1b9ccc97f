namespace Comind.Api.Server;

/// <summary>The attempts of one call: which failure is worth another one, and how long to wait before it.</summary>
internal sealed class RetryRun(in CallScope call, RetryOptions options, CallMessage first, bool isSynchronous)
{
    public readonly CallScope Call = call;

    private CallMessage? _first = first;
    private TimeSpan _wait;

    /// <summary>The message of the attempt that comes now.</summary>
    public CallMessage NextMessage() => Interlocked.Exchange(ref _first, null) ?? Call.State.BuildNextMessage();

    public bool Repeats(IAnswer answer) => RetryRules.IsTransient(answer.StatusCode) && Repeats(RetryAfter.Of(answer.Headers));

    public bool Repeats(Exception failure) => failure is RestApiException { IsTransient: true } && Repeats(retryAfter: null);

    /// <exception cref="RestApiException">The call ended while it waited.</exception>
    /// <exception cref="OperationCanceledException">The caller or the action was cancelled.</exception>
    public async ValueTask WaitAsync()
    {
        try
        {
            // Completes before it returns, so that nothing waits for a task.
            if (isSynchronous)
            {
                Waiting.Wait(_wait, Call.Limit.Token);
            }
            else
            {
                await Waiting.WaitAsync(_wait, Call.Limit.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException e)
        {
            throw Call.Translate(e, response: null);
        }
    }

    private bool Repeats(TimeSpan? retryAfter)
    {
        var attempt = Call.State.Attempt;
        if (attempt >= options.MaxAttempts || retryAfter > options.MaxDelay)
        {
            return false;
        }

        _wait = retryAfter ?? Backoff(attempt);
        // Waiting for an attempt that cannot be made any more would only lose the answer that is there.
        return !Call.Limit.HasEnded && _wait < Call.Limit.Remaining;
    }

    private TimeSpan Backoff(int attempt)
    {
        var whole = Math.Min(options.BaseDelay.Ticks * Math.Pow(2, attempt - 1), options.MaxDelay.Ticks);
#pragma warning disable CA5394 // Spreads callers in time; nothing is guessed from it.
        return TimeSpan.FromTicks((long)(whole * (0.5 + Random.Shared.NextDouble() / 2)));
#pragma warning restore CA5394
    }
}
