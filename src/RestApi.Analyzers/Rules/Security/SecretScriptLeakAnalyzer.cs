using System.Collections.Immutable;
using Comind.Api.Analyzers.TypeScript;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI1004 in scripts: a secret goes to the console or into an error.</summary>
public sealed class SecretScriptLeakAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(SecretLeakRule.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterScriptAction(static script =>
        {
            foreach (var (place, kind) in new ScriptSecretLeaks(script.File, script.Texts).Find())
            {
                script.Report(SecretLeakRule.Rule, place, SecretLeakRule.ScriptWords(kind));
            }
        });
    }
}
