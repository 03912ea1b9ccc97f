using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>RAPI2002: appends <c>EnsureSuccess()</c> to a call whose response is dropped.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(IgnoredResponseFix))]
[Shared]
public sealed class IgnoredResponseFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.IgnoredResponse);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await FindAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } check)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Fail when the call fails, with EnsureSuccess()",
                        token => FixAsync(context.Document, check, token),
                        equivalenceKey: nameof(IgnoredResponseFix)
                    ),
                    diagnostic
                );
            }
        }
    }

    private static async Task<Document> FixAsync(Document document, CheckedExecution check, CancellationToken token)
    {
        var text = await document.GetTextAsync(token).ConfigureAwait(false);
        return document.WithText(text.WithChanges(check.Changes(text)));
    }

    /// <summary>Null where the response is not at hand: in a task that nobody waits for, and in a <c>Result</c>, which cannot be ensured.</summary>
    private static async Task<CheckedExecution?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken token)
    {
        var root = await document.GetSyntaxRootAsync(token).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
        var name = root?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        var call = name?.FirstAncestorOrSelf<InvocationExpressionSyntax>();
        return
            model is null
            || CheckedExecution.TryFind(call, model) is not { } check
            || !CanBeEnsured(model.GetTypeInfo(check.Response, token).Type)
            ? null
            : check;
    }

    private static bool CanBeEnsured(ITypeSymbol? response) => response is not null && response.GetMembers("EnsureSuccess").Any();
}
