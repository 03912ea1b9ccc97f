using System.Diagnostics;
using System.Diagnostics.Metrics;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>The measurements of action runs.</summary>
internal static class ActionMetrics
{
    private static readonly Histogram<double> s_duration = RestApiTelemetry.Meter.CreateHistogram(
        "restapi.action.duration",
        "s",
        "Time of one run of an action, with loading and saving its record.",
        tags: null,
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600] }
    );

    public static void Record(string actionName, TimeSpan duration, ActionError? error)
    {
        if (!s_duration.Enabled)
        {
            return;
        }

        var tags = new TagList { { AttributeNames.Action, actionName } };
        if (error is not null)
        {
            tags.Add(AttributeNames.ErrorType, error.Kind.ToString());
        }

        s_duration.Record(duration.TotalSeconds, tags);
    }
}
