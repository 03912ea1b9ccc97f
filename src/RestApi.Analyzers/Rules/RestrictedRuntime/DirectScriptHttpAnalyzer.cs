using System.Collections.Immutable;
using Comind.Api.Analyzers.TypeScript;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI3004: a script sends HTTP with something other than RestApi.</summary>
public sealed class DirectScriptHttpAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ScriptHttpRule.InFile);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterScriptAction(static script =>
        {
            foreach (var (span, client) in new ScriptFileClients(script.File, script.Texts).Find())
            {
                script.Report(ScriptHttpRule.InFile, span, client);
            }
        });
    }
}
