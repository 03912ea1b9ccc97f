using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>What a rule that is part of <see cref="AllRulesAnalyzer"/> registers with: it keeps what the rule does with a compilation.</summary>
/// <param name="starts">What all rules do when a compilation starts.</param>
internal sealed class PartContext(List<Action<CompilationStartAnalysisContext>> starts) : AnalysisContext
{
    // The whole runs concurrently, and its rules with it.
    public override void EnableConcurrentExecution() { }

    public override void ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags analysisMode)
    {
        if (analysisMode != GeneratedCodeAnalysisFlags.None)
        {
            throw Refusal();
        }
    }

    public override void RegisterCompilationStartAction(Action<CompilationStartAnalysisContext> action) => starts.Add(action);

    public override void RegisterCodeBlockAction(Action<CodeBlockAnalysisContext> action) => throw Refusal();

    public override void RegisterCodeBlockStartAction<TLanguageKindEnum>(Action<CodeBlockStartAnalysisContext<TLanguageKindEnum>> action) =>
        throw Refusal();

    public override void RegisterCompilationAction(Action<CompilationAnalysisContext> action) => throw Refusal();

    public override void RegisterSemanticModelAction(Action<SemanticModelAnalysisContext> action) => throw Refusal();

    public override void RegisterSymbolAction(Action<SymbolAnalysisContext> action, ImmutableArray<SymbolKind> symbolKinds) =>
        throw Refusal();

    public override void RegisterSyntaxNodeAction<TLanguageKindEnum>(
        Action<SyntaxNodeAnalysisContext> action,
        ImmutableArray<TLanguageKindEnum> syntaxKinds
    ) => throw Refusal();

    public override void RegisterSyntaxTreeAction(Action<SyntaxTreeAnalysisContext> action) => throw Refusal();

    private static NotSupportedException Refusal() =>
        new($"A rule of {nameof(RuleParts)} registers a start of the compilation and nothing else; or give it [DiagnosticAnalyzer].");
}
