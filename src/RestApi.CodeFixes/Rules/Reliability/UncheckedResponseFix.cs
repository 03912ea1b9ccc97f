using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Comind.Api.CodeFixes;

/// <summary>RAPI2001 and RAPI2003: puts <c>EnsureSuccess()</c> where it belongs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UncheckedResponseFix))]
[Shared]
public sealed class UncheckedResponseFix : CodeFixProvider
{
    private const string Title = "Check the status with EnsureSuccess()";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(RuleIds.UncheckedResponse, RuleIds.UncheckedDownload);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new OnePassPerDocument();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var checks = await MissingCheck.FindAsync(context.Document, context.Diagnostics, context.CancellationToken).ConfigureAwait(false);
        if (checks.Count > 0)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    Title,
                    token => FixAsync(context.Document, context.Diagnostics, token),
                    equivalenceKey: nameof(UncheckedResponseFix)
                ),
                context.Diagnostics
            );
        }
    }

    private static async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken token)
    {
        var text = await document.GetTextAsync(token).ConfigureAwait(false);
        var checks = await MissingCheck.FindAsync(document, diagnostics, token).ConfigureAwait(false);
        var changes = MissingCheck.WithoutRepetition(checks).SelectMany(check => check.Changes(text)).Distinct();
        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));
    }

    /// <summary>Several reads of one response need one check, which edits made one by one would repeat.</summary>
    private sealed class OnePassPerDocument : DocumentBasedFixAllProvider
    {
        protected override async Task<Document?> FixAllAsync(
            FixAllContext fixAllContext,
            Document document,
            ImmutableArray<Diagnostic> diagnostics
        ) => await FixAsync(document, diagnostics, fixAllContext.CancellationToken).ConfigureAwait(false);
    }
}
