using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comind.Api.Analyzers.ResponseFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI2002: a request is executed and nobody looks whether it succeeded.</summary>
public sealed class IgnoredResponseAnalyzer : DiagnosticAnalyzer
{
    private const string Title = "Response is ignored";

    private const string Description =
        "A call answers errors with a response, not with an exception. Where the response is dropped, a change that the other "
        + "system refused goes unnoticed.";

    private static readonly DiagnosticDescriptor s_rule = new(
        RuleIds.IgnoredResponse,
        Title,
        messageFormat: "Nobody sees whether '{0}' succeeded; call EnsureSuccess() or check the status, or discard the response with '_ ='",
        category: "Reliability",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Description,
        helpLinkUri: Rules.HelpLink(RuleIds.IgnoredResponse)
    );

    private static readonly DiagnosticDescriptor s_flag = new(
        RuleIds.IgnoredResponse,
        Title,
        messageFormat: "'{0}' answers whether its request succeeded, and nobody looks; test the answer, or discard it with '_ ='",
        category: "Reliability",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Description,
        helpLinkUri: Rules.HelpLink(RuleIds.IgnoredResponse)
    );

    /// <summary>The descriptor for scripts, which discard in another way.</summary>
    internal static readonly DiagnosticDescriptor InScript = new(
        RuleIds.IgnoredResponse,
        Title,
        messageFormat: "Nobody sees whether '{0}' succeeded; check the statusCode of its response, or discard the response with 'void'",
        category: "Reliability",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Description,
        helpLinkUri: Rules.HelpLink(RuleIds.IgnoredResponse)
    );

    /// <summary>The same for what a function of a script answers.</summary>
    internal static readonly DiagnosticDescriptor FlagInScript = new(
        RuleIds.IgnoredResponse,
        Title,
        messageFormat: "'{0}' answers whether its request succeeded, and nobody looks; test the answer, or discard it with 'void'",
        category: "Reliability",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        Description,
        helpLinkUri: Rules.HelpLink(RuleIds.IgnoredResponse)
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(s_rule, s_flag);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                var api = new ResponseApi(symbols);
                var helpers = new SummaryCache();
                start.RegisterCallAction(
                    operation => Analyze(operation, api, helpers),
                    method => api.MayReturnResponse(method) || AwaitedTogether.IsWaitForAll(method) || IsOwnQuestion(method),
                    OperationKind.Invocation
                );
            }
        });
    }

    private static void Analyze(OperationAnalysisContext context, ResponseApi api, SummaryCache helpers)
    {
        var call = (IInvocationOperation)context.Operation;
        var isForAll = AwaitedTogether.IsWaitForAll(call.TargetMethod);
        if (!(isForAll || IsOwnQuestion(call.TargetMethod) || api.IsResponse(call.TargetMethod.ReturnType)) || !IsDropped(call))
        {
            return;
        }

        foreach (var dropped in isForAll ? AwaitedTogether.In(call) : [call])
        {
            var method = dropped.TargetMethod;
            if (api.IsResponse(method.ReturnType))
            {
                if (api.Executes(method) || ReturnsUnchecked(dropped, api, helpers, context.CancellationToken))
                {
                    Report(s_rule);
                }
            }
            else if (IsOwnQuestion(method) && SummaryOf(dropped, api, helpers, context.CancellationToken) is { IsLeftToCaller: true })
            {
                Report(s_flag);
            }

            void Report(DiagnosticDescriptor rule) =>
                // What was put into a variable before is reported where that is waited for.
                context.ReportDiagnostic(
                    Diagnostic.Create(
                        rule,
                        NameOf(call.Syntax.Contains(dropped.Syntax) ? dropped.Syntax : call.Syntax).GetLocation(),
                        method.Name
                    )
                );
        }
    }

    // Who overrides a method may tell the failure in another way.
    private static bool IsOwnQuestion(IMethodSymbol method) =>
        method is { IsVirtual: false, IsOverride: false, DeclaringSyntaxReferences.IsEmpty: false } && HelperExits.AnswersBoolean(method);

    /// <summary>Whether a method of the project executes a request, looks at the response as little as its caller does, and keeps it nowhere.</summary>
    private static bool ReturnsUnchecked(
        IInvocationOperation call,
        ResponseApi api,
        SummaryCache helpers,
        CancellationToken cancellation
    ) => SummaryOf(call, api, helpers, cancellation) is { NewResponse.IsTested: false, Members.Responses.Count: 0 };

    private static HelperSummary? SummaryOf(
        IInvocationOperation call,
        ResponseApi api,
        SummaryCache helpers,
        CancellationToken cancellation
    ) =>
        call.SemanticModel is { } model
        && !call.TargetMethod.DeclaringSyntaxReferences.IsEmpty
        && call.Arguments.All(argument => !api.IsResponse(argument.Value.Type))
            ? HelperSummaries.OfMethod(call.TargetMethod, api, new(helpers, new SourceModels(model), Depth: 0, cancellation))
            : null;

    private static bool IsDropped(IInvocationOperation call)
    {
        IOperation child = call;
        for (var parent = call.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IExpressionStatementOperation:
                case IUsingOperation statement when statement.Resources == child:
                case IReturnOperation when child is IConversionOperation { Type: INamedTypeSymbol { Name: "Task", Arity: 0 } }:
                    return true;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return IsNeverRead(declarator.Symbol, declarator);
                case IAwaitOperation or IParenthesizedOperation or IConversionOperation or IConditionalAccessOperation:
                case IPropertyReferenceOperation { Property.Name: "Result" }:
                case IInvocationOperation next when next.Instance == child && TellsNothing(next.TargetMethod):
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>A local that is never named again hides the response as well as no local at all.</summary>
    private static bool IsNeverRead(ILocalSymbol local, IOperation declarator)
    {
        var root = declarator;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return !root.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == local.Name);
    }

    private static bool TellsNothing(IMethodSymbol method) =>
        method.Name is "ConfigureAwait" or "GetAwaiter" or "GetResult" or "Wait" or "WaitAsync" or "Dispose";

    private static SyntaxNode NameOf(SyntaxNode call) =>
        call switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
            _ => call,
        };
}
