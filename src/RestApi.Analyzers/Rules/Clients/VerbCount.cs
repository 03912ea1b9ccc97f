using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4111: a method of a client has no HTTP method, or several.</summary>
internal static class VerbCount
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.VerbCount,
        title: "Method has no HTTP method, or two",
        messageFormat: "{0}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Each method of a client is one request: [Get], [Post], [Put], [Patch], [Delete], [Head] or [Options] says which.",
        helpLinkUri: Rules.HelpLink(RuleIds.VerbCount)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        if (call.Verbs.Count == 0 && IsMeantAsCall(call))
        {
            report.Add(call, Rule, call.Location, $"Say what '{call.Name}' sends: [Get(\"/path\")], [Post(\"/path\")] …");
        }

        foreach (var verb in call.Verbs.Skip(1))
        {
            report.Add(call, Rule, verb.Location, $"A call sends one request; remove [{verb.Name}] or declare a second method");
        }
    }

    // A partial method without accessibility is a hook that may stay empty.
    private static bool IsMeantAsCall(ClientCall call) =>
        call.Client.IsInterface
        || call.Markers.Count > 0
        || (call.Method.PartialImplementationPart is null && call.Syntax.Modifiers.Any(IsAccessibility));

    private static bool IsAccessibility(SyntaxToken modifier) =>
        modifier.Kind()
            is SyntaxKind.PublicKeyword
                or SyntaxKind.InternalKeyword
                or SyntaxKind.PrivateKeyword
                or SyntaxKind.ProtectedKeyword;
}
