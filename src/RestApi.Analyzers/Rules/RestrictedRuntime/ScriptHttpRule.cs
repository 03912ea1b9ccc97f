using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI3004: a script, whether a file of action logic or a text that C# hands to an engine, sends HTTP past RestApi.</summary>
internal static class ScriptHttpRule
{
    /// <summary>The descriptor for a text in C#; its argument is the name of the client.</summary>
    public static readonly DiagnosticDescriptor Rule = new(
        RuleIds.DirectScriptHttp,
        title: "TypeScript action logic calls HTTP past RestApi",
        messageFormat: "'{0}' in this script bypasses the limits, checks and logs of the platform; call the API through RestApi",
        category: "RestrictedRuntime",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Scripts that C# code runs or calls reach external APIs only through RestApi, too: fetch, XMLHttpRequest, axios and "
            + "other clients are not available in the restricted runtime.",
        helpLinkUri: Rules.HelpLink(RuleIds.DirectScriptHttp)
    );

    /// <summary>The descriptor for a file of action logic; its argument is the name of the client.</summary>
    public static readonly DiagnosticDescriptor InFile = new(
        RuleIds.DirectScriptHttp,
        title: "TypeScript action logic calls HTTP past RestApi",
        messageFormat: "'{0}' does not exist in action logic; call the API with RestApi.createClient and RestApi.createRequest",
        category: "RestrictedRuntime",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Action logic runs in a restricted runtime: fetch, XMLHttpRequest, axios and other clients are not there. RestApi is the only HTTP client.",
        helpLinkUri: Rules.HelpLink(RuleIds.DirectScriptHttp)
    );
}
