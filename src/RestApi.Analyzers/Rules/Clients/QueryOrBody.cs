using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4107: a parameter could be the body or a query parameter, and only an attribute can say which.</summary>
internal static class QueryOrBody
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.QueryOrBody,
        title: "Body or query is not said",
        messageFormat: "Say where '{0}' goes: [Body] or [Query]",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Of a type that is declared in another project the generator, which reads syntax only, cannot tell whether it is a value of the query or an object of the body.",
        helpLinkUri: Rules.HelpLink(RuleIds.QueryOrBody)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        if (call.Client.IsGenerated(call) || report.Explains(call))
        {
            return;
        }

        // Enums of other projects look like objects to syntax.
        foreach (var parameter in call.Parameters.Where(parameter => parameter is { Said: null, IsToken: false } && call.TakesBody))
        {
            if (parameter.Place == Place.Open || (parameter.Place == Place.Query && !IsKnownValue(parameter.Type)))
            {
                report.Add(
                    call,
                    Rule,
                    parameter.OwnLocation,
                    FixData.Of(SentType.IsScalar(parameter.Type) ? "Query" : "Body"),
                    parameter.Symbol.Name
                );
            }
        }
    }

    private static bool IsKnownValue(ITypeSymbol type) =>
        SentType.Bare(type)
            is { SpecialType: not SpecialType.None }
                or { Name: "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Uri" or "Secret" };
}
