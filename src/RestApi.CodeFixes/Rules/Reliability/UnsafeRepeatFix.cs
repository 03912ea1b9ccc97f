using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI2015 for <c>SetRetry</c>: sends an idempotency key. A loop of one's own has to keep its key itself.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnsafeRepeatFix))]
[Shared]
public sealed class UnsafeRepeatFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnsafeRepeat);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            FixData.TextOf(context.Diagnostics[0]) is { } call
            && await context.FindAsync<InvocationExpressionSyntax>().ConfigureAwait(false) is { } retry
        )
        {
            context.Offer("Send an idempotency key, which the API has to know", "RAPI2015.Key", new TextSpan(retry.Span.End, 0), call);
        }
    }
}
