using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>How most fixes find what to change, and offer to change it.</summary>
internal static class FixOffers
{
    /// <summary>The innermost node of a type at the place of the diagnostic.</summary>
    public static async Task<T?> FindAsync<T>(this CodeFixContext context)
        where T : SyntaxNode
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        return root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<T>();
    }

    /// <summary>Offers to replace one node.</summary>
    public static void Offer(this CodeFixContext context, string title, string key, SyntaxNode old, SyntaxNode changed) =>
        context.RegisterCodeFix(
            CodeAction.Create(title, cancellation => ReplaceAsync(context.Document, old, changed, cancellation), key),
            context.Diagnostics
        );

    /// <summary>Offers to replace a piece of text.</summary>
    public static void Offer(this CodeFixContext context, string title, string key, TextSpan span, string text) =>
        context.Offer(title, key, [new TextChange(span, text)]);

    /// <summary>Offers to change pieces of text.</summary>
    public static void Offer(this CodeFixContext context, string title, string key, IReadOnlyList<TextChange> changes) =>
        context.RegisterCodeFix(
            CodeAction.Create(
                title,
                async cancellation =>
                    context.Document.WithText(
                        (await context.Document.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(changes)
                    ),
                key
            ),
            context.Diagnostics
        );

    private static async Task<Document> ReplaceAsync(Document document, SyntaxNode old, SyntaxNode changed, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        return document.WithSyntaxRoot(root!.ReplaceNode(old, changed));
    }
}
