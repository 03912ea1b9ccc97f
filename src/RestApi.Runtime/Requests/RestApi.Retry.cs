namespace Comind.Api.Server;

public static partial class RestApi
{
    /// <inheritdoc cref="RestRequest.SetRetry(int)"/>
    public static RestRequest SetRetry(int maxAttempts) => Request.SetRetry(maxAttempts);

    /// <inheritdoc cref="RestRequest.SetRetry(RetryOptions)"/>
    public static RestRequest SetRetry(RetryOptions options) => Request.SetRetry(options);

    /// <inheritdoc cref="RestRequest.SetIdempotencyKey(string?)"/>
    public static RestRequest SetIdempotencyKey(string? key = null) => Request.SetIdempotencyKey(key);
}
