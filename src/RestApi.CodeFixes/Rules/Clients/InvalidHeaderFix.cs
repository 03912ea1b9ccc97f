using System;
using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4113: writes the name of the header as HTTP allows it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InvalidHeaderFix))]
[Shared]
public sealed class InvalidHeaderFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.InvalidHeader);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            FixData.TextOf(context.Diagnostics[0]) is { } name
            && await context.FindAsync<LiteralExpressionSyntax>().ConfigureAwait(false) is { Token: { Value: string line } } literal
        )
        {
            var colon =
                literal.FirstAncestorOrSelf<AttributeSyntax>()?.Name.ToString().EndsWith("Headers", StringComparison.Ordinal) == true
                    ? line.IndexOf(':')
                    : -1;
            var repaired = colon < 0 ? name : name + line.Substring(colon);
            context.Offer(
                $"Write '{name}'",
                "RAPI4113.Name",
                literal,
                literal.WithToken(SyntaxFactory.Literal(repaired).WithTriviaFrom(literal.Token))
            );
        }
    }
}
