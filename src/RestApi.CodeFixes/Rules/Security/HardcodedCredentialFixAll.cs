using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>
/// Fixes all credentials at once. The batch fixer of Roslyn keeps the edits of documents and drops those of additional
/// documents, here the declarations; this one makes a single ordered pass instead.
/// </summary>
internal sealed class HardcodedCredentialFixAll : FixAllProvider
{
    public static readonly HardcodedCredentialFixAll Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var reports = new List<(Document Document, TextSpan Span)>();
        foreach (var project in Projects(context))
        {
            reports.AddRange(await ReportsAsync(context, project).ConfigureAwait(false));
        }

        var rewrites = await CredentialPlan.MakeAsync(reports, context.CancellationToken).ConfigureAwait(false);
        return rewrites.Count == 0
            ? null
            : CodeAction.Create(
                "Declare all written credentials as secrets and use them",
                token => CredentialPlan.ApplyAsync(context.Solution, rewrites, token),
                HardcodedCredentialFix.EquivalenceKey
            );
    }

    private static IEnumerable<Project> Projects(FixAllContext context) =>
        context.Scope == FixAllScope.Solution
            ? context.Solution.Projects.Where(static project => project.Language == LanguageNames.CSharp)
            : [context.Project];

    private static async Task<IEnumerable<(Document Document, TextSpan Span)>> ReportsAsync(FixAllContext context, Project project)
    {
        var diagnostics =
            context.Scope == FixAllScope.Document && context.Document is { } document
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
        return diagnostics
            .Select(diagnostic =>
                (Document: project.Solution.GetDocument(diagnostic.Location.SourceTree)!, Span: diagnostic.Location.SourceSpan)
            )
            .Where(static report => report.Document is not null)
            .OrderBy(static report => report.Document.FilePath ?? report.Document.Name, StringComparer.Ordinal)
            .ThenBy(static report => report.Span);
    }
}
