using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4119: a value cannot be written where it goes.</summary>
internal static class UnsendableValue
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnsendableValue,
        title: "Value cannot be sent here",
        messageFormat: "'{0}' cannot be sent {1}: {2}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Paths, queries, headers and forms take single values, lists of them, dictionaries, and records of the project made of those. Anything else needs a body.",
        helpLinkUri: Rules.HelpLink(RuleIds.UnsendableValue)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        foreach (var parameter in call.Parameters)
        {
            if (Reason(call, parameter) is var (place, why))
            {
                report.Add(call, Rule, parameter.OwnLocation, parameter.Symbol.Name, place, why);
            }
        }
    }

    private static (string Place, string Why)? Reason(ClientCall call, ClientParameter parameter) =>
        parameter.Type is INamedTypeSymbol { IsTupleType: true } or IPointerTypeSymbol
            ? null // RAPI4106 says it.
            : parameter.Place switch
            {
                Place.Query => In("in the query", SentValue.InQuery(parameter)),
                Place.Field => In("as a field of a form", SentValue.InField(parameter.Type)),
                Place.Segment => In("in the path", SentValue.InSegment(call, parameter)),
                Place.Header when !SentType.IsScalar(parameter.Type) => ("as a header", "it is no single value"),
                Place.File when !SentValue.IsFile(parameter.Type) => (
                    "as a file",
                    "use FileRef, Stream, byte[], StreamPart or ByteArrayPart"
                ),
                Place.Body when IsForm(parameter) => In("as a form", SentValue.AsForm(parameter.Type)),
                _ => null,
            };

    private static (string, string)? In(string place, string? why) => why is null ? null : (place, why);

    private static bool IsForm(ClientParameter parameter) =>
        parameter.Said?.Expression("serializationMethod")?.ToString().EndsWith("UrlEncoded", System.StringComparison.Ordinal) == true;
}
