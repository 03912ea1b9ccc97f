using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4117: two calls of a client send the same request.</summary>
internal static class RepeatedRoute
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.RepeatedRoute,
        title: "Two calls send the same request",
        messageFormat: "'{0}' sends what '{1}' sends: {2} {3}",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A second call of the same method and path with the same parameters is mostly a copy whose path was not changed.",
        helpLinkUri: Rules.HelpLink(RuleIds.RepeatedRoute)
    );

    public static void CheckClient(Client client, ClientReport report)
    {
        var seen = new Dictionary<string, ClientCall>(StringComparer.Ordinal);
        foreach (var call in client.Calls.Where(static call => call is { Path.IsBroken: false, Verbs.Count: 1 }))
        {
            var key = Key(call);
            if (!seen.TryGetValue(key, out var first))
            {
                seen.Add(key, call);
            }
            else if (!AreTwins(first.Name, call.Name))
            {
                var path = call.Path!.Own;
                report.Add(call, Rule, path.Location, call.Name, first.Name, call.Verb, path.Text);
            }
        }
    }

    // Calls that differ in what they ask for, send or accept are different calls of one route.
    private static string Key(ClientCall call)
    {
        var sent = call
            .Parameters.Where(static parameter => parameter.Place is not (Place.Segment or Place.Token))
            .Select(static parameter =>
                parameter.Place is Place.Query or Place.Header or Place.Field or Place.File
                    ? $"{parameter.Place} {parameter.Name}"
                    : $"{parameter.Place} {parameter.Type.ToDisplayString()}"
            )
            .OrderBy(static text => text, StringComparer.Ordinal);
        var headers = call
            .Markers.Where(static marker => marker.Name == "Headers")
            .SelectMany(static marker => marker.Elements("headers"))
            .Select(static line => line.Value as string);
        return string.Join("\n", [call.Verb, call.Path!.Shape, .. sent, .. headers]);
    }

    // Overloads, and a call that is written for both ways of waiting.
    private static bool AreTwins(string one, string other) => WithoutAsync(one) == WithoutAsync(other);

    private static string WithoutAsync(string name) =>
        name.EndsWith("Async", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Async".Length) : name;
}
