using System.Net.Http.Headers;

namespace Comind.Api.Server;

/// <summary>Reads <c>Retry-After</c> (RFC 9110, section 10.2.3): seconds, or the date from which on to try again.</summary>
internal static class RetryAfter
{
    /// <summary>How long the server asks to wait; null when it does not say so in a form that can be read.</summary>
    public static TimeSpan? Of(RestHeaders headers)
    {
        if (headers["Retry-After"]?.Trim() is not { Length: > 0 } text)
        {
            return null;
        }

        if (RetryConditionHeaderValue.TryParse(text, out var value))
        {
            return value.Delta ?? Positive(value.Date.GetValueOrDefault() - Now(headers));
        }

        // More seconds than fit into a number are for ever.
        return text.AsSpan().ContainsAnyExceptInRange('0', '9') ? null : TimeSpan.MaxValue;
    }

    // The date is by the clock of the server, which says in the same answer what time it has.
    private static DateTimeOffset Now(RestHeaders headers) =>
        RetryConditionHeaderValue.TryParse(headers["Date"], out var value) && value.Date is { } date ? date : DateTimeOffset.UtcNow;

    private static TimeSpan Positive(TimeSpan wait) => wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
}
