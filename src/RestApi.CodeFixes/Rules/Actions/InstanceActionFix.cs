using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4202: makes an action static that needs no object.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InstanceActionFix))]
[Shared]
public sealed class InstanceActionFix : CodeFixProvider
{
    private const string EquivalenceKey = "RAPI4202.MakeStatic";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.InstanceAction);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            await context.FindAsync<MethodDeclarationSyntax>().ConfigureAwait(false) is { } method
            && await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is { } model
            && CanBeStatic(method, model, context.CancellationToken)
        )
        {
            context.Offer($"Make '{method.Identifier.ValueText}' static", EquivalenceKey, method, MakeStatic(method));
        }
    }

    // It must not be part of an inheritance, use its object, or be called on one.
    private static bool CanBeStatic(MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancellation) =>
        model.GetDeclaredSymbol(method, cancellation)
            is {
                IsVirtual: false,
                IsAbstract: false,
                IsOverride: false,
                PartialImplementationPart: null,
                PartialDefinitionPart: null
            } symbol
        && method.ExplicitInterfaceSpecifier is null
        && !symbol.ContainingType.AllInterfaces.Any(contract =>
            contract
                .GetMembers(symbol.Name)
                .Any(member =>
                    SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)
                )
        )
        && !method
            .DescendantNodes()
            .Any(node => node is ThisExpressionSyntax or BaseExpressionSyntax || IsOfTheObject(node, symbol, model, cancellation))
        && !method
            .SyntaxTree.GetRoot(cancellation)
            .DescendantNodes()
            .OfType<MemberAccessExpressionSyntax>()
            .Any(access =>
                access.Name.Identifier.ValueText == symbol.Name
                && SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(access, cancellation).Symbol, symbol)
            );

    private static bool IsOfTheObject(SyntaxNode node, ISymbol method, SemanticModel model, CancellationToken cancellation) =>
        node
            is IdentifierNameSyntax
            {
                Parent: not (MemberAccessExpressionSyntax or QualifiedNameSyntax or NameColonSyntax or NameEqualsSyntax)
            } name
        && model.GetSymbolInfo(name, cancellation).Symbol is { IsStatic: false } used
        && (
            used is IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } or IEventSymbol
            || used is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }
        )
        && used.ContainingType is not null
        && !SymbolEqualityComparer.Default.Equals(used, method);

    private static MethodDeclarationSyntax MakeStatic(MethodDeclarationSyntax method)
    {
        var keyword = SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        var at = method.Modifiers.TakeWhile(static modifier => SyntaxFacts.IsAccessibilityModifier(modifier.Kind())).Count();
        if (method.Modifiers.Count > 0)
        {
            var modifiers = method.Modifiers;
            return at == 0
                ? method.WithModifiers(
                    modifiers
                        .Replace(modifiers[0], modifiers[0].WithLeadingTrivia())
                        .Insert(0, keyword.WithLeadingTrivia(modifiers[0].LeadingTrivia))
                )
                : method.WithModifiers(modifiers.Insert(at, keyword));
        }

        var type = method.ReturnType;
        return method
            .WithReturnType(type.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(keyword.WithLeadingTrivia(type.GetLeadingTrivia())));
    }
}
