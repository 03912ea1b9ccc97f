using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2009: the items of a page are taken, and nobody looks whether there is another page.</summary>
public sealed class FirstPageOnlyAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.FirstPageOnly,
        title: "Only the first page is read",
        messageFormat: "Only the first page is read: nobody looks at '{0}' of '{1}'; {2}",
        category: "Reliability",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An answer that tells of a next page is not all there is. What is on the other pages is missed without an error.",
        helpLinkUri: Rules.HelpLink(RuleIds.FirstPageOnly)
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
                var rule = new Rule(symbols);
                start.RegisterCallAction(rule.Analyze, rule.MayAnswer, OperationKind.Invocation);
            }
        });
    }

    private sealed class Rule(KnownSymbols symbols)
    {
        private readonly HttpCalls _calls = new(symbols);
        private readonly PageAnswers _answers = new();

        public bool MayAnswer(IMethodSymbol method) => IsRead(method) || _calls.VerbOf(method) is { AttributeClass.Name: "GetAttribute" };

        public void Analyze(OperationAnalysisContext context)
        {
            var call = (IInvocationOperation)context.Operation;
            var isRead = IsRead(call.TargetMethod);
            if (
                _answers.Of(AnswerOf(call.Type)) is not { } page
                || !PageReading.TakesItemsOnly(call, page)
                || !(isRead ? RequestedPage.MayBeFirst(call, symbols) : RequestedPage.MayBeFirst(call))
                || !RequestedPage.IsAskedOnce(call, context.ContainingSymbol)
            )
            {
                return;
            }

            var next = isRead
                ? "follow it in a loop, or declare the call with [Paged]"
                : "declare the call with [Paged], or follow it in a loop";
            context.ReportDiagnostic(
                Diagnostic.Create(s_rule, NameOf(call.Syntax).GetLocation(), page.Next[0].Name, page.Items.ContainingType.Name, next)
            );
        }

        private bool IsRead(IMethodSymbol method) =>
            method is { Name: "ReadJson", Arity: 1 } && Is(method.ContainingType, symbols.RestResponse);

        /// <summary>The content, without the task and the response around it.</summary>
        private ITypeSymbol? AnswerOf(ITypeSymbol? type)
        {
            while (
                type is INamedTypeSymbol { TypeArguments: [var inner] } outer
                && (outer.Name is "Task" or "ValueTask" || Is(outer, symbols.TypedResponse))
            )
            {
                type = inner;
            }

            return type;
        }

        private static bool Is(ITypeSymbol type, ISymbol? known) =>
            known is not null && SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, known);
    }

    private static SyntaxNode NameOf(SyntaxNode call) =>
        call switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
            InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name,
            _ => call,
        };
}
