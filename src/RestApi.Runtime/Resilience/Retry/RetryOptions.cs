namespace Comind.Api.Server;

/// <summary>How often a call is sent again that failed for a reason which passes, and how long it waits in between.</summary>
public sealed class RetryOptions
{
    /// <summary>The most attempts that can be asked for.</summary>
    internal const int MostAttempts = 20;

    internal static RetryOptions Off { get; } = new() { MaxAttempts = 1 };

    /// <summary>How many times the request is sent at most, the first time included: 1 to 20. Default: 3.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of its range.</exception>
    public int MaxAttempts
    {
        get;
        init => field = Attempts(value, nameof(value));
    } = 3;

    /// <summary>
    /// The wait before the second attempt, doubled with each further one and then shortened by up to a half at random, so
    /// that many callers do not come back at once. Default: half a second.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or 49 days and more.</exception>
    public TimeSpan BaseDelay
    {
        get;
        init => field = Delay(value, nameof(value));
    } = TimeSpan.FromSeconds(0.5);

    /// <summary>
    /// The longest wait. A <c>Retry-After</c> beyond it is not shortened: the answer is then returned as it is. Default: 30
    /// seconds.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative or 49 days and more.</exception>
    public TimeSpan MaxDelay
    {
        get;
        init => field = Delay(value, nameof(value));
    } = TimeSpan.FromSeconds(30);

    internal RetryOptions With(int maxAttempts) =>
        new()
        {
            MaxAttempts = maxAttempts,
            BaseDelay = BaseDelay,
            MaxDelay = MaxDelay,
        };

    internal static int Attempts(int value, string parameter) =>
        value is >= 1 and <= MostAttempts
            ? value
            : throw new ArgumentOutOfRangeException(
                parameter,
                value,
                $"The attempts of a call are 1 to {MostAttempts}, the first one included; 1 means no retry."
            );

    private static TimeSpan Delay(TimeSpan value, string parameter) =>
        value >= TimeSpan.Zero && value < RestCall.LongestTimeout
            ? value
            : throw new ArgumentOutOfRangeException(parameter, value, "A delay is not negative and less than 49 days.");
}
