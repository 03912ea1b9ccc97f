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
                start.RegisterMarkedTypeAction(part => Analyze(part, symbols), symbols.RestClientAttribute);
                start.RegisterMarkedTypeAction(part => Analyze(part, symbols), symbols.EntityAttribute);
                start.RegisterTypeAction(part => AnalyzeOuter(part, symbols), HasNested);
            }
        });
    }

    private static bool HasNested(TypeDeclarationSyntax type)
    {
        foreach (var member in type.Members)
        {
            if (member is TypeDeclarationSyntax)
            {
                return true;
            }
        }

        return false;
    }

    // It may be around a type for which something is generated; what is marked itself is seen to above.
    private static void AnalyzeOuter(TypePart context, KnownSymbols symbols)
    {
        if (!Marks.Has(context.Type, symbols.RestClientAttribute) && !Marks.Has(context.Type, symbols.EntityAttribute))
        {
            Analyze(context, symbols);
        }
    }

    private static void Analyze(TypePart context, KnownSymbols symbols)
    {
        var type = context.Type;
        if (GeneratedFor(type, symbols) is not { } generated || IsImplemented(type, symbols))
        {
            return;
        }

        if (!context.Syntax.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            Report(context, context.Syntax.Identifier, generated);
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

    private static void Report(TypePart context, SyntaxToken name, string generated) =>
        context.Report(Diagnostic.Create(Rule, name.GetLocation(), name.ValueText, generated));
}
