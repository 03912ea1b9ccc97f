using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Comind.Api.Server;

/// <summary>Reads how calls are repeated and what hosts ask for from configuration; a wrong value is an error that names its key.</summary>
internal static class ResilienceReader
{
    public static RetryOptions Retry(IConfigurationSection section)
    {
        var defaults = RetryOptions.Off;
        return new RetryOptions
        {
            MaxAttempts = Whole(section, nameof(RetryOptions.MaxAttempts), 1, RetryOptions.MostAttempts) ?? defaults.MaxAttempts,
            BaseDelay = RestApiOptionsReader.Seconds(section, "BaseDelaySeconds") ?? defaults.BaseDelay,
            MaxDelay = RestApiOptionsReader.Seconds(section, "MaxDelaySeconds") ?? defaults.MaxDelay,
        };
    }

    /// <summary>
    /// Each item names its host as <c>Host</c>, which environment variables need: <c>RestApi__Hosts__0__Host</c>; or the key
    /// of the item is the host.
    /// </summary>
    public static IReadOnlyList<HostPolicy> Hosts(IConfigurationSection section)
    {
        var seen = new HashSet<HostKey>();
        return [.. section.GetChildren().Select(item => Host(item, seen))];
    }

    private static HostPolicy Host(IConfigurationSection item, HashSet<HostKey> seen)
    {
        var host = item["Host"] is { Length: > 0 } named ? named.Trim() : item.Key;
        if (int.TryParse(host, NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            throw new InvalidOperationException($"The setting {item.Path}:Host is missing. Name the host, such as api.example.com.");
        }

        if (!HostKey.TryParse(host, out var keys))
        {
            throw new InvalidOperationException($"The setting {item.Path}:Host is wrong: {HostKey.Expected(host)}");
        }

        if (!keys.All(seen.Add))
        {
            throw new InvalidOperationException($"The setting {item.Path} names {host} a second time. Put its settings into one item.");
        }

        var rate = Number(item, nameof(HostPolicy.RequestsPerSecond), 1_000_000);
        var burst = Whole(item, nameof(HostPolicy.Burst), 1, 1_000_000);
        var breaker = Breaker(item, nameof(HostPolicy.CircuitBreaker));
        if (rate is null && (breaker is null || burst is not null))
        {
            throw new InvalidOperationException(
                $"The setting {item.Path} for {host} lacks RequestsPerSecond"
                    + (
                        burst is null
                            ? " or CircuitBreaker. Add one of them, or remove the item."
                            : ", without which Burst means nothing. Add it."
                    )
            );
        }

        return new HostPolicy
        {
            Host = host,
            RequestsPerSecond = rate,
            Burst = burst ?? 1,
            CircuitBreaker = breaker,
        };
    }

    private static CircuitBreakerOptions? Breaker(IConfigurationSection item, string key)
    {
        var section = item.GetSection(key);
        if (!section.GetChildren().Any())
        {
            return section.Value is not { Length: > 0 } value
                ? null
                : throw RestApiOptionsReader.Refuse(
                    item,
                    key,
                    value,
                    "a section with FailureRatio, MinimumThroughput, SamplingSeconds or BreakSeconds"
                );
        }

        var defaults = new CircuitBreakerOptions();
        return new CircuitBreakerOptions
        {
            FailureRatio = Number(section, nameof(CircuitBreakerOptions.FailureRatio), 1) ?? defaults.FailureRatio,
            MinimumThroughput = Whole(section, nameof(CircuitBreakerOptions.MinimumThroughput), 2, 1_000_000) ?? defaults.MinimumThroughput,
            Sampling = Duration(section, "SamplingSeconds") ?? defaults.Sampling,
            Break = Duration(section, "BreakSeconds") ?? defaults.Break,
        };
    }

    private static double? Number(IConfigurationSection section, string key, double most) =>
        section[key] is not { Length: > 0 } text ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0 && number <= most ? number
        : throw RestApiOptionsReader.Refuse(
            section,
            key,
            text,
            string.Create(CultureInfo.InvariantCulture, $"a number, more than 0 and at most {most}")
        );

    private static int? Whole(IConfigurationSection section, string key, int least, int most) =>
        section[key] is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number
        : throw RestApiOptionsReader.Refuse(
            section,
            key,
            text,
            string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}")
        );

    private static TimeSpan? Duration(IConfigurationSection section, string key) =>
        RestApiOptionsReader.Seconds(section, key) is not { } time ? null
        : time >= CircuitBreakerOptions.Shortest && time <= CircuitBreakerOptions.Longest ? time
        : throw RestApiOptionsReader.Refuse(section, key, section[key]!, "a number of seconds from 0.5 to 86400");
}
