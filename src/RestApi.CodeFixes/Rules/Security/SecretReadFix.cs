using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI1008: reads the secret with the property of its declaration.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SecretReadFix))]
[Shared]
public sealed class SecretReadFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.SecretRead);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (FixData.TextOf(context.Diagnostics[0]) is not { } property)
        {
            return;
        }

        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (
            root is CompilationUnitSyntax unit
            && model is not null
            && root.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionSyntax>() is { } read
        )
        {
            var isTyped = FixData.NameOf(context.Diagnostics[0]) == "typed";
            var replaced = SecretReadRewrite.Replaced(read, isTyped, model, context.CancellationToken);
            var access = SecretAccess.At(model, replaced.SpanStart, context.Document.Project, context.CancellationToken);
            var isSecret = isTyped || SecretReadRewrite.TakesSecret(replaced, access, property, model);
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Read it with {access.Name}.{property}",
                    cancellation =>
                        EditAsync(context.Document, unit, replaced, access, isSecret ? property : property + ".Reveal()", cancellation),
                    equivalenceKey: nameof(SecretReadFix)
                ),
                context.Diagnostics
            );
        }
    }

    private static async Task<Document> EditAsync(
        Document document,
        CompilationUnitSyntax root,
        ExpressionSyntax replaced,
        SecretAccess access,
        string member,
        CancellationToken cancellation
    )
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var edit = new TextChange(replaced.Span, $"{access.Name}.{member}");
        return document.WithText(
            access.NeedsUsing ? text.WithChanges(SecretAccess.Import(root, access.RootNamespace), edit) : text.WithChanges(edit)
        );
    }
}
