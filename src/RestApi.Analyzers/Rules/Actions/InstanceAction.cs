using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4202: an action is no static method.</summary>
internal static class InstanceAction
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.InstanceAction,
        title: "Action is not static",
        messageFormat: "{0} is not static, so nobody can run it; make it static",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The registry calls an action by its class. There is no object that an instance method could be called on.",
        helpLinkUri: Rules.HelpLink(RuleIds.InstanceAction)
    );

    public static Diagnostic? Find(DeclaredAction action) =>
        action.Method.IsStatic ? null : Diagnostic.Create(Rule, action.Location, action.Title);
}
