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
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>RAPI2007: a form field of a GET becomes a query parameter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ImpossibleBodyFix))]
[Shared]
public sealed class ImpossibleBodyFix : CodeFixProvider
{
    private const string Query = "AddQueryParameter";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.ImpossibleBody);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (
                diagnostic.AdditionalLocations.Count == 0
                && root?.FindToken(diagnostic.Location.SourceSpan.Start) is { } name
                && model is not null
                && CanBeQuery(name, model, context.CancellationToken)
            )
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Send it as a query parameter, with " + Query,
                        token => FixAsync(context.Document, name.Span, token),
                        equivalenceKey: nameof(ImpossibleBodyFix)
                    ),
                    diagnostic
                );
            }
        }
    }

    /// <summary>Whether the call means the same under the other name; a secret does not belong into a URL.</summary>
    private static bool CanBeQuery(SyntaxToken name, SemanticModel model, CancellationToken token)
    {
        if (
            !name.IsKind(SyntaxKind.IdentifierToken)
            || name.ValueText != "AddFormField"
            || name.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || call.ArgumentList.Arguments.Any(argument => HoldsSecret(argument.Expression, model, token))
        )
        {
            return false;
        }

        var renamed = call.ReplaceToken(name, SyntaxFactory.Identifier(Query));
        return model.GetSpeculativeSymbolInfo(call.SpanStart, renamed, SpeculativeBindingOption.BindAsExpression).Symbol
            is IMethodSymbol { Name: Query };
    }

    private static bool HoldsSecret(ExpressionSyntax value, SemanticModel model, CancellationToken token) =>
        value.DescendantNodesAndSelf().OfType<ExpressionSyntax>().Any(part => model.GetTypeInfo(part, token).Type?.Name == "Secret");

    private static async Task<Document> FixAsync(Document document, TextSpan name, CancellationToken token)
    {
        var text = await document.GetTextAsync(token).ConfigureAwait(false);
        return document.WithText(text.WithChanges(new TextChange(name, Query)));
    }
}
