using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Analyzers.TypeScript;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI1005 in scripts: a secret becomes a query parameter.</summary>
public sealed class SecretInScriptQueryAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CredentialRules.InQuery);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterScriptAction(static script =>
        {
            foreach (var (name, place) in new ScriptSecretQueries(script.File, script.Texts).Find().Distinct())
            {
                script.Report(CredentialRules.InQuery, place, name, CredentialRules.QueryInScript);
            }
        });
    }
}
