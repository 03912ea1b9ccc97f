using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI3008: a validation script, or a private helper that it calls, does what takes longer than the script may.</summary>
public sealed class SlowValidatorAnalyzer : DiagnosticAnalyzer
{
    private const string ValidationScript = "ValidationScriptAttribute";

    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.SlowValidator,
        title: "Validation script takes too long",
        messageFormat: "A validation script has {0} s in total, and {1} {2}; {3}",
        category: "RestrictedRuntime",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A user waits at the form while a validation script runs. Its budget is one second for everything; when that is used up the script fails, and nothing is validated.",
        helpLinkUri: Rules.HelpLink(RuleIds.SlowValidator)
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
            if (KnownSymbols.TryCreate(start.Compilation) is { RunnableAttribute: not null } symbols)
            {
                var calls = new HttpCalls(symbols);
                start.RegisterDeclarationAction(
                    method => Analyze(method, calls, symbols),
                    ForeignAttributes.MayLeaveOurs,
                    SyntaxKind.MethodDeclaration
                );
            }
        });
    }

    private static void Analyze(DeclarationContext context, HttpCalls calls, KnownSymbols symbols)
    {
        if (
            context.Symbol is IMethodSymbol method
            && MarkOf(method, symbols) is { } mark
            && context.SemanticModel.GetOperation(context.Node, context.CancellationToken) is { } body
        )
        {
            new Script(context, method, body, mark, calls, symbols).Analyze();
        }
    }

    private static AttributeData? MarkOf(IMethodSymbol method, KnownSymbols symbols)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (
                attribute.AttributeClass is { Name: ValidationScript } type
                && SymbolEqualityComparer.Default.Equals(type.BaseType, symbols.RunnableAttribute)
            )
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>One validation script.</summary>
    private sealed class Script
    {
        private readonly DeclarationContext _context;
        private readonly IMethodSymbol _method;
        private readonly IOperation _body;
        private readonly HttpCalls _calls;
        private readonly SlowSteps _steps;
        private readonly double _seconds;
        private readonly HashSet<IOperation> _loops = [];

        public Script(
            DeclarationContext context,
            IMethodSymbol method,
            IOperation body,
            AttributeData mark,
            HttpCalls calls,
            KnownSymbols symbols
        )
        {
            (_context, _method, _body, _calls) = (context, method, body, calls);
            var budget = mark.NamedArguments.FirstOrDefault(static argument => argument.Key == "BudgetSeconds").Value.Value as double?;
            _seconds = budget > 0 ? budget.Value : 1;
            _steps = new(calls, symbols, _seconds, isRaised: _seconds > 1);
        }

        public void Analyze()
        {
            foreach (var operation in _body.Descendants())
            {
                if (_steps.TimeoutOf(operation) is { } timeout)
                {
                    Report(operation, timeout);
                }
                else if (operation is IInvocationOperation call)
                {
                    Analyze(call);
                }
            }
        }

        private void Analyze(IInvocationOperation call)
        {
            var helper = HelperBody(call);
            if (_steps.Of(call) is { } step)
            {
                Report(call, step);
            }
            else if (_seconds <= 1 && (_calls.Sends(call.TargetMethod) || Sends(helper)) && EnclosingLoop.Of(call) is { } loop)
            {
                if (_loops.Add(loop))
                {
                    Report(call, SlowSteps.CallInLoop);
                }
            }
            else if (helper is not null && SlowStepIn(helper) is { } inside)
            {
                Report(call, inside, $"'{call.TargetMethod.Name}'");
            }
        }

        private SlowStep? SlowStepIn(IOperation helper) =>
            helper
                .Descendants()
                .OfType<IInvocationOperation>()
                .Select(call =>
                    _steps.Of(call)
                    ?? (
                        _seconds <= 1 && _calls.Sends(call.TargetMethod) && EnclosingLoop.Of(call) is not null ? SlowSteps.CallInLoop : null
                    )
                )
                .FirstOrDefault(static step => step is not null);

        private bool Sends(IOperation? helper) =>
            helper?.Descendants().OfType<IInvocationOperation>().Any(call => _calls.Sends(call.TargetMethod)) == true;

        /// <summary>The body of a private method of the same class and file; null for all others.</summary>
        private IOperation? HelperBody(IInvocationOperation call)
        {
            var method = call.TargetMethod.OriginalDefinition;
            return
                method
                    is {
                        MethodKind: MethodKind.Ordinary,
                        DeclaredAccessibility: Accessibility.Private,
                        DeclaringSyntaxReferences: [var declaration]
                    }
                && SymbolEqualityComparer.Default.Equals(method.ContainingType, _method.ContainingType)
                && !SymbolEqualityComparer.Default.Equals(method, _method)
                && declaration.SyntaxTree == call.Syntax.SyntaxTree
                && declaration.GetSyntax(_context.CancellationToken) is MethodDeclarationSyntax syntax
                ? call.SemanticModel?.GetOperation(syntax, _context.CancellationToken)
                : null;
        }

        private void Report(IOperation operation, SlowStep step, string subject = "this") =>
            _context.ReportDiagnostic(
                Diagnostic.Create(s_rule, NameOf(operation.Syntax).GetLocation(), SlowSteps.Show(_seconds), subject, step.Verb, step.Next)
            );

        private static SyntaxNode NameOf(SyntaxNode call) =>
            call switch
            {
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
                InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
                InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name,
                _ => call,
            };
    }
}
