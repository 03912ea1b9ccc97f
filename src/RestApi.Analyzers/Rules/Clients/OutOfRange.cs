using System;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4126: a number in an attribute is out of range.</summary>
internal static class OutOfRange
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.OutOfRange,
        title: "Number is out of range",
        messageFormat: "{0}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A number that is refused at run time fails every call.",
        helpLinkUri: Rules.HelpLink(RuleIds.OutOfRange)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        foreach (var marker in call.Markers)
        {
            CheckMarker(marker, (location, why) => report.Add(call, Rule, location, why));
        }
    }

    public static void CheckClient(Client client, ClientReport report)
    {
        foreach (var marker in client.Markers)
        {
            CheckMarker(
                marker,
                (location, why) =>
                {
                    report.ExplainsClient = true;
                    report.Add(Rule, location, why);
                }
            );
        }
    }

    private static void CheckMarker(Marker marker, Action<Location, string> report)
    {
        switch (marker.Name)
        {
            case "Timeout" when marker.Value("seconds") is double seconds && !(seconds > 0 && seconds <= MaxSeconds):
                report(marker.LocationOf("seconds"), "A timeout is more than 0 seconds and at most 24 days");
                break;
            case "Retry" when marker.Value("maxAttempts") is int attempts and (< 1 or > 20):
                report(marker.LocationOf("maxAttempts"), $"A call is sent 1 to 20 times, not {attempts}");
                break;
            case "Paged":
                CheckPages(marker, report);
                break;
        }
    }

    private static void CheckPages(Marker paged, Action<Location, string> report)
    {
        if (paged.Value("PageSize") is int and < 1)
        {
            report(paged.LocationOf("PageSize"), "A page has at least one item");
        }

        if (paged.Value("MaxPages") is int and < 1)
        {
            report(paged.LocationOf("MaxPages"), "A list has at least one page");
        }
    }

    // What a timer takes: int.MaxValue milliseconds.
    private const double MaxSeconds = int.MaxValue / 1000d;
}
