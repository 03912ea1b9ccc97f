using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI3006 in C#: <c>context.Api().Get("crm")</c>, whether somebody wrote such an extension or the code does not compile.</summary>
public sealed class ReplacedApiAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ReplacedApiRule.Rule);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is { ScriptContext: not null } symbols)
            {
                start.RegisterCallAction(
                    operation => AnalyzeCall(operation, symbols),
                    static method => method is { Name: "Api", IsExtensionMethod: true },
                    OperationKind.Invocation
                );
                start.RegisterOperationAction(operation => AnalyzeBroken(operation, symbols), OperationKind.Invalid);
            }
        });
    }

    /// <summary>An extension of the same name is the old entry point where its calls name a service.</summary>
    private static void AnalyzeCall(OperationAnalysisContext context, KnownSymbols symbols)
    {
        var call = (IInvocationOperation)context.Operation;
        if (
            call
                is {
                    TargetMethod: { Name: "Api", IsExtensionMethod: true },
                    Arguments: [{ Value: var receiver }],
                    Parent: IInvocationOperation service
                }
            && IsContext(receiver is IConversionOperation conversion ? conversion.Operand.Type : receiver.Type, symbols)
            && service.TargetMethod.Parameters.Any(static parameter => parameter.Name == "serviceId")
        )
        {
            Report(context, call.Syntax);
        }
    }

    private static void AnalyzeBroken(OperationAnalysisContext context, KnownSymbols symbols)
    {
        if (
            context.Operation.Syntax
                is InvocationExpressionSyntax
                {
                    ArgumentList.Arguments.Count: 0,
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Api" or "api" } access
                } call
            && IsContext(context.Operation.SemanticModel?.GetTypeInfo(access.Expression, context.CancellationToken).Type, symbols)
        )
        {
            Report(context, call);
        }
    }

    private static void Report(OperationAnalysisContext context, SyntaxNode call) =>
        context.ReportDiagnostic(Diagnostic.Create(ReplacedApiRule.Rule, call.GetLocation(), "context.Api()", "Api.Rest.V1"));

    private static bool IsContext(ITypeSymbol? type, KnownSymbols symbols)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (
                SymbolEqualityComparer.Default.Equals(current, symbols.ScriptContext)
                || SymbolEqualityComparer.Default.Equals(current, symbols.ScriptTaskContext)
            )
            {
                return true;
            }
        }

        return false;
    }
}
