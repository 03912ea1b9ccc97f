using System.Diagnostics.Metrics;

namespace Comind.Api.Server;

/// <summary>Counts the requests that the limits of their host delayed or refused.</summary>
internal static class HostMetrics
{
    private static readonly Counter<long> s_delayed = New("restapi.rate_limiter.delayed", "Requests that waited for their turn.");

    private static readonly Counter<long> s_late = New(
        "restapi.rate_limiter.refused",
        "Requests that were not sent, because their turn came later than their call could last."
    );

    private static readonly Counter<long> s_broken = New(
        "restapi.circuit_breaker.refused",
        "Requests that were not sent, because the circuit breaker was open."
    );

    public static void CountDelayed(CallMessage message) => Count(s_delayed, message);

    public static void CountTooLate(CallMessage message) => Count(s_late, message);

    public static void CountBroken(CallMessage message) => Count(s_broken, message);

    private static Counter<long> New(string name, string description) =>
        RestApiTelemetry.Meter.CreateCounter<long>(name, "{request}", description);

    private static void Count(Counter<long> counter, CallMessage message)
    {
        // The attributes cost something, so they are made for a listener only.
        if (counter.Enabled)
        {
            var url = message.RequestUri!;
            counter.Add(
                1,
                new(AttributeNames.ServerAddress, SecretRedactor.Redact(url.IdnHost)),
                new KeyValuePair<string, object?>(AttributeNames.ServerPort, url.Port)
            );
        }
    }
}
