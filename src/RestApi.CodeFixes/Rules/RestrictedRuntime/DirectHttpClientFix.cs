using System.Collections.Generic;
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

/// <summary>Fixes RAPI3001: turns a plain request of an <c>HttpClient</c> created here into builder calls.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DirectHttpClientFix))]
[Shared]
public sealed class DirectHttpClientFix : CodeFixProvider
{
    private const string EquivalenceKey = "RAPI3001.UseRestApi";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.DirectHttpClient);

    /// <inheritdoc/>
    // One pass over the document: the calls of one client may hold those of another.
    public override FixAllProvider GetFixAllProvider() =>
        FixAllProvider.Create(
            static async (context, document, diagnostics) =>
                await ConvertAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false)
        );

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var conversions = await FindConversionsAsync(context.Document, context.Diagnostics, context.CancellationToken)
            .ConfigureAwait(false);
        if (conversions.Count == 0)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                "Call the API through RestApi",
                cancellation => ConvertAsync(context.Document, context.Diagnostics, cancellation),
                EquivalenceKey
            ),
            context.Diagnostics
        );
    }

    private static async Task<Document> ConvertAsync(
        Document document,
        ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellation
    )
    {
        var conversions = await FindConversionsAsync(document, diagnostics, cancellation).ConfigureAwait(false);
        if (
            conversions.Count == 0
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root
        )
        {
            return document;
        }

        var edits = conversions.SelectMany(static conversion => conversion.Edits).ToDictionary(static edit => edit.Node);
        root = root.ReplaceNodes(edits.Keys, (original, current) => edits[original].Rewrite(current));
        root = (CompilationUnitSyntax)GoneNodes.Remove(root);
        // Asked after the edits ran: they ask for the names.
        return document.WithSyntaxRoot(
            conversions.Any(static conversion => conversion.Names.NeedsUsing) ? RuntimeNames.AddUsing(root) : root
        );
    }

    private static async Task<List<(IReadOnlyList<Edit> Edits, RuntimeNames Names)>> FindConversionsAsync(
        Document document,
        ImmutableArray<Diagnostic> diagnostics,
        CancellationToken cancellation
    )
    {
        var conversions = new List<(IReadOnlyList<Edit>, RuntimeNames)>();
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        foreach (var diagnostic in diagnostics)
        {
            var span = diagnostic.Location.SourceSpan;
            if (model is not null && root?.FindNode(span, getInnermostNodeForTie: true) is BaseObjectCreationExpressionSyntax creation)
            {
                var names = new RuntimeNames(model, span.Start, cancellation);
                if (new ClientConversion(model, new BuilderSyntax(names), cancellation).TryConvert(creation) is { } edits)
                {
                    conversions.Add((edits, names));
                }
            }
        }

        return conversions;
    }
}
