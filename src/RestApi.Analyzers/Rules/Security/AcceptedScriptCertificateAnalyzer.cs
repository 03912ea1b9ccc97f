using System.Collections.Immutable;
using Comind.Api.Analyzers.TypeScript;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI1007 in scripts: the certificates of servers are not checked.</summary>
public sealed class AcceptedScriptCertificateAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CertificateRules.Accepted);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterScriptAction(static script =>
        {
            foreach (var place in new ScriptCertificates(script.File, script.Texts).Find())
            {
                script.Report(CertificateRules.Accepted, place);
            }
        });
    }
}
