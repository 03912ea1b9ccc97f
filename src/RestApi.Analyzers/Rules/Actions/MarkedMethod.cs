using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>Finds actions by their declarations: a method without any attribute, as most are, is passed over by its syntax.</summary>
internal static class MarkedMethod
{
    /// <summary>What the mark can stand at, or in: accessors are found in what they belong to, of which there are fewer.</summary>
    public static readonly SyntaxKind[] Kinds =
    [
        SyntaxKind.MethodDeclaration,
        SyntaxKind.OperatorDeclaration,
        SyntaxKind.ConversionOperatorDeclaration,
        SyntaxKind.PropertyDeclaration,
        SyntaxKind.IndexerDeclaration,
        SyntaxKind.EventDeclaration,
    ];

    /// <summary>Whether a declaration, or an accessor in it, may be marked.</summary>
    public static bool MayBe(MemberDeclarationSyntax declaration) =>
        declaration switch
        {
            BaseMethodDeclarationSyntax => IsMarked(declaration),
            BasePropertyDeclarationSyntax { AccessorList: { } accessors } => HasMarked(accessors),
            _ => false,
        };

    /// <summary>The actions that a declaration is marked as.</summary>
    public static ImmutableArray<DeclaredAction> ActionsAt(DeclarationContext context, ActionSymbols symbols) =>
        context.Node switch
        {
            BaseMethodDeclarationSyntax method when IsMarked(method) => Of(
                context.Symbol as IMethodSymbol,
                symbols,
                context.CancellationToken
            ),
            BasePropertyDeclarationSyntax { AccessorList: { } accessors } when HasMarked(accessors) => accessors
                .Accessors.Where(IsMarked)
                .SelectMany(accessor =>
                    Of(context.SemanticModel.GetDeclaredSymbol(accessor, context.CancellationToken), symbols, context.CancellationToken)
                )
                .ToImmutableArray(),
            _ => ImmutableArray<DeclaredAction>.Empty,
        };

    private static ImmutableArray<DeclaredAction> Of(IMethodSymbol? method, ActionSymbols symbols, CancellationToken cancellation) =>
        method is not null && Marks.HasDerived(method, symbols.Runnable) && !IsOfOtherPart(method, cancellation)
            ? DeclaredAction.Of(method.PartialDefinitionPart ?? method, symbols, cancellation)
            : ImmutableArray<DeclaredAction>.Empty;

    // Where both parts of a method have attributes, the first stands for them.
    private static bool IsOfOtherPart(IMethodSymbol method, CancellationToken cancellation) =>
        method.PartialDefinitionPart?.DeclaringSyntaxReferences is [var definition] && IsMarked(definition.GetSyntax(cancellation));

    private static bool HasMarked(AccessorListSyntax accessors)
    {
        foreach (var accessor in accessors.Accessors)
        {
            if (IsMarked(accessor))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMarked(SyntaxNode method) =>
        method switch
        {
            BaseMethodDeclarationSyntax { AttributeLists: { Count: > 0 } lists } => ForeignAttributes.LeaveAny(lists),
            AccessorDeclarationSyntax { AttributeLists: { Count: > 0 } lists } => ForeignAttributes.LeaveAny(lists),
            _ => false,
        };
}
