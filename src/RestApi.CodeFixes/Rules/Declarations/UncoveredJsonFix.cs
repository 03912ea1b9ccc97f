using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4121: lists the type in the JSON context of its client, which is written where there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UncoveredJsonFix))]
[Shared]
public sealed class UncoveredJsonFix : CodeFixProvider
{
    internal const string EquivalenceKey = "RAPI4121.ListInContext";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UncoveredJson);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => UncoveredJsonFixAll.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var report = (context.Document, context.Span);
        if (await JsonEntry.FindAsync(report, context.CancellationToken).ConfigureAwait(false) is not { } entry)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                entry.Context is { } known
                    ? $"List '{entry.Type.Name}' in '{known.Name}'"
                    : $"Write a JSON context for '{entry.Client.Name}' that lists '{entry.Type.Name}'",
                cancellation => JsonEntries.AddAsync(context.Document.Project.Solution, [entry], cancellation),
                EquivalenceKey
            ),
            context.Diagnostics
        );
    }
}
