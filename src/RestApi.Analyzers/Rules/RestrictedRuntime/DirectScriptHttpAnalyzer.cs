using System.Collections.Immutable;
using Comind.Api.Analyzers.TypeScript;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI3004: a script sends HTTP with something other than RestApi.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DirectScriptHttpAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.DirectScriptHttp,
        title: "TypeScript action logic calls HTTP past RestApi",
        messageFormat: "'{0}' does not exist in action logic; call the API with RestApi.createClient and RestApi.createRequest",
        category: "RestrictedRuntime",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Action logic runs in a restricted runtime: fetch, XMLHttpRequest, axios and other clients are not there. RestApi is the only HTTP client.",
        helpLinkUri: Rules.HelpLink(RuleIds.DirectScriptHttp)
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterScriptAction(static script =>
        {
            foreach (var (span, client) in new ScriptHttpClients(script.File, script.Texts).Find())
            {
                script.Report(Rule, span, client);
            }
        });
    }
}
