using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Comind.Api.CodeFixes;

/// <summary>Lists all types at once: clients of several files may share a context, which is changed once.</summary>
internal sealed class UncoveredJsonFixAll : FixAllProvider
{
    public static readonly UncoveredJsonFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var entries = new List<JsonEntry>();
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            var diagnostics =
                context.Scope == FixAllScope.Document && context.Document is { } document
                    ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                    : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            foreach (
                var diagnostic in diagnostics
                    .OrderBy(static found => found.Location.SourceTree?.FilePath)
                    .ThenBy(static found => found.Location.SourceSpan)
            )
            {
                if (
                    project.Solution.GetDocument(diagnostic.Location.SourceTree) is { } reported
                    && await JsonEntry
                        .FindAsync((reported, diagnostic.Location.SourceSpan), context.CancellationToken)
                        .ConfigureAwait(false)
                        is { } entry
                )
                {
                    entries.Add(entry);
                }
            }
        }

        return entries.Count == 0
            ? null
            : CodeAction.Create(
                "List all types in JSON contexts",
                cancellation => JsonEntries.AddAsync(context.Solution, entries, cancellation),
                UncoveredJsonFix.EquivalenceKey
            );
    }
}
