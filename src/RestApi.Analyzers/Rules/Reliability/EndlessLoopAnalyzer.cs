using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2010: a loop sends requests and nothing in it can end it.</summary>
public sealed class EndlessLoopAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.EndlessCallLoop,
        title: "Loop of calls has no end",
        messageFormat: "{0}",
        category: "Reliability",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A loop that waits for a last page, or for a job to be done, needs a way out of its own. Otherwise it calls the API until the budget of the action is used up, and nothing of its work is saved.",
        helpLinkUri: Rules.HelpLink(RuleIds.EndlessCallLoop)
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(s_rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                var calls = new HttpCalls(symbols);
                start.RegisterOperationAction(operation => Analyze(operation, calls, symbols), OperationKind.Loop);
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, HttpCalls calls, KnownSymbols symbols)
    {
        var loop = (ILoopOperation)context.Operation;
        var message = loop switch
        {
            IWhileLoopOperation repeated => Judge(loop, repeated.Condition, context.ContainingSymbol, symbols),
            IForLoopOperation counted => Judge(loop, counted.Condition, context.ContainingSymbol, symbols),
            _ => null,
        };
        if (message is not null && Sends(loop, calls) && !LoopExits.CanLeave(loop))
        {
            context.ReportDiagnostic(Diagnostic.Create(s_rule, KeywordOf(loop.Syntax).GetLocation(), message));
        }
    }

    private static string? Judge(ILoopOperation loop, IOperation? condition, ISymbol body, KnownSymbols symbols)
    {
        if (condition is null or { ConstantValue: { HasValue: true, Value: true } })
        {
            // Elsewhere it may be a service that runs as long as its program.
            return IsActionLogic(body, symbols)
                ? "Nothing ends this loop but the budget of the action, and then none of its work is saved; leave it when there is nothing more to fetch"
                : null;
        }

        return LoopExits.FixedNames(condition, loop) is { Count: > 0 } names
            ? $"Nothing in this loop changes '{string.Join("' or '", names)}', so it calls for ever; change it in each turn, or leave the loop"
            : null;
    }

    private static bool Sends(ILoopOperation loop, HttpCalls calls) =>
        LoopExits.Own(loop).OfType<IInvocationOperation>().Any(call => calls.Sends(call.TargetMethod));

    /// <summary>A method that a host runs, or a private one of the same class.</summary>
    private static bool IsActionLogic(ISymbol body, KnownSymbols symbols) =>
        body is IMethodSymbol method
        && (
            IsRun(method, symbols)
            || (
                method.DeclaredAccessibility == Accessibility.Private
                && method.ContainingType.GetMembers().OfType<IMethodSymbol>().Any(other => IsRun(other, symbols))
            )
        );

    private static bool IsRun(IMethodSymbol method, KnownSymbols symbols)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (
                symbols.RunnableAttribute is { } runnable
                && SymbolEqualityComparer.Default.Equals(attribute.AttributeClass?.BaseType, runnable)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static SyntaxToken KeywordOf(SyntaxNode loop) =>
        loop switch
        {
            WhileStatementSyntax repeated => repeated.WhileKeyword,
            DoStatementSyntax repeated => repeated.DoKeyword,
            ForStatementSyntax counted => counted.ForKeyword,
            _ => loop.GetFirstToken(),
        };
}
