using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>RAPI2004: moves <c>CreateClient</c> and <c>CreateRequest</c> to where they are needed, inside one block.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BuilderOrderFix))]
[Shared]
public sealed class BuilderOrderFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.BuilderOrder);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => BatchFix.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (
                root
                    ?.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true)
                    .FirstAncestorOrSelf<InvocationExpressionSyntax>()
                    is { } call
                && PlanFor(root, call, diagnostic) is { } plan
            )
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Move {plan.Names} before it is needed",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(plan.Apply(root))),
                        equivalenceKey: nameof(BuilderOrderFix)
                    ),
                    diagnostic
                );
            }
        }
    }

    private static StatementMove? PlanFor(SyntaxNode root, InvocationExpressionSyntax call, Diagnostic diagnostic)
    {
        if (BuilderStatement.NameOf(call) == "CreateClient")
        {
            return diagnostic.AdditionalLocations is [var request, ..]
                ? StatementMove.Of([call.FirstAncestorOrSelf<StatementSyntax>()], before: StatementAt(root, request))
                : null;
        }

        // After an execution only the author knows which request is meant.
        return diagnostic.AdditionalLocations.Count > 0 || call.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
            ? null
            : Missing(statement, isClientEnough: BuilderStatement.NameOf(call) == "CreateRequest");
    }

    /// <summary>What creates the client and the request further down, before anything is executed.</summary>
    private static StatementMove? Missing(StatementSyntax statement, bool isClientEnough)
    {
        var creations = StatementMove
            .ListOf(statement)
            .SkipWhile(candidate => candidate != statement)
            .TakeWhile(static candidate => !BuilderStatement.Executes(candidate))
            .Where(static candidate => BuilderStatement.Creates(candidate) is not null)
            .ToList();
        var needed = isClientEnough ? "CreateClient" : "CreateRequest";
        var last = creations.FindIndex(candidate => BuilderStatement.Creates(candidate) == needed);
        return last < 0 ? null : StatementMove.Of(creations.Take(last + 1), before: statement);
    }

    private static StatementSyntax? StatementAt(SyntaxNode root, Location location) =>
        root.FindNode(location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<StatementSyntax>();
}
