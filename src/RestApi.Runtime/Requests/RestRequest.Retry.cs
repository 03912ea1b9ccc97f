namespace Comind.Api.Server;

public sealed partial class RestRequest
{
    /// <summary>
    /// Sends the request again when it failed for a reason that passes: no connection, an answer that broke off, or status
    /// 408, 429, 500, 502, 503 and 504. It waits in between as <c>Retry-After</c> asks, otherwise longer each time; all of
    /// it within the time of the call (<see cref="SetRequestTimeout"/>). The last answer is returned, whatever it is.
    /// </summary>
    /// <param name="maxAttempts">How many times it is sent at most, the first time included: 1 to 20; 1 means no retry.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of its range.</exception>
    public RestRequest SetRetry(int maxAttempts)
    {
        RetryOptions.Attempts(maxAttempts, nameof(maxAttempts));
        var options = ActionContext.Current?.Options ?? RestApiOptions.OutsideActions;
        return SetRetry(options.Retry.With(maxAttempts));
    }

    /// <inheritdoc cref="SetRetry(int)"/>
    /// <param name="options">How often and how fast.</param>
    public RestRequest SetRetry(RetryOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        State.Retry = options;
        return this;
    }

    /// <summary>
    /// Sends <c>Idempotency-Key</c>, the same in all attempts, by which the API recognises a request that it has done
    /// already. With it a POST or PATCH may be repeated too.
    /// </summary>
    /// <param name="key">The key; null for a new one that nobody else has.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The key is blank or holds characters that HTTP does not allow.</exception>
    public RestRequest SetIdempotencyKey(string? key = null)
    {
        if (key is not null && string.IsNullOrWhiteSpace(key))
        {
            throw new ArgumentException("The idempotency key is blank. Leave it out for a new one.", nameof(key));
        }

        var value = key ?? Guid.NewGuid().ToString();
        HeaderRules.Check(RetryRules.IdempotencyKey, ((RestValue)value).Checked("the idempotency key"));
        RemoveHeader(RetryRules.IdempotencyKey);
        return WithHeader(RetryRules.IdempotencyKey, value);
    }
}
