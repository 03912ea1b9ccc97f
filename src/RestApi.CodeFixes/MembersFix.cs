using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>
/// A fix that changes a member together with the types around it, in one pass over the document: two members may share such a type.
/// </summary>
public abstract class MembersFix : CodeFixProvider
{
    private readonly string _equivalenceKey;

    private protected MembersFix(string ruleId, string equivalenceKey)
    {
        FixableDiagnosticIds = ImmutableArray.Create(ruleId);
        _equivalenceKey = equivalenceKey;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(
            async (context, document, diagnostics) => await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false)
        );

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is { } root
            && FindFixable(root, context.Diagnostics[0]) is { } member
        )
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    TitleFor(member),
                    cancellation => FixAsync(context.Document, context.Diagnostics, cancellation),
                    _equivalenceKey
                ),
                context.Diagnostics
            );
        }
    }

    /// <summary>The member that a diagnostic is about; null where the fix would not do.</summary>
    private protected abstract MemberDeclarationSyntax? FindFixable(SyntaxNode root, Diagnostic diagnostic);

    private protected abstract string TitleFor(MemberDeclarationSyntax member);

    /// <summary>What changes for a member: itself and types around it.</summary>
    private protected abstract IEnumerable<MemberDeclarationSyntax> ChangedFor(MemberDeclarationSyntax member);

    private protected abstract MemberDeclarationSyntax Change(MemberDeclarationSyntax member);

    private async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return document;
        }

        var changed = diagnostics
            .Select(diagnostic => FindFixable(root, diagnostic))
            .OfType<MemberDeclarationSyntax>()
            .SelectMany(ChangedFor)
            .Distinct();
        return document.WithSyntaxRoot(root.ReplaceNodes(changed, (_, current) => Change(current)));
    }
}
