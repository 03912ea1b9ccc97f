using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4125: [Paged] does not say how the pages follow each other, or stands on a call that cannot be made page by page.</summary>
internal static class Paging
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.Paging,
        title: "Pages cannot be followed",
        messageFormat: "{0}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "[Paged] says how one page leads to the next: one of Offset, Page, Cursor with NextCursor, NextLink and LinkHeader, on a call that returns IEnumerable<T> or IAsyncEnumerable<T>.",
        helpLinkUri: Rules.HelpLink(RuleIds.Paging)
    );

    private static readonly string[] s_ways = ["Offset", "Page", "Cursor", "NextLink", "LinkHeader"];
    private static readonly string[] s_parameters = ["Offset", "Page", "Cursor", "Limit"];

    public static void Check(ClientCall call, ClientReport report)
    {
        if (call.Find("Paged") is not { } paged)
        {
            return;
        }

        if (Way(paged) is { } way)
        {
            report.Add(call, Rule, paged.Location, way);
        }

        if (Shape(call) is { } shape)
        {
            report.Add(call, Rule, call.Syntax.ReturnType.GetLocation(), shape);
        }

        if (Request(call, paged) is var (location, why))
        {
            report.Add(call, Rule, location, why);
        }

        foreach (var name in s_parameters.Where(paged.Has))
        {
            if (call.At(Place.Query).FirstOrDefault(parameter => parameter.Name == paged.Text(name)) is { } twice)
            {
                report.Add(call, Rule, twice.OwnLocation, $"[Paged] sends '{twice.Name}' itself; remove this parameter");
            }
        }
    }

    private static string? Way(Marker paged)
    {
        var ways = s_ways.Count(way => paged.Has(way) && paged.Value(way) is not (false or ""));
        return ways == 0 ? "Name the way to the next page: Offset, Page, Cursor with NextCursor, NextLink or LinkHeader"
            : s_ways.Count(paged.Has) > 1 ? "Name one way to the next page, not several"
            : paged.Has("Cursor") != paged.Has("NextCursor") ? "Cursor takes what NextCursor finds; name both"
            : paged.Has("Limit") != paged.Has("PageSize") ? "Limit names the parameter that PageSize is sent in; name both"
            : null;
    }

    private static string? Shape(ClientCall call) =>
        call.Method.ReturnType is not INamedTypeSymbol { Name: "IEnumerable" or "IAsyncEnumerable", TypeArguments: [var item] } list
        || SentType.MayBeNull(list)
            ? "A call with [Paged] returns IEnumerable<T> or IAsyncEnumerable<T>"
        : UnsupportedAnswer.IsContent(item) ? null
        : $"'{item.Name}' is no item of a list";

    private static (Location, string)? Request(ClientCall call, Marker paged)
    {
        var followsLinks = paged.Has("NextLink") || paged.Has("LinkHeader");
        if (followsLinks && (call.Verb != "GET" || call.At(Place.Url).Any()))
        {
            return (paged.Location, "Links are followed with GET, from a path below the base URL");
        }

        if (call.Markers.FirstOrDefault(static marker => marker.Name is "Expect" or "Error") is { } status)
        {
            return (
                status.Location,
                $"A page that is not answered with 200 to 299 ends the list with an exception; remove [{status.Name}]"
            );
        }

        return call.Parameters.FirstOrDefault(IsReadOnce) is { } once
            ? (once.OwnLocation, $"'{once.Symbol.Name}' cannot be sent again for the next page")
            : null;
    }

    private static bool IsReadOnce(ClientParameter parameter) =>
        parameter.Symbol.RefKind != RefKind.None
        || parameter.Place == Place.File
        || (parameter.Place == Place.Body && SentType.IsStream(parameter.Type));
}
