using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4203: makes a hidden action, and the hidden types around it, internal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnreachableActionFix))]
[Shared]
public sealed class UnreachableActionFix : CodeFixProvider
{
    private const string EquivalenceKey = "RAPI4203.MakeInternal";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnreachableAction);

    /// <inheritdoc/>
    // One pass over the document: two actions may share the type around them.
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(
            static async (context, document, diagnostics) =>
                await MakeInternalAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false)
        );

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
            && FindFixable(root, context.Diagnostics[0]) is { } method
        )
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Make '{method.Identifier.ValueText}' internal",
                    cancellation => MakeInternalAsync(context.Document, context.Diagnostics, cancellation),
                    EquivalenceKey
                ),
                context.Diagnostics
            );
        }
    }

    private static async Task<Document> MakeInternalAsync(
        Document document,
        ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellation
    )
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        var hidden = diagnostics
            .Select(diagnostic => FindFixable(root, diagnostic))
            .OfType<MethodDeclarationSyntax>()
            .SelectMany(HiddenAround)
            .Distinct();
        return document.WithSyntaxRoot(root.ReplaceNodes(hidden, static (_, current) => MakeInternal(current)));
    }

    /// <summary>The method, unless something else than its visibility is wrong, too.</summary>
    private static MethodDeclarationSyntax? FindFixable(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan)
            .FirstAncestorOrSelf<SyntaxNode>(static node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            is MethodDeclarationSyntax { TypeParameterList: null } method
        && !method.Modifiers.Any(static modifier =>
            modifier.Kind() is SyntaxKind.AbstractKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.PartialKeyword
        )
        && !TypesAround(method)
            .Any(static type =>
                type is not (ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax or InterfaceDeclarationSyntax)
                || type.TypeParameterList is not null
                || type.Modifiers.Any(SyntaxKind.FileKeyword)
                || type.Modifiers.Any(SyntaxKind.PartialKeyword) && IsHidden(type)
            )
            ? method
            : null;

    private static IEnumerable<MemberDeclarationSyntax> HiddenAround(MethodDeclarationSyntax method) =>
        TypesAround(method).Concat<MemberDeclarationSyntax>([method]).Where(IsHidden);

    private static IEnumerable<TypeDeclarationSyntax> TypesAround(SyntaxNode method) => method.Ancestors().OfType<TypeDeclarationSyntax>();

    private static bool IsHidden(MemberDeclarationSyntax member) =>
        member.Parent is TypeDeclarationSyntax outer
            && !member.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword)
            && (
                outer is not InterfaceDeclarationSyntax
                || member.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword)
            )
        || member.Modifiers.Any(SyntaxKind.PrivateKeyword);

    private static MemberDeclarationSyntax MakeInternal(MemberDeclarationSyntax member)
    {
        var first = FirstToken(member);
        var bare = member.ReplaceToken(first, first.WithLeadingTrivia());
        var others = bare.Modifiers.Where(static modifier => !SyntaxFacts.IsAccessibilityModifier(modifier.Kind()));
        var keyword = SyntaxFactory
            .Token(SyntaxKind.InternalKeyword)
            .WithTrailingTrivia(SyntaxFactory.Space)
            .WithLeadingTrivia(first.LeadingTrivia);
        return bare.WithModifiers(SyntaxFactory.TokenList([keyword, .. others]));
    }

    /// <summary>What stands before the declaration, such as a comment, is before this token.</summary>
    private static SyntaxToken FirstToken(MemberDeclarationSyntax member) =>
        member.Modifiers.Count > 0 ? member.Modifiers[0]
        : member is MethodDeclarationSyntax method ? method.ReturnType.GetFirstToken()
        : ((TypeDeclarationSyntax)member).Keyword;
}
