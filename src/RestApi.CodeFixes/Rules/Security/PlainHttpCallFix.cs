using System;
using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI1006: writes https where the URL is written, which may be a constant of another file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PlainHttpCallFix))]
[Shared]
public sealed class PlainHttpCallFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.PlainHttpCall);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var place = context.Diagnostics[0] is { AdditionalLocations: [var literal, ..] } ? literal : context.Diagnostics[0].Location;
        if (
            place.SourceTree is { } tree
            && context.Document.Project.Solution.GetDocument(tree) is { } document
            && await IsSchemeAsync(document, place.SourceSpan, context.CancellationToken).ConfigureAwait(false)
        )
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Use https",
                    cancellation => EditAsync(document, place.SourceSpan, cancellation),
                    equivalenceKey: nameof(PlainHttpCallFix)
                ),
                context.Diagnostics
            );
        }
    }

    private static async Task<bool> IsSchemeAsync(Document document, TextSpan span, CancellationToken cancellation) =>
        (await document.GetTextAsync(cancellation).ConfigureAwait(false)).ToString(span).Equals("http", StringComparison.OrdinalIgnoreCase);

    private static async Task<Solution> EditAsync(Document document, TextSpan span, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return document.WithText(text.WithChanges(new TextChange(span, "https"))).Project.Solution;
    }
}
