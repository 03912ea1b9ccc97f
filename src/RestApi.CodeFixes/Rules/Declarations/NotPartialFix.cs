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

/// <summary>Fixes RAPI4101: makes the declaration and the types around it partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotPartialFix))]
[Shared]
public sealed class NotPartialFix : CodeFixProvider
{
    private const string EquivalenceKey = "RAPI4101.MakePartial";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NotPartial);

    /// <inheritdoc/>
    // One pass over the document: a member and the types around it change together.
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(
            static async (context, document, diagnostics) =>
                await MakePartialAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false)
        );

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
            && FindFixable(root, context.Diagnostics[0]) is { } declaration
        )
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Make '{NameOf(declaration)}' partial",
                    cancellation => MakePartialAsync(context.Document, context.Diagnostics, cancellation),
                    EquivalenceKey
                ),
                context.Diagnostics
            );
        }
    }

    private static async Task<Document> MakePartialAsync(
        Document document,
        ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellation
    )
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        var declarations = diagnostics
            .Select(diagnostic => FindFixable(root, diagnostic))
            .OfType<MemberDeclarationSyntax>()
            .SelectMany(WithTypesAround)
            .Distinct();
        return document.WithSyntaxRoot(root.ReplaceNodes(declarations, static (_, current) => MakePartial(current)));
    }

    // C# allows no initial value on a partial property.
    private static MemberDeclarationSyntax? FindFixable(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindToken(diagnostic.Location.SourceSpan.Start).Parent switch
        {
            PropertyDeclarationSyntax { Initializer: not null } => null,
            MemberDeclarationSyntax declaration => declaration,
            _ => null,
        };

    private static IEnumerable<MemberDeclarationSyntax> WithTypesAround(MemberDeclarationSyntax declaration) =>
        declaration
            .AncestorsAndSelf()
            .OfType<MemberDeclarationSyntax>()
            .Where(static member => member is not BaseNamespaceDeclarationSyntax && !member.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static MemberDeclarationSyntax MakePartial(MemberDeclarationSyntax declaration)
    {
        var keyword = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (declaration.Modifiers.Count > 0)
        {
            return declaration.WithModifiers(declaration.Modifiers.Add(keyword));
        }

        // What stands before the declaration now stands before the keyword.
        var next = NextToken(declaration);
        return declaration
            .ReplaceToken(next, next.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(keyword.WithLeadingTrivia(next.LeadingTrivia)));
    }

    private static SyntaxToken NextToken(MemberDeclarationSyntax declaration) =>
        declaration switch
        {
            TypeDeclarationSyntax type => type.Keyword,
            MethodDeclarationSyntax method => method.ReturnType.GetFirstToken(),
            PropertyDeclarationSyntax property => property.Type.GetFirstToken(),
            _ => declaration.GetFirstToken(),
        };

    private static string NameOf(MemberDeclarationSyntax declaration) =>
        declaration switch
        {
            TypeDeclarationSyntax type => type.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => "",
        };
}
