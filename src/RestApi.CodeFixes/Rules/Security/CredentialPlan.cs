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
    /// <summary>The edits for some reports of one project, or null when nothing of it can be fixed.</summary>
    public static async Task<ProjectRewrite?> MakeAsync(
        Project project,
        IEnumerable<(Document Document, TextSpan Span)> reports,
        CancellationToken cancellationToken
    )
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        if (SecretsFiles.Of(project) is not { } file || compilation is null || SecretAccess.IsTaken(compilation, project))
        {
            return null;
        }

        var aliases = await SecretsFiles.ReadAliasesAsync(project, cancellationToken).ConfigureAwait(false);
        var calls = new List<CredentialRewrite>();
        foreach (var (document, span) in reports)
        {
            if (
                await FindAsync(document, span, cancellationToken).ConfigureAwait(false) is
                (var model, { Replaceable: not null } credential)
            )
            {
                calls.Add(new(document, model, credential, aliases.For(credential.NameHint, credential.Value)));
            }
        }

        return calls.Count > 0 && await SecretsFiles.DeclareAsync(file, aliases.Added, cancellationToken).ConfigureAwait(false) is { } text
            ? new(file, text, aliases.Added.Count == 0, calls)
            : null;
    }

    /// <summary>The solution with all the edits.</summary>
    public static async Task<Solution> ApplyAsync(
        Solution solution,
        IReadOnlyList<ProjectRewrite> rewrites,
        CancellationToken cancellationToken
    )
    {
        var calls = rewrites.SelectMany(static rewrite => rewrite.Calls).ToList();
        var edits = await UnusedNames.RemoveAsync(solution, calls, cancellationToken).ConfigureAwait(false);
        foreach (var inDocument in calls.GroupBy(static call => call.Document.Id))
        {
            edits.AddRange(await EditAsync([.. inDocument], cancellationToken).ConfigureAwait(false));
        }

        var edited = rewrites.Aggregate(solution, static (current, one) => SecretsFiles.Replace(current, one.SecretsFile, one.NewSecrets));
        foreach (var inDocument in edits.GroupBy(static edit => edit.Document))
        {
            var document = solution.GetDocument(inDocument.Key)!;
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var changes = inDocument.Select(static edit => edit.Change).Distinct().OrderBy(static change => change.Span);
            edited = edited.WithDocumentText(document.Id, text.WithChanges(changes));
        }

        return edited;
    }

    private static async Task<(SemanticModel Model, HardcodedCredential? Credential)?> FindAsync(
        Document document,
        TextSpan span,
        CancellationToken cancellationToken
    )
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return root is null || model is null || !root.FullSpan.Contains(span)
            ? null
            : (model, HardcodedCredential.At(model, root.FindNode(span, getInnermostNodeForTie: true), cancellationToken));
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
