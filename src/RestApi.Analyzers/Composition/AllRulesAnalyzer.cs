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
/// end of a compilation are those of <see cref="EndRulesAnalyzer"/>.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AllRulesAnalyzer : DiagnosticAnalyzer
{
    // Asked for once, not for each compilation: editors have a new one at every key.
    private readonly List<Action<CompilationStartAnalysisContext>> _starts = [];

    /// <summary>Starts with the rules of <see cref="RuleParts"/>.</summary>
    public AllRulesAnalyzer()
    {
        var parts = RuleParts.Create();
        SupportedDiagnostics = parts.SelectMany(static part => part.SupportedDiagnostics).Distinct().ToImmutableArray();
        foreach (var part in parts)
        {
            part.Initialize(new PartContext(_starts));
        }
    }

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            // Without the runtime there is nothing for any rule.
            if (KnownSymbols.TryCreate(start.Compilation) is not null)
            {
                new LateStart(start.Compilation, start.Options, _starts).Register(start);
            }
        });
    }
}
