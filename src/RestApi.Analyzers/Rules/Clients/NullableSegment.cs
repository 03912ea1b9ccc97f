using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4115: a value that may be null fills a required placeholder.</summary>
internal static class NullableSegment
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NullableSegment,
        title: "Required segment may be null",
        messageFormat: "'{0}' may be null, but the path needs it; write '{1}' or take a value that is never null",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A path without one of its segments addresses another resource, so a null is refused at run time. {{name?}} leaves the segment out.",
        helpLinkUri: Rules.HelpLink(RuleIds.NullableSegment)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        foreach (var parameter in call.At(Place.Segment))
        {
            if (
                SentType.MayBeNull(parameter.Type)
                && call.Path is { IsBroken: false } path
                && path.Find(parameter.Name) is { IsOptional: false } hole
            )
            {
                var instead = hole.IsCatchAll ? "" : $"{{{hole.Name}?}}";
                report.Add(
                    call,
                    Rule,
                    parameter.TypeLocation,
                    FixData.Of(hole.IsCatchAll ? null : hole.Name),
                    parameter.Symbol.Name,
                    instead.Length > 0 ? instead : "a value"
                );
            }
        }
    }
}
