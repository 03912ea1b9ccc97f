using System;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4113: a header has a name or a value that HTTP does not allow.</summary>
internal static class InvalidHeader
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.InvalidHeader,
        title: "Header is not one that HTTP allows",
        messageFormat: "{0}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Names of headers hold letters, digits and hyphens, values no line breaks (RFC 9110, sections 5.1 and 5.5). Anything else is refused before it is sent.",
        helpLinkUri: Rules.HelpLink(RuleIds.InvalidHeader)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        foreach (var marker in call.Markers)
        {
            CheckMarker(marker, (location, fix, why) => report.Add(call, Rule, location, FixData.Of(fix), why));
        }

        foreach (var parameter in call.At(Place.Header))
        {
            if (parameter.Said?.Text("name") is { } name && NameProblem(name) is { } why)
            {
                report.Add(call, Rule, parameter.Said.LocationOf("name"), FixData.Of(HeaderName.Repaired(name)), why);
            }
        }

        var form = call.At(Place.Field, Place.File).Any();
        foreach (var parameter in call.At(Place.Header))
        {
            if (form && parameter.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                report.Add(
                    call,
                    Rule,
                    parameter.Said!.LocationOf("name"),
                    "A form sets Content-Type itself, with what separates its parts; remove this header"
                );
            }
        }
    }

    public static void CheckClient(Client client, ClientReport report)
    {
        foreach (var marker in client.Markers)
        {
            CheckMarker(
                marker,
                (location, fix, why) =>
                {
                    report.ExplainsClient = true;
                    report.Add(Rule, location, FixData.Of(fix), why);
                }
            );
        }
    }

    private static void CheckMarker(Marker marker, Action<Location, string?, string> report)
    {
        if (marker.Name == "ApiKeyHeader" && marker.Text("header") is { } key && NameProblem(key) is { } problem)
        {
            report(marker.LocationOf("header"), HeaderName.Repaired(key), problem);
        }

        foreach (var (value, syntax) in marker.Name == "Headers" ? marker.Elements("headers") : [])
        {
            if (value is string line && WrittenArgument.IsKnownText(syntax) && LineProblem(line) is var (why, fix))
            {
                report(syntax.GetLocation(), fix, why);
            }
        }
    }

    private static (string Why, string? Fix)? LineProblem(string line)
    {
        var colon = line.IndexOf(':');
        if (colon <= 0)
        {
            var name = line.Trim();
            return (
                $"{(HeaderName.IsValid(name) ? $"'{name}'" : "This header")} has no value; write \"Name: value\" (there is no header to remove: a client sends only what it declares)",
                null
            );
        }

        var written = line.Substring(0, colon).Trim();
        return NameProblem(written) is { } why ? (why, HeaderName.Repaired(written))
            : HeaderName.HoldsControls(line) ? ($"The value of '{written}' holds a line break or another control character", null)
            : null;
    }

    // Only what cannot be the credential itself is repeated.
    private static string? NameProblem(string name) =>
        HeaderName.IsFraming(name) ? $"'{name}' follows from the body and is set by itself; remove it"
        : HeaderName.IsValid(name) ? null
        : HeaderName.Repaired(name) is { } repaired ? $"'{name}' is no header name; did you mean '{repaired}'?"
        : "This is no header name: it holds letters, digits and hyphens only";
}
