using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>
/// Reports HTTP clients of .NET in action code, once per client: where it comes into being or comes in from outside
/// (created, fetched from foreign code, injected, inherited), never where it is used.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DirectHttpClientAnalyzer : DiagnosticAnalyzer
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.DirectHttpClient,
        title: "Action logic calls HTTP past RestApi",
        messageFormat: "'{0}' bypasses the limits, checks and logs of the platform; call the API through RestApi",
        category: "RestrictedRuntime",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Action logic reaches external APIs only through RestApi: it brings timeouts, the egress check, masked logs and pooled "
            + "connections. Direct HTTP clients are not available in the restricted runtime.",
        helpLinkUri: Rules.HelpLink(RuleIds.DirectHttpClient)
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

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
            start.RegisterOperationAction(operation => AnalyzeCreation(operation, types), OperationKind.ObjectCreation);
            start.RegisterOperationAction(operation => AnalyzeCall(operation, types), OperationKind.Invocation);
            start.RegisterSymbolAction(symbol => AnalyzeParameter(symbol, types), SymbolKind.Parameter);
            start.RegisterSymbolAction(symbol => AnalyzeProperty(symbol, types), SymbolKind.Property);
            start.RegisterSymbolAction(symbol => AnalyzeField(symbol, types), SymbolKind.Field);
            start.RegisterSyntaxNodeAction(
                node => AnalyzeBase(node, types),
                SyntaxKind.SimpleBaseType,
                SyntaxKind.PrimaryConstructorBaseType
            );
        });
    }

    private static void AnalyzeCreation(OperationAnalysisContext context, HttpClientTypes types)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        // A type declared here was reported where it names its base.
        if (creation.Type is not { } type || !IsForeign(type, context.Compilation))
        {
            return;
        }

        if (types.IsClient(type) || (types.IsHandler(type) && !FeedsClient(creation, types)))
        {
            Report(context.ReportDiagnostic, creation.Syntax, type);
        }
    }

    /// <summary>Foreign code that returns a client: <c>WebRequest.Create(url)</c>, <c>provider.GetRequiredService&lt;HttpClient&gt;()</c>.</summary>
    private static void AnalyzeCall(OperationAnalysisContext context, HttpClientTypes types)
    {
        var call = (IInvocationOperation)context.Operation;
        if (ClientFrom(call, types) is { } client && IsForeign(call.TargetMethod, context.Compilation) && !StartsAtClient(call, types))
        {
            Report(context.ReportDiagnostic, call.Syntax, client);
        }
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

    private static void AnalyzeBase(SyntaxNodeAnalysisContext context, HttpClientTypes types)
    {
        var written = ((BaseTypeSyntax)context.Node).Type;
        if (
            context.SemanticModel.GetTypeInfo(written, context.CancellationToken).Type is { } type
            && IsForeign(type, context.Compilation)
            && (types.IsClient(type) || types.IsHandler(type))
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

    // The transport of a client that is reported itself is the same misuse.
    private static bool FeedsClient(IObjectCreationOperation handler, HttpClientTypes types)
    {
        IOperation root = handler;
        while (root.Parent is { } parent)
        {
            root = parent;
        }

        return root.Descendants().OfType<IObjectCreationOperation>().Any(creation => types.IsClient(creation.Type));
    }

    private static ITypeSymbol? ClientFrom(IInvocationOperation call, HttpClientTypes types)
    {
        var method = call.TargetMethod.ReducedFrom ?? call.TargetMethod;
        var declared = method.OriginalDefinition.ReturnType;
        return declared switch
        {
            { SpecialType: SpecialType.System_Object } => NamedByTypeOf(call, types),
            ITypeParameterSymbol { DeclaringMethod: not null } parameter when IsResolver(method.OriginalDefinition, parameter) =>
                types.IsClient(call.Type) ? call.Type : null,
            _ => types.IsClient(declared) ? call.Type : null,
        };
    }

    /// <summary><c>GetService&lt;T&gt;()</c> makes a T; <c>Exchange&lt;T&gt;(ref T, T)</c> and <c>First&lt;T&gt;(IEnumerable&lt;T&gt;)</c> only hand one on.</summary>
    private static bool IsResolver(IMethodSymbol method, ITypeParameterSymbol result) =>
        method.Parameters.All(parameter => !Mentions(parameter.Type, result));

    private static bool Mentions(ITypeSymbol type, ITypeParameterSymbol wanted) =>
        type switch
        {
            ITypeParameterSymbol parameter => Same(parameter, wanted),
            IArrayTypeSymbol array => Mentions(array.ElementType, wanted),
            INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, wanted)),
            _ => false,
        };

    private static ITypeSymbol? NamedByTypeOf(IInvocationOperation call, HttpClientTypes types) =>
        call
            .Arguments.Select(static argument => argument.Value)
            .OfType<ITypeOfOperation>()
            .Select(static operation => operation.TypeOperand)
            .FirstOrDefault(types.IsClient);

    private static bool StartsAtClient(IInvocationOperation call, HttpClientTypes types)
    {
        // The receiver of an extension method is its first argument.
        var receiver = call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments.FirstOrDefault()?.Value : null);
        return receiver is not null && types.IsClient(receiver.Type);
    }

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
        report(Diagnostic.Create(Rule, where.GetLocation(), client.Name));
}
