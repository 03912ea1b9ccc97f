using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Comind.Api.CodeFixes;

/// <summary>
/// Roslyn's batch, which has to be told which of several actions is meant. <c>dotnet format</c> does not say it when it fixes several rules of one
/// analyzer in one run: then it is the first action that is offered anywhere.
/// </summary>
internal sealed class BatchFix : FixAllProvider
{
    public static readonly BatchFix Instance = new();

    private static FixAllProvider Batch => WellKnownFixAllProviders.BatchFixer;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => Batch.GetSupportedFixAllScopes();

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        if (context.CodeActionEquivalenceKey is not null)
        {
            return await Batch.GetFixAsync(context).ConfigureAwait(false);
        }

        return await FirstKeyAsync(context).ConfigureAwait(false) is { } key
            ? await Batch.GetFixAsync(With(context, key)).ConfigureAwait(false)
            : null;
    }

    private static async Task<string?> FirstKeyAsync(FixAllContext context)
    {
        foreach (var project in context.Solution.Projects)
        {
            foreach (var report in await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false))
            {
                string? key = null;
                if (project.GetDocument(report.Location.SourceTree) is { } document)
                {
                    var offer = new CodeFixContext(
                        document,
                        report,
                        (action, _) => key ??= action.EquivalenceKey,
                        context.CancellationToken
                    );
                    await context.CodeFixProvider.RegisterCodeFixesAsync(offer).ConfigureAwait(false);
                }

                if (key is not null)
                {
                    return key;
                }
            }
        }

        return null;
    }

    private static FixAllContext With(FixAllContext context, string key) =>
        context.Document is { } document
            ? new(
                document,
                context.CodeFixProvider,
                context.Scope,
                key,
                context.DiagnosticIds,
                new Reports(context),
                context.CancellationToken
            )
            : new(
                context.Project,
                context.CodeFixProvider,
                context.Scope,
                key,
                context.DiagnosticIds,
                new Reports(context),
                context.CancellationToken
            );

    private sealed class Reports(FixAllContext context) : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken
        ) => await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);

        public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(
            Project project,
            CancellationToken cancellationToken
        ) => await context.GetProjectDiagnosticsAsync(project).ConfigureAwait(false);
    }
}
