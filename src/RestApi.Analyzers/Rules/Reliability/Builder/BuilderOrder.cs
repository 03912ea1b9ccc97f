using System.Linq;
using Comind.Api.Analyzers.BuilderFlow;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2004: the calls of the builder stand in an order in which one of them throws.</summary>
internal static class BuilderOrder
{
    private const string Title = "Builder is called out of order";

    private const string Description =
        "First a client, then a request, then what configures it, then its execution: every other order throws, or configures another request "
        + "than the one that is meant.";

    public static readonly DiagnosticDescriptor NoRequest = Describe(
        RuleIds.BuilderOrder,
        "There is no request that '{0}' could be for, so it throws; call RestApi.CreateRequest(path, method) before it"
    );

    public static readonly DiagnosticDescriptor NoClient = Describe(
        RuleIds.BuilderOrder,
        "There is no client yet, so '{0}' throws; call RestApi.CreateClient(baseUrl) before it"
    );

    public static readonly DiagnosticDescriptor ClientDropsRequest = Describe(
        RuleIds.BuilderOrder,
        "'{0}' drops the request that was created before it; call it before CreateRequest"
    );

    public static readonly DiagnosticDescriptor BeforeRequest = Describe(
        RuleIds.BuilderOrder,
        "'{0}' configures no request that this method executes, because CreateRequest comes later; call it after CreateRequest"
    );

    public static readonly DiagnosticDescriptor AfterExecution = Describe(
        RuleIds.BuilderOrder,
        "The request was executed before, so '{0}' throws; call it before the execution, or create another request"
    );

    public static void Check(BuilderBody body, BuilderReport report)
    {
        foreach (var call in body.Log.Calls.OrderBy(static call => call.Syntax.SpanStart))
        {
            CheckAmbient(call, report);
            if (
                call.Step == BuilderStep.Configure
                && body.EarlierCall(call, static facts => facts.Executed) is { } execution
                && !report.Explains(execution)
            )
            {
                report.Add(AfterExecution, call.Syntax, execution, arguments: call.Operation.TargetMethod.Name);
                report.Explain(execution);
            }
        }

        if (!body.Log.NeedsCaller && body.Log.Misplaced.OrderBy(static call => call.SpanStart).FirstOrDefault() is { } misplaced)
        {
            report.Add(BeforeRequest, misplaced, arguments: body.Log.CallAt(misplaced)?.Operation.TargetMethod.Name);
        }
    }

    private static void CheckAmbient(BuilderCall call, BuilderReport report)
    {
        var name = call.Operation.TargetMethod.Name;
        var ambient = call.Visits[0].Ambient;
        switch (call.Step)
        {
            case BuilderStep.CreateRequest when call.Operation.Instance is null && call.Visits.All(Finds(AmbientKind.Nothing)):
                report.Add(NoClient, call.Syntax, arguments: name);
                break;
            case BuilderStep.Configure or BuilderStep.Execute when call.Visits.All(Finds(AmbientKind.Client)):
                if (ambient is { Client: { } client, Dropped: { } request } && call.Visits.All(visit => visit.Ambient == ambient))
                {
                    report.Add(ClientDropsRequest, client, request, arguments: "CreateClient");
                    report.Explain(request);
                }
                else
                {
                    report.Add(NoRequest, call.Syntax, arguments: name);
                }

                break;
            case BuilderStep.Configure or BuilderStep.Execute when call.Visits.All(Finds(AmbientKind.Nothing)):
                report.Add(NoRequest, call.Syntax, arguments: name);
                break;
        }
    }

    private static System.Func<BuilderVisit, bool> Finds(AmbientKind kind) => visit => visit.Ambient.Kind == kind;

    private static DiagnosticDescriptor Describe(string id, string message) =>
        new(id, Title, message, "Reliability", DiagnosticSeverity.Warning, isEnabledByDefault: true, Description, Rules.HelpLink(id));
}
