using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>
/// RAPI3001, 3002, 3003: reports what reaches the network past RestApi, once per client: where it comes into being or comes in
/// from outside (created, fetched from foreign code, injected, inherited), never where it is used.
/// </summary>
public sealed class DirectHttpClientAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(DirectClientRules.Http, DirectClientRules.Socket, DirectClientRules.ThirdParty);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownSymbols.TryCreate(start.Compilation) is null)
            {
                return;
            }

            var sources = new ClientSources(start.Compilation);
            start.RegisterCallAction(
                operation => AnalyzeOperation(operation, sources),
                sources.MayGive,
                OperationKind.ObjectCreation,
                OperationKind.Invocation,
                OperationKind.MethodReference
            );
            start.RegisterSymbolAction(AnalyzeParameters, SymbolKind.Method);
            start.RegisterSymbolAction(AnalyzeProperty, SymbolKind.Property);
            start.RegisterSymbolAction(AnalyzeField, SymbolKind.Field);
            start.RegisterSymbolAction(AnalyzeBases, SymbolKind.NamedType);
        });
    }

    private static void AnalyzeOperation(OperationAnalysisContext context, ClientSources sources)
    {
        if (
            sources.In(context.Operation) is { } client
            && !IsAllowed(client.Kind, context.Operation.Syntax, context.ContainingSymbol, context.Options)
        )
        {
            Report(context.ReportDiagnostic, context.Operation.Syntax, client);
        }
    }

    // By method: for each parameter the compiler would look up where it is written.
    private static void AnalyzeParameters(SymbolAnalysisContext context)
    {
        var method = (IMethodSymbol)context.Symbol;
        if (method.IsImplicitlyDeclared || method.Parameters.IsEmpty || !MayBeEntrance(method))
        {
            return;
        }

        foreach (var parameter in method.Parameters)
        {
            if (
                !parameter.IsImplicitlyDeclared
                && HttpClientTypes.ClientIn(parameter.Type) is { } client
                && !ImplementsInterface(method)
                && SyntaxOf(parameter, context) is ParameterSyntax { Type: { } written }
            )
            {
                Report(context, written, client);
            }
        }
    }

    private static void AnalyzeProperty(SymbolAnalysisContext context)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (
            HttpClientTypes.ClientIn(property.Type) is { } client
            && property is { SetMethod: { } setter, IsOverride: false }
            && (setter.DeclaredAccessibility != Accessibility.Private || !property.GetAttributes().IsEmpty)
            && SyntaxOf(property, context) is PropertyDeclarationSyntax declaration
            && IsLeftToOthers(declaration.Initializer)
        )
        {
            Report(context, declaration.Type, client);
        }
    }

    private static void AnalyzeField(SymbolAnalysisContext context)
    {
        var field = (IFieldSymbol)context.Symbol;
        if (
            field is { IsReadOnly: false, IsImplicitlyDeclared: false }
            && HttpClientTypes.ClientIn(field.Type) is { } client
            && (field.DeclaredAccessibility != Accessibility.Private || !field.GetAttributes().IsEmpty)
            && SyntaxOf(field, context) is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } declarator
            && IsLeftToOthers(declarator.Initializer)
        )
        {
            Report(context, declaration.Type, client);
        }
    }

    private static void AnalyzeBases(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) || !HasClientBase(type))
        {
            return;
        }

        foreach (var part in type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(context.CancellationToken)))
        {
            foreach (var written in (part as TypeDeclarationSyntax)?.BaseList?.Types ?? default)
            {
                if (TypeOf(written.Type, context) is { } found && IsClient(found))
                {
                    Report(context, written.Type, found);
                }
            }
        }

        bool IsClient(ITypeSymbol found) =>
            ClientTypeTable.KindOf(found) is not null && !Same(found.ContainingAssembly, context.Compilation.Assembly);
    }

    // Also for a base of the project, whose own base was reported; what is written decides.
    private static bool HasClientBase(INamedTypeSymbol type)
    {
        if (ClientTypeTable.KindOf(type.BaseType) is not null)
        {
            return true;
        }

        foreach (var implemented in type.Interfaces)
        {
            if (ClientTypeTable.KindOf(implemented) is not null)
            {
                return true;
            }
        }

        return false;
    }

#pragma warning disable RS1030 // Only where a report is about to be made; a symbol action has no model.
    private static ITypeSymbol? TypeOf(TypeSyntax written, SymbolAnalysisContext context) =>
        context.Compilation.GetSemanticModel(written.SyntaxTree).GetTypeInfo(written, context.CancellationToken).Type;
#pragma warning restore RS1030

    /// <summary>Through a private method or an override nothing new comes in.</summary>
    private static bool MayBeEntrance(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor
        || method is { MethodKind: MethodKind.Ordinary, IsOverride: false, DeclaredAccessibility: not Accessibility.Private };

    private static bool ImplementsInterface(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Ordinary
        && method
            .ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(method.Name))
            .Any(member => Same(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static bool IsLeftToOthers(EqualsValueClauseSyntax? initializer) =>
        initializer?.Value switch
        {
            null => true,
            PostfixUnaryExpressionSyntax { Operand: LiteralExpressionSyntax } => true,
            LiteralExpressionSyntax => true,
            _ => false,
        };

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static SyntaxNode? SyntaxOf(ISymbol symbol, SymbolAnalysisContext context) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken);

    private static void Report(SymbolAnalysisContext context, SyntaxNode where, ITypeSymbol client)
    {
        if (ClientTypeTable.KindOf(client) is { } kind && !IsAllowed(kind, where, context.Symbol, context.Options))
        {
            Report(context.ReportDiagnostic, where, new(kind, client.Name));
        }
    }

    private static void Report(Action<Diagnostic> report, SyntaxNode where, FoundClient client) =>
        report(Diagnostic.Create(DirectClientRules.Of(client.Kind), where.GetLocation(), client.Name));

    private static bool IsAllowed(ClientKind kind, SyntaxNode where, ISymbol symbol, AnalyzerOptions options) =>
        RuleOptions.Of(options, where.SyntaxTree).Excludes(DirectClientRules.Of(kind).Id, symbol);
}
