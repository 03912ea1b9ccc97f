using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4110: a call has two cancellation tokens, or one although it is synchronous.</summary>
internal static class UselessToken
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UselessToken,
        title: "Cancellation token cannot end the call",
        messageFormat: "{0}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A token that nothing looks at is a promise that is not kept.",
        helpLinkUri: Rules.HelpLink(RuleIds.UselessToken)
    );

    public static void Check(ClientCall call, ClientReport report)
    {
        var tokens = call.At(Place.Token).ToList();
        if (tokens.Count == 0)
        {
            return;
        }

        if (!call.IsAsync)
        {
            report.Add(
                call,
                Rule,
                tokens[0].OwnLocation,
                FixData.Of("Task"),
                "A synchronous call cannot be cancelled; return a Task, or remove the token and set [Timeout]"
            );
        }

        foreach (var token in tokens.Skip(1))
        {
            report.Add(call, Rule, token.OwnLocation, FixData.Of("Remove"), "A call has one cancellation token; remove this one");
        }
    }
}
