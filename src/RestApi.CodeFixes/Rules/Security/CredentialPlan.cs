using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>
/// Declares the secrets of reported credentials and rewrites their calls, in one ordered pass: all names are given first, then
/// each file is edited once. The credentials themselves are only compared, never written.
/// </summary>
internal static class CredentialPlan
{
    /// <summary>The edits for some reports, one entry for each secrets file; empty when nothing can be fixed.</summary>
    public static async Task<IReadOnlyList<SecretsRewrite>> MakeAsync(
        IEnumerable<(Document Document, TextSpan Span)> reports,
        CancellationToken cancellationToken
    )
    {
        var drafts = new Dictionary<string, SecretsDraft>(StringComparer.Ordinal);
        foreach (var inProject in reports.GroupBy(static report => report.Document.Project))
        {
            if (await FileAsync(inProject.Key, cancellationToken).ConfigureAwait(false) is not { } file)
            {
                continue;
            }

            // Projects may share a file, so its names are given for all of them together.
            var path = file.FilePath ?? file.Id.ToString();
            if (!drafts.TryGetValue(path, out var draft))
            {
                var aliases = await SecretsFiles.ReadAliasesAsync(inProject.Key, cancellationToken).ConfigureAwait(false);
                drafts.Add(path, draft = new(file, aliases));
            }

            foreach (var (document, span) in inProject)
            {
                if (await FindAsync(document, span, cancellationToken).ConfigureAwait(false) is var (model, credential))
                {
                    draft.Add(document, model, credential);
                }
            }
        }

        var rewrites = await Task.WhenAll(drafts.Values.Select(draft => draft.FinishAsync(cancellationToken))).ConfigureAwait(false);
        return [.. rewrites.OfType<SecretsRewrite>()];
    }

    /// <summary>The solution with all the edits.</summary>
    public static async Task<Solution> ApplyAsync(
        Solution solution,
        IReadOnlyList<SecretsRewrite> rewrites,
        CancellationToken cancellationToken
    )
    {
        var calls = rewrites.SelectMany(static rewrite => rewrite.Calls).ToList();
        var edits = await UnusedNames.RemoveAsync(solution, calls, cancellationToken).ConfigureAwait(false);
        foreach (var inDocument in calls.GroupBy(static call => call.Document.Id))
        {
            edits.AddRange(await EditAsync([.. inDocument], cancellationToken).ConfigureAwait(false));
        }

        var edited = rewrites.Aggregate(solution, static (current, one) => SecretsFiles.Replace(current, one.File, one.NewText));
        foreach (var inDocument in edits.GroupBy(static edit => edit.Document))
        {
            var document = solution.GetDocument(inDocument.Key)!;
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var changes = inDocument.Select(static edit => edit.Change).Distinct().OrderBy(static change => change.Span);
            edited = edited.WithDocumentText(document.Id, text.WithChanges(changes));
        }

        return edited;
    }

    private static async Task<TextDocument?> FileAsync(Project project, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        return compilation is null || SecretAccess.IsTaken(compilation, project) ? null : SecretsFiles.Of(project);
    }

    private static async Task<(SemanticModel Model, HardcodedCredential Credential)?> FindAsync(
        Document document,
        TextSpan span,
        CancellationToken cancellationToken
    )
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root is null || model is null || !root.FullSpan.Contains(span))
        {
            return null;
        }

        var node = root.FindNode(span, getInnermostNodeForTie: true);
        return
            HardcodedCredential.At(model, node, document.Project.AnalyzerOptions, cancellationToken) is { Replaceable: not null } credential
            ? (model, credential)
            : null;
    }

    private static async Task<List<DocumentEdit>> EditAsync(IReadOnlyList<CredentialRewrite> calls, CancellationToken cancellationToken)
    {
        var document = calls[0].Document;
        var edits = new List<DocumentEdit>();
        SecretAccess? import = null;
        foreach (var call in calls)
        {
            var access = SecretAccess.At(call.Model, call.Replaced.SpanStart, document.Project, cancellationToken);
            import = access.NeedsUsing ? access : import;
            edits.Add(new(document.Id, call.Edit(access.Name, SecretNaming.PropertyName(call.Alias))));
        }

        if (import is not null && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root)
        {
            edits.Add(new(document.Id, SecretAccess.Import(root, import.RootNamespace)));
        }

        return edits;
    }
}
