using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4129: a call has no body although no other rule says why.</summary>
internal static class NotGenerated
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NotGenerated,
        title: "Call is not generated",
        messageFormat: "No body was generated for '{0}': {1}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The generator writes what it can read from the declaration, and leaves out the rest.",
        helpLinkUri: Rules.HelpLink(RuleIds.NotGenerated)
    );

    public static void CheckClient(Client client, ClientReport report)
    {
        if (report.ExplainsClient || !client.IsPartial)
        {
            return;
        }

        foreach (var call in client.Calls)
        {
            if (call.Verbs.Count > 0 && !report.Explains(call) && !call.Syntax.ContainsDiagnostics && !client.IsGenerated(call))
            {
                report.Add(call, Rule, call.Location, call.Name, Reason(call));
            }
        }
    }

    private static string Reason(ClientCall call) =>
        call.Method.IsGenericMethod
            ? "it has type parameters, and what reads and writes its types is generated for types that are known; declare a call for each type, or return RestResponse and read that"
        : call.Client.IsInterface && call.Syntax.Modifiers.Any(static modifier => !modifier.IsKind(SyntaxKind.PublicKeyword))
            ? "a call of an interface has no modifiers but 'public'"
        : "its declaration holds something that cannot be read; write names and numbers as literals";
}
