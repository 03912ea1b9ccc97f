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
            start.RegisterOperationAction(operation => AnalyzeOperation(operation, sources), OperationKind.TypeParameterObjectCreation);
            start.RegisterDeclarationAction(
                AnalyzeParameters,
                static declaration => ClientEntrance.In(declaration) is not null,
                ClientEntrance.Kinds
            );
            start.RegisterDeclarationAction(
                AnalyzeProperty,
                static declaration => ClientEntrance.MayBe((PropertyDeclarationSyntax)declaration),
                SyntaxKind.PropertyDeclaration
            );
            start.RegisterDeclarationAction(
                AnalyzeField,
                static declaration => ClientEntrance.MayBe((FieldDeclarationSyntax)declaration),
                SyntaxKind.FieldDeclaration
            );
            start.RegisterTypeAction(AnalyzeBases, static type => type.BaseList is { } bases && ClientEntrance.MayBe(bases));
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

    private static void AnalyzeParameters(DeclarationContext context)
    {
        if (ClientEntrance.In(context.Node) is not { } list || EntranceOf(list, context) is not { } method)
        {
            return;
        }

        var parameters = method.Parameters;
        for (var index = 0; index < list.Parameters.Count && index < parameters.Length; index++)
        {
            if (
                list.Parameters[index].Type is { } written
                && ClientEntrance.MayBeClient(written)
                && HttpClientTypes.ClientIn(parameters[index].Type) is { } client
                && !ImplementsInterface(method)
            )
            {
                Report(context, written, client);
            }
        }
    }

    // The parameters of a type are those of its constructor.
    private static IMethodSymbol? EntranceOf(ParameterListSyntax list, DeclarationContext context) =>
        context.Symbol as IMethodSymbol
        ?? context.SemanticModel.GetDeclaredSymbol(list.Parameters[0], context.CancellationToken)?.ContainingSymbol as IMethodSymbol;

    private static void AnalyzeProperty(DeclarationContext context)
    {
        var declaration = (PropertyDeclarationSyntax)context.Node;
        if (
            context.Symbol is IPropertySymbol { SetMethod: { } setter } property
            && (setter.DeclaredAccessibility != Accessibility.Private || declaration.AttributeLists.Count > 0)
            && HttpClientTypes.ClientIn(property.Type) is { } client
        )
        {
            Report(context, declaration.Type, client);
        }
    }

    private static void AnalyzeField(DeclarationContext context)
    {
        var declaration = (FieldDeclarationSyntax)context.Node;
        if (TypeOf(declaration.Declaration.Type, context) is { } type && HttpClientTypes.ClientIn(type) is { } client)
        {
            Report(context, declaration.Declaration.Type, client);
        }
    }

    private static void AnalyzeBases(TypePart context)
    {
        if (!HasClientBase(context.Type))
        {
            return;
        }

        foreach (var written in context.Syntax.BaseList!.Types)
        {
            if (
                context.Model.GetTypeInfo(written.Type, context.CancellationToken).Type is { } found
                && !Same(found.ContainingAssembly, context.Compilation.Assembly)
                && ClientTypeTable.KindOf(found) is { } kind
                && !IsAllowed(kind, written.Type, context.Type, context.Options)
            )
            {
                Report(context.Report, written.Type, new(kind, found.Name));
            }
        }
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

    private static ITypeSymbol? TypeOf(TypeSyntax written, DeclarationContext context) =>
        context.SemanticModel.GetTypeInfo(written, context.CancellationToken).Type;

    private static bool ImplementsInterface(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Ordinary
        && method
            .ContainingType.AllInterfaces.SelectMany(type => type.GetMembers(method.Name))
            .Any(member => Same(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static void Report(DeclarationContext context, SyntaxNode where, ITypeSymbol client)
    {
        if (ClientTypeTable.KindOf(client) is { } kind && !IsAllowed(kind, where, context.Symbol, context.Options))
        {
            Report(context.ReportDiagnostic, where, new(kind, client.Name));
        }
    }

    private static void Report(Action<Diagnostic> report, SyntaxNode where, FoundClient client) =>
        report(Diagnostic.Create(DirectClientRules.Of(client.Kind), where.GetLocation(), client.Name));

    private static bool IsAllowed(ClientKind kind, SyntaxNode where, ISymbol? symbol, AnalyzerOptions options) =>
        RuleOptions.Of(options, where.SyntaxTree).Excludes(DirectClientRules.Of(kind).Id, symbol);
}
