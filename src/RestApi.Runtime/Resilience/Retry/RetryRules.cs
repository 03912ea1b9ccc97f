namespace Comind.Api.Server;

/// <summary>Which requests may be sent again: those that do the same however often they arrive, and whose body is still there.</summary>
internal static class RetryRules
{
    public const string IdempotencyKey = "Idempotency-Key";

    /// <summary>Refuses a retry that was asked for and cannot be done safely.</summary>
    /// <exception cref="InvalidOperationException">The request may not be repeated.</exception>
    public static void Check(RequestState state)
    {
        if (state.Retry is not { MaxAttempts: > 1 })
        {
            return;
        }

        if (!IsIdempotent(state))
        {
            throw new InvalidOperationException(
                $"{state.Target} may not be repeated: the server may have done its work although no answer came. "
                    + "Call SetIdempotencyKey() if the API knows the header Idempotency-Key; otherwise remove SetRetry."
            );
        }

        if (!IsRepeatable(state.Body))
        {
            throw new InvalidOperationException(
                $"{state.Target} cannot be repeated: its body can be read only once. Send it from a file or from memory, or remove SetRetry."
            );
        }
    }

    /// <summary>How the request is repeated; null when it is not. A default of the configuration leaves out what is not safe.</summary>
    public static RetryOptions? For(RequestState state, RestApiOptions options)
    {
        var retry = state.Retry ?? options.Retry;
        return retry.MaxAttempts > 1 && IsIdempotent(state) && IsRepeatable(state.Body) ? retry : null;
    }

    /// <summary>Statuses that say: the same request may succeed a little later.</summary>
    public static bool IsTransient(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;

    public static bool IsIdempotent(HttpMethod method) => method.Method is "GET" or "HEAD" or "OPTIONS" or "PUT" or "DELETE";

    private static bool IsIdempotent(RequestState state) => IsIdempotent(state.Method) || HasKey(state);

    private static bool HasKey(RequestState state)
    {
        foreach (var (name, _) in state.Headers)
        {
            if (name.Equals(IdempotencyKey, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsRepeatable(HttpContent? body) => body is null or ByteArrayContent or IRepeatableContent { CanBeSentAgain: true };
}
