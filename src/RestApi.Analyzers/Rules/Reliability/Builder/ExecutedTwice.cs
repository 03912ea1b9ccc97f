using System.Linq;
using Comind.Api.Analyzers.BuilderFlow;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2006: a request is executed that was executed before.</summary>
internal static class ExecutedTwice
{
    private const string Title = "Request is executed twice";

    private const string Description =
        "A request can be executed once, also when that fails: it then belongs to the call, and executing it again throws. "
        + "Create a request for each call, or let SetRetry repeat it.";

    public static readonly DiagnosticDescriptor Again = Describe(
        RuleIds.ExecutedTwice,
        "This request was executed before, so '{0}' throws; call CreateRequest for each call, or SetRetry to repeat one"
    );

    public static readonly DiagnosticDescriptor InLoop = Describe(
        RuleIds.ExecutedTwice,
        "The loop executes the same request again, and '{0}' throws the second time; call CreateRequest inside the loop, or SetRetry in place of it"
    );

    public static void Check(BuilderBody body, BuilderReport report)
    {
        foreach (var call in body.Log.Calls.Where(static call => call.Step == BuilderStep.Execute))
        {
            if (body.EarlierCall(call, static facts => facts.Executed) is { } earlier)
            {
                report.Add(earlier == call.Syntax ? InLoop : Again, call.Syntax, earlier, arguments: call.Operation.TargetMethod.Name);
                report.Explain(earlier);
            }
        }
    }

    private static DiagnosticDescriptor Describe(string id, string message) =>
        new(id, Title, message, "Reliability", DiagnosticSeverity.Warning, isEnabledByDefault: true, Description, Rules.HelpLink(id));
}
