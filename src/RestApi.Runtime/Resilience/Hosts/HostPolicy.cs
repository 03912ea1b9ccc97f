namespace Comind.Api.Server;

/// <summary>What all calls to one host keep to together: an item of configuration list <c>RestApi:Hosts</c>.</summary>
public sealed class HostPolicy
{
    /// <summary>The host, such as <c>api.example.com</c>, with a port where it is not the default one.</summary>
    /// <exception cref="ArgumentException">The value is no host.</exception>
    public required string Host
    {
        get;
        init => field = HostKey.TryParse(value, out _) ? value : throw new ArgumentException(HostKey.Expected(value), nameof(value));
    }

    /// <summary>How many requests go to the host per second, on average; the others wait. Null for no limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not more than 0, or more than a million.</exception>
    public double? RequestsPerSecond
    {
        get;
        init =>
            field = value is null or (> 0 and <= 1_000_000)
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "Requests per second are more than 0 and at most 1000000.");
    }

    /// <summary>How many requests may go at once after a pause. Default: 1, so that they go at even distances.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not 1 to a million.</exception>
    public int Burst
    {
        get;
        init =>
            field = value is >= 1 and <= 1_000_000
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "A burst is 1 to 1000000 requests.");
    } = 1;

    /// <summary>When calls to the host are refused for a while because too many failed; null for never.</summary>
    public CircuitBreakerOptions? CircuitBreaker { get; init; }
}
