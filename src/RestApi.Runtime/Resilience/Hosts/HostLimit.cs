using System.Diagnostics;
using System.Globalization;

namespace Comind.Api.Server;

/// <summary>The rate limit and the circuit breaker of one host.</summary>
internal sealed class HostLimit(HostPolicy policy)
{
    public string Host { get; } = policy.Host;

    public RateLimiter? Rate { get; } = policy.RequestsPerSecond is { } rate ? new RateLimiter(rate, policy.Burst) : null;

    public CircuitBreaker? Breaker { get; } = policy.CircuitBreaker is { } options ? new CircuitBreaker(policy.Host, options) : null;

    /// <summary>The turn of a message; no wait when there is no rate limit.</summary>
    /// <exception cref="RestApiException">The turn comes later than the call may last.</exception>
    public RateLimiter.Turn TakeTurn(CallMessage message)
    {
        if (Rate is null)
        {
            return default;
        }

        var left = message.State.Limit.Remaining;
        return Rate.TryTake(Stopwatch.GetTimestamp(), left, out var turn) ? turn : throw Refuse(message, turn.Wait, left);
    }

    private RestApiException Refuse(CallMessage message, TimeSpan wait, TimeSpan left)
    {
        HostMetrics.CountTooLate(message);
        return RestApiException.For(
            RestApiErrorKind.Timeout,
            message.State.Target,
            string.Create(
                CultureInfo.InvariantCulture,
                $"the rate limit of {Host} ({Rate!.RequestsPerSecond:0.######} per second, RestApi:Hosts) lets it go in {wait.TotalSeconds:0.0} s, but the call has {left.TotalSeconds:0.0} s left. Nothing was sent. Make fewer calls at once, or give them more time."
            )
        );
    }
}
