using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI3006: a script, in C# or TypeScript, calls services through the entry point that the platform replaced.</summary>
internal static class ReplacedApiRule
{
    /// <summary>The descriptor; its arguments are the old call and the new one.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.ReplacedApi,
        title: "Entry point of the platform was replaced",
        messageFormat: "'{0}' was replaced and does not exist any more; call {1}",
        category: "RestrictedRuntime",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Scripts once called services through their context. The platform replaced that by api.rest.v1, which is the only correct way to make requests.",
        helpLinkUri: Rules.HelpLink(RuleIds.ReplacedApi)
    );
}
