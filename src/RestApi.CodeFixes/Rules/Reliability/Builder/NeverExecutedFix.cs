using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>RAPI2005: executes a request whose chain of calls is a statement that ends too early.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NeverExecutedFix))]
[Shared]
public sealed class NeverExecutedFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.NeverExecuted);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan) is { } name && ChainOf(name) is { } chain)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Execute the request, with ExecuteRequest().EnsureSuccess()",
                        token => FixAsync(context.Document, chain, token),
                        equivalenceKey: nameof(NeverExecutedFix)
                    ),
                    diagnostic
                );
            }
        }
    }

    /// <summary>The statement that a chain of calls is; null where the statements of the builder may go on with the request.</summary>
    private static ExpressionStatementSyntax? ChainOf(SyntaxNode name)
    {
        if (
            name.FirstAncestorOrSelf<InvocationExpressionSyntax>()
                is not { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } call
            || receiver is IdentifierNameSyntax { Identifier.ValueText: "RestApi" }
        )
        {
            return null;
        }

        SyntaxNode end = call;
        while (end.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next })
        {
            end = next;
        }

        return end.Parent as ExpressionStatementSyntax;
    }

    private static async Task<Document> FixAsync(Document document, ExpressionStatementSyntax chain, CancellationToken token)
    {
        var text = await document.GetTextAsync(token).ConfigureAwait(false);
        return document.WithText(
            text.WithChanges(new TextChange(new TextSpan(chain.Expression.Span.End, 0), ".ExecuteRequest().EnsureSuccess()"))
        );
    }
}
