using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4106: a parameter goes nowhere.</summary>
internal static class ParameterWithoutPlace
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ParameterWithoutPlace,
        title: "Parameter has no place in the request",
        messageFormat: "'{0}' has no place in the request: {1}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Each parameter of a call goes somewhere: into the path, the query, a header, the body. One that goes nowhere would be dropped without a word.",
        helpLinkUri: Rules.HelpLink(RuleIds.ParameterWithoutPlace)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        var filled = new HashSet<(string, bool, bool)>();
        foreach (var parameter in call.Parameters)
        {
            if (Reason(call, parameter, filled) is var (why, fix))
            {
                var location = parameter.Place == Place.Segment ? parameter.Location : parameter.OwnLocation;
                report.Add(call, Rule, location, FixData.Of(fix), parameter.Symbol.Name, why);
            }
        }
    }

    private static (string Why, string? Fix)? Reason(ClientCall call, ClientParameter parameter, HashSet<(string, bool, bool)> filled) =>
        parameter.Symbol.RefKind is RefKind.Out or RefKind.Ref ? ("a call takes values, no 'ref' and no 'out'", null)
        : parameter.Symbol.RefKind is not RefKind.None && call.IsAsync ? ("an asynchronous call takes no references", null)
        : parameter.Type is INamedTypeSymbol { IsTupleType: true } or IPointerTypeSymbol or IFunctionPointerTypeSymbol
            ? ("no request takes a value of this type; use a record", null)
        : parameter.Place switch
        {
            Place.Segment => Segment(call, parameter, filled),
            Place.Url => Url(call, parameter),
            Place.Key when call.At(Place.Key).First() != parameter => ("there is an idempotency key already", null),
            Place.Key
                when parameter.Type
                    is not { SpecialType: SpecialType.System_String }
                        and not { Name: "Guid", NullableAnnotation: not NullableAnnotation.Annotated } => (
                "an idempotency key is a text or a Guid",
                null
            ),
            Place.Headers when !SentType.IsPairs(parameter.Type) => ("[HeaderCollection] takes a dictionary of texts", null),
            _ => null,
        };

    private static (string, string?)? Segment(ClientCall call, ClientParameter parameter, HashSet<(string, bool, bool)> filled)
    {
        if (call.Path is not { IsBroken: false } path)
        {
            return null;
        }

        if (path.Find(parameter.Name) is not { } hole)
        {
            var others = call.At(Place.Segment).Where(other => other != parameter).ToList();
            var free = path
                .Holes.Select(static place => place.Hole.Name)
                .Where(name => !others.Exists(other => other.Name == name))
                .ToList();
            var nearest = NearestName.Of(parameter.Name, free) ?? (free.Count == 1 ? free[0] : null);
            return ($"the path has no placeholder {{{parameter.Name}}}", nearest);
        }

        return filled.Add(hole.Place) ? null : ($"another parameter fills {{{hole.Name}}} already", null);
    }

    private static (string, string?)? Url(ClientCall call, ClientParameter parameter) =>
        call.At(Place.Url).First() != parameter ? ("the call has a URL already", null)
        : SentType.MayBeNull(parameter.Type) || parameter.Type is not ({ SpecialType: SpecialType.System_String } or { Name: "Uri" })
            ? ("a URL is a text or a Uri, never null", null)
        : call.Path is { Own.Text: not ("" or "/") } or { Prefix.Text: not ("" or "/") }
            ? ("with [Url] the path of the call is empty", null)
        : null;
}
