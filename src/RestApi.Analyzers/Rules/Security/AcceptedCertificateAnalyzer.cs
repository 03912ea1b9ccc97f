using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>RAPI1007: a callback accepts every certificate of a server, so that its identity is not checked at all.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AcceptedCertificateAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CertificateRules.Accepted);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (
                KnownSymbols.TryCreate(start.Compilation) is not null
                && start.Compilation.GetTypeByMetadataName("System.Net.Security.SslPolicyErrors") is { } errors
            )
            {
                var handler = start.Compilation.GetTypeByMetadataName("System.Net.Http.HttpClientHandler");
                start.RegisterOperationAction(operation => AnalyzeCallback(operation, errors), OperationKind.DelegateCreation);
                start.RegisterOperationAction(operation => AnalyzeReference(operation, handler), OperationKind.PropertyReference);
            }
        });
    }

    private static void AnalyzeCallback(OperationAnalysisContext context, INamedTypeSymbol errors)
    {
        var creation = (IDelegateCreationOperation)context.Operation;
        if (
            creation.Type is INamedTypeSymbol { DelegateInvokeMethod: { ReturnType.SpecialType: SpecialType.System_Boolean } callback }
            && callback.Parameters.Any(parameter => SymbolEqualityComparer.Default.Equals(parameter.Type, errors))
            && AcceptingCallback.Is(creation.Target)
            && !IsOfServer(creation)
            && !AcceptingCallback.IsForDevelopment(creation.Syntax)
        )
        {
            context.ReportDiagnostic(Diagnostic.Create(CertificateRules.Accepted, creation.Syntax.GetLocation()));
        }
    }

    // A part of the name says it all; the type is asked behind it only.
    private static void AnalyzeReference(OperationAnalysisContext context, INamedTypeSymbol? handler)
    {
        var reference = (IPropertyReferenceOperation)context.Operation;
        if (
            reference.Property.Name == "DangerousAcceptAnyServerCertificateValidator"
            && SymbolEqualityComparer.Default.Equals(reference.Property.ContainingType, handler)
            && reference.Parent is not INameOfOperation
            && !AcceptingCallback.IsForDevelopment(reference.Syntax)
        )
        {
            context.ReportDiagnostic(Diagnostic.Create(CertificateRules.Accepted, reference.Syntax.GetLocation()));
        }
    }

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
