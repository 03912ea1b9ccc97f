using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4102: a placeholder of a path has no parameter.</summary>
internal static class UnfilledPlaceholder
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnfilledPlaceholder,
        title: "Placeholder has no parameter",
        messageFormat: "Nothing fills '{0}'; {1}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A call without a value for each placeholder of its path cannot be sent, so no body is generated for it.",
        helpLinkUri: Rules.HelpLink(RuleIds.UnfilledPlaceholder)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        if (call.Path is not { IsBroken: false } path)
        {
            return;
        }

        var filled = call.At(Place.Segment).Select(parameter => path.Find(parameter.Name)?.Place).ToList();
        var seen = new HashSet<(string, bool, bool)>();
        foreach (var (hole, text) in path.Holes)
        {
            if (!filled.Contains(hole.Place) && seen.Add(hole.Place))
            {
                var nearest = Nearest(call, path, hole);
                // The prefix belongs to all calls; which of them lacks the parameter is seen at the call.
                var location = text == path.Own ? text.LocationOf(hole.Start, hole.Length) : call.Location;
                var addable = nearest is null && SyntaxFacts.IsValidIdentifier(hole.Name) ? hole.Name : null;
                report.Add(call, Rule, location, FixData.Of(nearest, addable), "{" + hole.Name + "}", Advice(hole, nearest));
            }
        }
    }

    // A parameter that goes to the query by chance was probably meant for the placeholder.
    private static string? Nearest(ClientCall call, ClientPath path, PathHole hole)
    {
        // One parameter fills a place that is written the same each time.
        if (path.Find(hole.Name) is { } first && first.Name != hole.Name)
        {
            return first.Name;
        }

        var free = call.Parameters.Where(static parameter =>
            parameter is { Said: null, Place: Place.Query or Place.Open } && SentType.IsScalar(parameter.Type)
        );
        return NearestName.Of(hole.Name, free.Select(static parameter => parameter.Name));
    }

    private static string Advice(PathHole hole, string? nearest) =>
        nearest is not null ? $"did you mean '{{{nearest}}}'?"
        : SyntaxFacts.IsValidIdentifier(hole.Name) ? $"add a parameter '{hole.Name}'"
        : "take the value as a parameter of its own, and write its name here";
}
