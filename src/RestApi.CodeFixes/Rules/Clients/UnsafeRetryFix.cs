using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4124: sends an idempotency key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnsafeRetryFix))]
[Shared]
public sealed class UnsafeRetryFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnsafeRetry);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            FixData.TextOf(context.Diagnostics[0]) is { } attribute
            && await context.FindAsync<AttributeSyntax>().ConfigureAwait(false) is { Parent: AttributeListSyntax list } retry
        )
        {
            var added = SyntaxFactory.Attribute(SyntaxFactory.IdentifierName(attribute));
            context.Offer(
                "Add [IdempotencyKey], which the API has to know",
                "RAPI4124.Key",
                list,
                list.WithAttributes(list.Attributes.Insert(list.Attributes.IndexOf(retry), added))
            );
        }
    }
}
