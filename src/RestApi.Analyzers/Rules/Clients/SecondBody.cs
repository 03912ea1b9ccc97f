using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4108: a call has two bodies.</summary>
internal static class SecondBody
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.SecondBody,
        title: "Call has two bodies",
        messageFormat: "'{0}' is the second body; a request has one",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A request has one body. Put both values into one record, or send one of them as a query parameter.",
        helpLinkUri: Rules.HelpLink(RuleIds.SecondBody)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        var bodies = call.At(Place.Body).ToList();
        if (bodies.Count == 0)
        {
            bodies = [.. call.At(Place.Open).Where(static parameter => !SentType.IsScalar(parameter.Type))];
        }

        foreach (var parameter in bodies.Skip(1))
        {
            report.Add(call, Rule, parameter.OwnLocation, parameter.Symbol.Name);
        }
    }
}
