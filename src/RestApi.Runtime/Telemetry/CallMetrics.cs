using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Comind.Api.Server;

/// <summary>The measurements of calls. What .NET measures itself, such as <c>http.client.request.duration</c>, is not measured again.</summary>
internal static class CallMetrics
{
    private const int TooManyRequests = 429;

    // The boundaries that the OpenTelemetry conventions advise for http.client.request.duration.
    private static readonly InstrumentAdvice<double> s_seconds = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10],
    };

    private static readonly Histogram<double> s_duration = RestApiTelemetry.Meter.CreateHistogram(
        "restapi.call.duration",
        "s",
        "Time of one attempt of a call, from sending to the last byte of its answer.",
        tags: null,
        advice: s_seconds
    );

    private static readonly Histogram<long> s_sent = RestApiTelemetry.Meter.CreateHistogram<long>(
        "restapi.call.request.size",
        "By",
        "Size of the body that an attempt sent, where it is known."
    );

    private static readonly Histogram<long> s_received = RestApiTelemetry.Meter.CreateHistogram<long>(
        "restapi.call.response.size",
        "By",
        "Size of the content that an attempt received, after decompression."
    );

    private static readonly Counter<long> s_retries = RestApiTelemetry.Meter.CreateCounter<long>(
        "restapi.call.retries",
        "{retry}",
        "Attempts of a call after its first one."
    );

    private static readonly Counter<long> s_rateLimited = RestApiTelemetry.Meter.CreateCounter<long>(
        "restapi.call.rate_limited",
        "{answer}",
        "Answers with status 429: the API wants fewer calls."
    );

    public static bool AreWanted =>
        s_duration.Enabled || s_sent.Enabled || s_received.Enabled || s_retries.Enabled || s_rateLimited.Enabled;

    public static void Record(CallTrace call)
    {
        var tags = new TagList
        {
            { AttributeNames.Method, call.KnownMethod },
            { AttributeNames.ServerAddress, call.ServerAddress },
            { AttributeNames.ServerPort, call.ServerPort },
            { AttributeNames.UrlTemplate, call.UrlTemplate },
        };
        if (call.Attempt > 1)
        {
            s_retries.Add(1, tags);
        }

        if (call.Status == TooManyRequests)
        {
            s_rateLimited.Add(1, tags);
        }

        if (call.Status is { } status)
        {
            tags.Add(AttributeNames.Status, status);
        }

        if (call.ErrorType is { } error)
        {
            tags.Add(AttributeNames.ErrorType, error);
        }

        s_duration.Record(call.Duration.TotalSeconds, tags);
        s_received.Record(call.ResponseBytes, tags);
        if (call.RequestBytes is { } sent)
        {
            s_sent.Record(sent, tags);
        }
    }
}
