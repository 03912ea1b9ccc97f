using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI1007: a callback accepts every certificate of a server, so that its identity is not checked at all.</summary>
public sealed class AcceptedCertificateAnalyzer : DiagnosticAnalyzer
{
    // The name says it all.
    private const string AcceptingValidator = "DangerousAcceptAnyServerCertificateValidator";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CertificateRules.Accepted);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is not null)
            {
                start.RegisterSyntaxNodeAction(
                    AnalyzeLambda,
                    SyntaxKind.ParenthesizedLambdaExpression,
                    SyntaxKind.AnonymousMethodExpression
                );
                start.RegisterCallAction(AnalyzeGroup, AcceptingCallback.MayBe, OperationKind.MethodReference);
                start.RegisterPropertyAction(AnalyzeReference, AcceptingValidator);
            }
        });
    }

    // By syntax first: few functions say yes to everything.
    private static void AnalyzeLambda(SyntaxNodeAnalysisContext context)
    {
        var function = (AnonymousFunctionExpressionSyntax)context.Node;
        if (
            AcceptingCallback.MayBe(function)
            && context.SemanticModel.GetOperation(function, context.CancellationToken) is { Parent: IDelegateCreationOperation creation }
            && Accepts(creation)
        )
        {
            context.ReportDiagnostic(Diagnostic.Create(CertificateRules.Accepted, function.GetLocation()));
        }
    }

    private static void AnalyzeGroup(OperationAnalysisContext context)
    {
        if (context.Operation.Parent is IDelegateCreationOperation creation && Accepts(creation))
        {
            context.ReportDiagnostic(Diagnostic.Create(CertificateRules.Accepted, context.Operation.Syntax.GetLocation()));
        }
    }

    private static bool Accepts(IDelegateCreationOperation creation) =>
        creation.Type is INamedTypeSymbol { DelegateInvokeMethod: { ReturnType.SpecialType: SpecialType.System_Boolean } callback }
        && callback.Parameters.Any(static parameter => IsOfNet(parameter.Type, "SslPolicyErrors", "Security"))
        && AcceptingCallback.Is(creation.Target)
        && !IsOfServer(creation)
        && !AcceptingCallback.IsForDevelopment(creation.Syntax);

    private static void AnalyzeReference(OperationAnalysisContext context)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (
            IsOfNet(reference.Property.ContainingType, "HttpClientHandler", "Http")
            && reference.Parent is not INameOfOperation
            && !AcceptingCallback.IsForDevelopment(reference.Syntax)
        )
        {
            context.ReportDiagnostic(Diagnostic.Create(CertificateRules.Accepted, reference.Syntax.GetLocation()));
        }
    }

    // By name: to look a type up in all references costs every project more than the few places that are asked.
    private static bool IsOfNet(ITypeSymbol type, string name, string part) =>
        type.Name == name
        && type.ContainingNamespace is { ContainingNamespace: { Name: "Net", ContainingNamespace: { Name: "System" } system } } scope
        && scope.Name == part
        && system.ContainingNamespace is { IsGlobalNamespace: true };

    // Certificates of clients are often checked later, by who they are.
    private static bool IsOfServer(IDelegateCreationOperation creation)
    {
        IOperation value = creation;
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } }
            && (
                property.Name.StartsWith("ClientCertificate", StringComparison.Ordinal)
                || property.ContainingType.Name == "SslServerAuthenticationOptions"
            );
    }
}
