using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>
/// RAPI3001, 3002, 3003: reports what reaches the network past RestApi, once per client: where it comes into being or comes in
/// from outside (created, fetched from foreign code, injected, inherited), never where it is used.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
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

            var types = new HttpClientTypes(start.Compilation);
            var sources = new ClientSources(types);
            start.RegisterOperationAction(
                operation => Report(operation.ReportDiagnostic, operation.Operation.Syntax, sources.In(operation.Operation)),
                OperationKind.ObjectCreation,
                OperationKind.Invocation,
                OperationKind.MethodReference
            );
            start.RegisterSymbolAction(symbol => AnalyzeParameter(symbol, types), SymbolKind.Parameter);
            start.RegisterSymbolAction(symbol => AnalyzeProperty(symbol, types), SymbolKind.Property);
            start.RegisterSymbolAction(symbol => AnalyzeField(symbol, types), SymbolKind.Field);
            start.RegisterSyntaxNodeAction(AnalyzeBase, SyntaxKind.SimpleBaseType, SyntaxKind.PrimaryConstructorBaseType);
        });
    }

    private static void AnalyzeParameter(SymbolAnalysisContext context, HttpClientTypes types)
    {
        var parameter = (IParameterSymbol)context.Symbol;
        if (
            parameter.ContainingSymbol is IMethodSymbol method
            && IsEntrance(method)
            && types.ClientIn(parameter.Type) is { } client
            && SyntaxOf(parameter, context) is ParameterSyntax { Type: { } written }
        )
        {
            Report(context.ReportDiagnostic, written, client);
        }
    }

    private static void AnalyzeProperty(SymbolAnalysisContext context, HttpClientTypes types)
    {
        var property = (IPropertySymbol)context.Symbol;
        if (
            property is { SetMethod: { } setter, IsOverride: false }
            && (setter.DeclaredAccessibility != Accessibility.Private || !property.GetAttributes().IsEmpty)
            && types.ClientIn(property.Type) is { } client
            && SyntaxOf(property, context) is PropertyDeclarationSyntax declaration
            && IsLeftToOthers(declaration.Initializer)
        )
        {
            Report(context.ReportDiagnostic, declaration.Type, client);
        }
    }

    private static void AnalyzeField(SymbolAnalysisContext context, HttpClientTypes types)
    {
        var field = (IFieldSymbol)context.Symbol;
        if (
            field is { IsReadOnly: false, IsImplicitlyDeclared: false }
            && (field.DeclaredAccessibility != Accessibility.Private || !field.GetAttributes().IsEmpty)
            && types.ClientIn(field.Type) is { } client
            && SyntaxOf(field, context) is VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } declarator
            && IsLeftToOthers(declarator.Initializer)
        )
        {
            Report(context.ReportDiagnostic, declaration.Type, client);
        }
    }

    private static void AnalyzeBase(SyntaxNodeAnalysisContext context)
    {
        var written = ((BaseTypeSyntax)context.Node).Type;
        if (
            context.SemanticModel.GetTypeInfo(written, context.CancellationToken).Type is { } type
            && IsForeign(type, context.Compilation)
            && ClientTypeTable.KindOf(type) is not null
        )
        {
            Report(context.ReportDiagnostic, written, type);
        }
    }

    /// <summary>Through a private method or an override nothing new comes in.</summary>
    private static bool IsEntrance(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Constructor
        || (
            method is { MethodKind: MethodKind.Ordinary, IsOverride: false }
            && method.DeclaredAccessibility != Accessibility.Private
            && !ImplementsInterface(method)
        );

    private static bool ImplementsInterface(IMethodSymbol method) =>
        method
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

    private static bool IsForeign(ISymbol symbol, Compilation compilation) => !Same(symbol.ContainingAssembly, compilation.Assembly);

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static SyntaxNode? SyntaxOf(ISymbol symbol, SymbolAnalysisContext context) =>
        symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(context.CancellationToken);

    private static void Report(Action<Diagnostic> report, SyntaxNode where, ITypeSymbol client) =>
        Report(report, where, ClientTypeTable.KindOf(client) is { } kind ? new FoundClient(kind, client.Name) : null);

    private static void Report(Action<Diagnostic> report, SyntaxNode where, FoundClient? client)
    {
        if (client is not null)
        {
            report(Diagnostic.Create(DirectClientRules.Of(client.Kind), where.GetLocation(), client.Name));
        }
    }
}
