using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4118: an asynchronous call takes no cancellation token.</summary>
internal static class NoToken
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NoToken,
        title: "Asynchronous call takes no cancellation token",
        messageFormat: "Give '{0}' a CancellationToken, so that its caller can end it",
        category: "Declarations",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        description: "Without a token a call ends by its timeout alone. The budget of an action ends it too.",
        helpLinkUri: Rules.HelpLink(RuleIds.NoToken)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        if (call is { IsAsync: true, Verbs.Count: 1 } && !call.At(Place.Token).Any())
        {
            report.Add(call, Rule, call.Location, call.Name);
        }
    }
}
