using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4130: a type declares calls, but is no client.</summary>
internal static class UnmarkedClient
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnmarkedClient,
        title: "Type with calls is not marked [RestClient]",
        messageFormat: "Mark '{0}' with [RestClient], so that its calls can be generated",
        category: "Declarations",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The generator looks at types with [RestClient] only; [Get] and its siblings mean nothing elsewhere.",
        helpLinkUri: Rules.HelpLink(RuleIds.UnmarkedClient)
    );

    /// <summary>Whether a part of a type may declare calls.</summary>
    public static bool MayDeclareCalls(TypeDeclarationSyntax type)
    {
        if (!type.IsKind(SyntaxKind.InterfaceDeclaration) && !type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return false;
        }

        foreach (var member in type.Members)
        {
            if (member is MethodDeclarationSyntax { AttributeLists.Count: > 0 })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reports a type for which <see cref="MayDeclareCalls"/> holds.</summary>
    public static void Check(TypePart part, KnownSymbols symbols, ClientReport report)
    {
        var (type, cancellation) = (part.Type, part.CancellationToken);
        if (Marks.Has(type, symbols.RestClientAttribute))
        {
            return;
        }

        foreach (var member in type.GetMembers())
        {
            if (
                member is IMethodSymbol method
                && IsOpen(method, type)
                && Marks.HasDerived(method, symbols.HttpMethodAttribute)
                && !(type.TypeKind == TypeKind.Interface && IsBase(type, type.ContainingAssembly.GlobalNamespace, symbols))
                && method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation).FirstAncestorOrSelf<TypeDeclarationSyntax>()
                    is { } declaration
            )
            {
                report.Add(Rule, declaration.Identifier.GetLocation(), type.Name);
                return;
            }
        }
    }

    private static bool IsOpen(IMethodSymbol method, INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface ? method.IsAbstract : method is { IsPartialDefinition: true, PartialImplementationPart: null };

    // The calls of a base interface are written with those of the client that is derived from it. Looks through the whole project: last.
    private static bool IsBase(INamedTypeSymbol type, INamespaceOrTypeSymbol within, KnownSymbols symbols) =>
        within
            .GetMembers()
            .OfType<INamespaceOrTypeSymbol>()
            .Any(member =>
                (
                    member is INamedTypeSymbol { TypeKind: TypeKind.Interface } derived
                    && derived.AllInterfaces.Any(outer => SymbolEqualityComparer.Default.Equals(outer.OriginalDefinition, type))
                    && Marks.Has(derived, symbols.RestClientAttribute)
                ) || IsBase(type, member, symbols)
            );
}
