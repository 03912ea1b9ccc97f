using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4101: a client or record, or a call or field of it, is not partial, so nothing can be generated for it.</summary>
public sealed class NotPartialAnalyzer : DiagnosticAnalyzer
{
    private const string Calls = "calls";
    private const string Fields = "fields";
    private const int CSharp13 = 1300;

    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.NotPartial,
        title: "Declaration is not partial",
        messageFormat: "Make '{0}' partial, so that its {1} can be generated",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The generator writes the bodies of partial methods and properties in partial types. It cannot add to anything else.",
        helpLinkUri: Rules.HelpLink(RuleIds.NotPartial)
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
            if (KnownSymbols.TryCreate(start.Compilation) is { } symbols)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, symbols), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, KnownSymbols symbols)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (GeneratedFor(type, symbols) is not { } generated || IsImplemented(type, symbols))
        {
            return;
        }

        foreach (var declaration in type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(context.CancellationToken)))
        {
            if (declaration is TypeDeclarationSyntax { Modifiers: var modifiers } part && !modifiers.Any(SyntaxKind.PartialKeyword))
            {
                Report(context, part.Identifier, generated);
            }
        }

        foreach (var member in type.GetMembers().Where(member => IsMarked(member, symbols)))
        {
            if (NameOfDeclaration(member, context.CancellationToken) is { } name)
            {
                Report(context, name, "body");
            }
        }
    }

    // A class is written for it; only twins of its calls need another part of the interface itself.
    private static bool IsImplemented(INamedTypeSymbol type, KnownSymbols symbols) =>
        type.TypeKind == TypeKind.Interface && Marks.Has(type, symbols.RestClientAttribute);

    // A type around a client or record has to be partial too.
    private static string? GeneratedFor(INamedTypeSymbol type, KnownSymbols symbols) =>
        type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface) ? null
        : Marks.Has(type, symbols.RestClientAttribute) ? Calls
        : Marks.Has(type, symbols.EntityAttribute) && !type.IsStatic ? Fields
        : InNested(type.GetTypeMembers(), symbols);

    private static string? InNested(ImmutableArray<INamedTypeSymbol> types, KnownSymbols symbols)
    {
        foreach (var type in types)
        {
            if (GeneratedFor(type, symbols) is { } generated)
            {
                return generated;
            }
        }

        return null;
    }

    private static bool IsMarked(ISymbol member, KnownSymbols symbols) =>
        member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Ordinary } => Marks.Has(member.ContainingType, symbols.RestClientAttribute)
                && Marks.HasDerived(member, symbols.HttpMethodAttribute),
            IPropertySymbol => Marks.Has(member.ContainingType, symbols.EntityAttribute) && Marks.Has(member, symbols.FieldAttribute),
            _ => false,
        };

    private static SyntaxToken? NameOfDeclaration(ISymbol member, CancellationToken cancellation) =>
        member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            MethodDeclarationSyntax { Body: null, ExpressionBody: null, TypeParameterList: null, ExplicitInterfaceSpecifier: null } method
                when CanBecomePartial(method) => method.Identifier,
            PropertyDeclarationSyntax { ExpressionBody: null, ExplicitInterfaceSpecifier: null, AccessorList: { } accessors } property
                when CanBecomePartial(property) && HasPartialProperties(property) && accessors.Accessors.All(HasNoBody) =>
                property.Identifier,
            _ => null,
        };

    private static bool CanBecomePartial(MemberDeclarationSyntax member) =>
        !member.Modifiers.Any(SyntaxKind.PartialKeyword)
        && !member.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && !member.Modifiers.Any(SyntaxKind.ExternKeyword)
        && (member is MethodDeclarationSyntax || !member.Modifiers.Any(SyntaxKind.StaticKeyword));

    // By number: the enum this is compiled against ends at C# 12.
    private static bool HasPartialProperties(SyntaxNode node) =>
        node.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: var version } && (int)version >= CSharp13;

    private static bool HasNoBody(AccessorDeclarationSyntax accessor) => accessor is { Body: null, ExpressionBody: null };

    private static void Report(SymbolAnalysisContext context, SyntaxToken name, string generated) =>
        context.ReportDiagnostic(Diagnostic.Create(Rule, name.GetLocation(), name.ValueText, generated));
}
