using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4114: a header or query parameter is given twice.</summary>
internal static class SentTwice
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SentTwice,
        title: "Value is sent twice",
        messageFormat: "{0} '{1}' is sent already, by {2}",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Of two headers or query parameters with one name servers read the first, the last or both. Two values for one name are mostly a copy that was not changed.",
        helpLinkUri: Rules.HelpLink(RuleIds.SentTwice)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        var query = new Dictionary<string, string>(StringComparer.Ordinal);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, location) in Lines(call))
        {
            Add(headers, name, "[Headers]", "Header", location);
        }

        // A parameter takes the place of a fixed header.
        headers.Clear();
        foreach (var parameter in call.Parameters)
        {
            if (parameter.Place == Place.Header)
            {
                Add(headers, parameter.Name, $"'{parameter.Symbol.Name}'", "Header", parameter.Location);
            }
            else if (parameter.Place == Place.Query && (SentType.IsScalar(parameter.Type) || SentType.IsScalarList(parameter.Type)))
            {
                Add(query, parameter.Name, $"'{parameter.Symbol.Name}'", "Query parameter", parameter.Location);
            }
        }

        foreach (var marker in call.Markers.Concat(call.Client.Markers))
        {
            if (marker.Name == "ApiKeyHeader" && marker.Text("header") is { } header && headers.TryGetValue(header, out var first))
            {
                report.Add(call, Rule, Of(call, header, Place.Header), "Header", header, "[ApiKeyHeader]");
            }
            else if (marker.Name == "ApiKeyQuery" && marker.Text("name") is { } name && query.TryGetValue(name, out first))
            {
                report.Add(call, Rule, Of(call, name, Place.Query), "Query parameter", name, "[ApiKeyQuery]");
            }
        }

        void Add(Dictionary<string, string> seen, string name, string by, string what, Location location)
        {
            if (seen.TryGetValue(name, out var before))
            {
                report.Add(call, Rule, location, what, name, before);
            }
            else
            {
                seen.Add(name, by);
            }
        }
    }

    private static Location Of(ClientCall call, string name, Place place) =>
        call.At(place).First(parameter => parameter.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Location;

    private static IEnumerable<(string Name, Location Location)> Lines(ClientCall call) =>
        from marker in call.Markers
        where marker.Name == "Headers"
        from element in marker.Elements("headers")
        let line = element.Value as string ?? ""
        let colon = line.IndexOf(':')
        where colon > 0
        select (line.Substring(0, colon).Trim(), element.Syntax.GetLocation());
}
