using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI3007: <c>AddHeader("Authorization", "Bearer " + token)</c> becomes <c>SetOAuth2AuthorizationHeaderAuth(token)</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AuthorizationHeaderFix))]
[Shared]
public sealed class AuthorizationHeaderFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.AuthorizationByHand);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (
            await context.FindAsync<ArgumentListSyntax>().ConfigureAwait(false) is not { Parent: InvocationExpressionSyntax call } arguments
            || model?.GetOperation(call, context.CancellationToken) is not IInvocationOperation operation
            || AuthorizationHeader.Of(operation) is not { } header
            || header.Arguments(model) is not { } values
            || NameOf(call) is not { } name
            || arguments
                .DescendantTrivia()
                .Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia))
        )
        {
            return;
        }

        TextChange[] edits = [new(name.Span, header.Method), new(arguments.Span, $"({string.Join(", ", values)})")];
        context.RegisterCodeFix(
            CodeAction.Create($"Call {header.Method}", token => EditAsync(context.Document, edits, token), nameof(AuthorizationHeaderFix)),
            context.Diagnostics
        );
    }

    private static async Task<Document> EditAsync(Document document, TextChange[] edits, CancellationToken token)
    {
        var text = await document.GetTextAsync(token).ConfigureAwait(false);
        return document.WithText(text.WithChanges(edits));
    }

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            IdentifierNameSyntax name => name,
            _ => null,
        };
}
