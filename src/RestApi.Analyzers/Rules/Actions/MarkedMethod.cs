using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Comind.Api.Analyzers;

/// <summary>Finds actions by their declarations: a method without any attribute, as most are, is passed over by its syntax.</summary>
internal static class MarkedMethod
{
    /// <summary>All that the mark can stand at.</summary>
    public static readonly SyntaxKind[] Kinds =
    [
        SyntaxKind.MethodDeclaration,
        SyntaxKind.OperatorDeclaration,
        SyntaxKind.ConversionOperatorDeclaration,
        SyntaxKind.GetAccessorDeclaration,
        SyntaxKind.SetAccessorDeclaration,
        SyntaxKind.InitAccessorDeclaration,
        SyntaxKind.AddAccessorDeclaration,
        SyntaxKind.RemoveAccessorDeclaration,
    ];

    /// <summary>The actions that a declaration is marked as.</summary>
    public static ImmutableArray<DeclaredAction> ActionsAt(SyntaxNodeAnalysisContext context, ActionSymbols symbols) =>
        IsMarked(context.Node) && context.ContainingSymbol is IMethodSymbol method && !IsOfOtherPart(method, context.CancellationToken)
            ? DeclaredAction.Of(method.PartialDefinitionPart ?? method, symbols, context.CancellationToken)
            : ImmutableArray<DeclaredAction>.Empty;

    // Where both parts of a method have attributes, the first stands for them.
    private static bool IsOfOtherPart(IMethodSymbol method, CancellationToken cancellation) =>
        method.PartialDefinitionPart?.DeclaringSyntaxReferences is [var definition] && IsMarked(definition.GetSyntax(cancellation));

    private static bool IsMarked(SyntaxNode method) =>
        method is BaseMethodDeclarationSyntax { AttributeLists.Count: > 0 } or AccessorDeclarationSyntax { AttributeLists.Count: > 0 };
}
