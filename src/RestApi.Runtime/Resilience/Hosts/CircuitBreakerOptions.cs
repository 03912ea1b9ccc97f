namespace Comind.Api.Server;

/// <summary>
/// When calls to a host that fails are refused for a while. Failures are: no connection, no answer in time, and statuses
/// from 500 on.
/// </summary>
public sealed class CircuitBreakerOptions
{
    internal static TimeSpan Shortest { get; } = TimeSpan.FromSeconds(0.5);
    internal static TimeSpan Longest { get; } = TimeSpan.FromDays(1);

    /// <summary>The part of the calls that must fail, more than 0 and at most 1. Default: 0.5.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public double FailureRatio
    {
        get;
        init =>
            field = value is > 0 and <= 1
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "The failure ratio is more than 0 and at most 1.");
    } = 0.5;

    /// <summary>How many calls there must be within the sampling time before their failures count: 2 to a million. Default: 10.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MinimumThroughput
    {
        get;
        init =>
            field = value is >= 2 and <= 1_000_000
                ? value
                : throw new ArgumentOutOfRangeException(nameof(value), value, "The minimum throughput is 2 to 1000000 calls.");
    } = 10;

    /// <summary>The time over which calls and failures are counted: half a second to a day. Default: 30 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public TimeSpan Sampling
    {
        get;
        init => field = Duration(value);
    } = TimeSpan.FromSeconds(30);

    /// <summary>How long calls are then refused, before one is let through to try: half a second to a day. Default: 15 seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public TimeSpan Break
    {
        get;
        init => field = Duration(value);
    } = TimeSpan.FromSeconds(15);

    private static TimeSpan Duration(TimeSpan value) =>
        value >= Shortest && value <= Longest
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The time is half a second to a day.");
}
