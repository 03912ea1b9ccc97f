using System.Linq;
using Comind.Api.Analyzers.BuilderFlow;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2007: a request is given a body that it cannot have.</summary>
internal static class ImpossibleBody
{
    private const string Title = "Request cannot have this body";

    private const string Description =
        "GET and HEAD take no body, and any other request takes one: JSON, XML, a text or a file, or a form, to which files may belong. "
        + "The runtime throws for what does not fit.";

    public static readonly DiagnosticDescriptor NotAllowed = Describe(
        RuleIds.ImpossibleBody,
        "A {1} request takes no body, so '{0}' throws; use AddQueryParameter, or another HTTP method"
    );

    public static readonly DiagnosticDescriptor Second = Describe(
        RuleIds.ImpossibleBody,
        "The request already has a body, from '{1}', so '{0}' throws; send values next to a file with AddFormField, and anything else in a request of its own"
    );

    public static void Check(BuilderBody body, BuilderReport report)
    {
        foreach (var call in body.Log.Calls.Where(static call => call.Step == BuilderStep.Configure))
        {
            var kind = body.BodyOf(call);
            if (kind == BodyKind.None)
            {
                continue;
            }

            var name = call.Operation.TargetMethod.Name;
            if (call.Visits.All(static visit => visit.Request?.Method is "GET" or "HEAD"))
            {
                report.Add(NotAllowed, call.Syntax, arguments: [name, call.Visits[0].Request!.Method]);
            }
            else if (body.EarlierCall(call, facts => Conflict(facts, kind)) is { } first)
            {
                report.Add(Second, call.Syntax, first, arguments: [name, body.Log.CallAt(first)?.Operation.TargetMethod.Name]);
            }
        }
    }

    /// <summary>The call that gave the request the body which leaves no room for another.</summary>
    private static Execution? Conflict(RequestFacts facts, BodyKind added) =>
        facts.BodyCall is { } call && (facts.Body == BodyKind.Whole || added == BodyKind.Whole) ? new(call, Threw: false) : null;

    private static DiagnosticDescriptor Describe(string id, string message) =>
        new(id, Title, message, "Reliability", DiagnosticSeverity.Warning, isEnabledByDefault: true, Description, Rules.HelpLink(id));
}
