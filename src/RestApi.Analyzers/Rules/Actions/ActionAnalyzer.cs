using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4202 to RAPI4208: an action or script that the registry cannot list, or that could never run.</summary>
public sealed class ActionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            InstanceAction.Rule,
            UnreachableAction.Rule,
            ActionAnswer.Rule,
            ActionParameter.Rule,
            UnreadableAction.Rule,
            ActionBudget.Rule,
            ActionJsonContext.Rule
        );

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);

        context.RegisterCompilationStartAction(static start =>
        {
            if (ActionSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                start.RegisterDeclarationAction(node => AnalyzeMethod(node, symbols), MarkedMethod.MayBe, MarkedMethod.Kinds);
                start.RegisterSyntaxNodeAction(node => AnalyzeLocalFunction(node, symbols), SyntaxKind.LocalFunctionStatement);
            }
        });
    }

    // A delegate to a method of the context takes longer than all the rest, so it is made for actions only.
    private static void AnalyzeMethod(DeclarationContext context, ActionSymbols symbols)
    {
        var actions = MarkedMethod.ActionsAt(context, symbols);
        if (!actions.IsEmpty)
        {
            Analyze(actions, symbols, context.Compilation, context.ReportDiagnostic);
        }
    }

    private static void AnalyzeLocalFunction(SyntaxNodeAnalysisContext context, ActionSymbols symbols)
    {
        if (
            context.Node is LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } function
            && context.SemanticModel.GetDeclaredSymbol(function, context.CancellationToken) is IMethodSymbol method
        )
        {
            Analyze(DeclaredAction.Of(method, symbols, context.CancellationToken), symbols, context.Compilation, context.ReportDiagnostic);
        }
    }

    private static void Analyze(
        ImmutableArray<DeclaredAction> actions,
        ActionSymbols symbols,
        Compilation compilation,
        Action<Diagnostic> report
    )
    {
        foreach (var action in actions)
        {
            // The first that holds is what the user has to change first; the others may be gone with it.
            var found =
                UnreadableAction.Find(action, compilation)
                ?? UnreachableAction.Find(action)
                ?? InstanceAction.Find(action)
                ?? ActionAnswer.Find(action, symbols);
            if (found is not null)
            {
                report(found);
            }

            foreach (var wrong in ActionParameter.FindAll(action, symbols))
            {
                report(wrong);
            }

            if ((ActionBudget.Find(action) ?? ActionJsonContext.Find(action, symbols)) is { } setting)
            {
                report(setting);
            }
        }
    }
}
