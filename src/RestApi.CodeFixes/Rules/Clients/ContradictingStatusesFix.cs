using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4122: removes a status that is given already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ContradictingStatusesFix))]
[Shared]
public sealed class ContradictingStatusesFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ContradictingStatuses);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (
            await context.FindAsync<AttributeArgumentSyntax>().ConfigureAwait(false) is
            { Parent: AttributeArgumentListSyntax { Arguments.Count: > 1 } list } argument
        )
        {
            context.Offer("Remove this status", "RAPI4122.Remove", list, list.WithArguments(list.Arguments.Remove(argument)));
        }
    }
}
