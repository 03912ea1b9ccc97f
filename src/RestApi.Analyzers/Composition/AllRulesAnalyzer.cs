using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>
/// All rules as the compiler sees them: one analyzer that hands each call, declaration and file on to the rules that asked for it. The
/// compiler keeps books for every analyzer at every node, which for forty of them costs more than the rules do. Rules that report at the
/// end of a compilation stay on their own, since editors leave such analyzers out while somebody types.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AllRulesAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<DiagnosticAnalyzer> _parts = RuleParts.Create();

    /// <summary>Starts with the rules of <see cref="RuleParts"/>.</summary>
    public AllRulesAnalyzer() =>
        SupportedDiagnostics = _parts.SelectMany(static part => part.SupportedDiagnostics).Distinct().ToImmutableArray();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        var starts = new List<Action<CompilationStartAnalysisContext>>();
        foreach (var part in _parts)
        {
            part.Initialize(new PartContext(starts));
        }

        context.RegisterCompilationStartAction(start =>
        {
            // Without the runtime there is nothing for any rule.
            if (KnownSymbols.TryCreate(start.Compilation) is null)
            {
                return;
            }

            var parts = new PartStart(start.Compilation, start.Options, start.CancellationToken);
            foreach (var action in starts)
            {
                action(parts);
            }

            parts.Register(start);
        });
    }
}
