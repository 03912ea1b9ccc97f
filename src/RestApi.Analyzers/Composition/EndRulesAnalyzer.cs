using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>
/// The rules that report at the end of a compilation, as the compiler sees them. They are not part of <see cref="AllRulesAnalyzer"/>, since
/// editors leave such analyzers out while somebody types.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EndRulesAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _parts = RuleParts.CreateOfEnd();

    /// <summary>Starts with the rules of the end that <see cref="RuleParts"/> has.</summary>
    public EndRulesAnalyzer() =>
        SupportedDiagnostics = _parts.SelectMany(static part => part.SupportedDiagnostics).Distinct().ToImmutableArray();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        foreach (var part in _parts)
        {
            part.Initialize(context);
        }
    }
}
