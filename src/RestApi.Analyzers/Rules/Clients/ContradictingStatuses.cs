using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4122: statuses of [Expect] and [Error] repeat or contradict each other.</summary>
internal static class ContradictingStatuses
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ContradictingStatuses,
        title: "Statuses contradict each other",
        messageFormat: "{0}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Each status of an answer is accepted, or an error, or anything else: once.",
        helpLinkUri: Rules.HelpLink(RuleIds.ContradictingStatuses)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        CheckMarkers(call.Markers, (location, why) => report.Add(call, Rule, location, why));
        if (call.Answer is { Name: "RestResponse" or "DownloadResponse" } answer && answer is INamedTypeSymbol { Arity: 0 })
        {
            foreach (var marker in call.Markers.Where(static marker => marker.Name is "Expect" or "Error"))
            {
                report.Add(
                    call,
                    Rule,
                    marker.Location,
                    $"Who gets a {answer.Name} checks its status; remove [{marker.Name}], or return the value"
                );
            }
        }
    }

    public static void CheckClient(Client client, ClientReport report) =>
        CheckMarkers(
            client.Markers,
            (location, why) =>
            {
                report.ExplainsClient = true;
                report.Add(Rule, location, why);
            }
        );

    private static void CheckMarkers(IReadOnlyList<Marker> markers, Action<Location, string> report)
    {
        var seen = new HashSet<int>();
        var hasRest = false;
        foreach (var marker in markers.Where(static marker => marker.Name is "Expect" or "Error"))
        {
            var given = marker.Elements("statuses").ToList();
            if (given.Count == 0 && !marker.Arguments.Any())
            {
                if (marker.Name == "Expect" || hasRest)
                {
                    report(
                        marker.Location,
                        marker.Name == "Expect"
                            ? "Name the statuses, as in [Expect(201)]"
                            : "Another [Error] is for every other status already; name the statuses"
                    );
                }

                hasRest |= marker.Name == "Error";
            }

            foreach (var (value, syntax) in given)
            {
                if (value is int status && Problem(status, seen) is { } why)
                {
                    report(syntax.GetLocation(), why);
                }
            }
        }
    }

    private static string? Problem(int status, HashSet<int> seen) =>
        status is < 200 or > 599 ? $"{status} is no status of an answer: 200 to 599"
        : seen.Add(status) ? null
        : $"{status} is given already; each status means one thing";
}
