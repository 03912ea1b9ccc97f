using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>
/// Removes the constants, locals, fields and properties that held a credential and that nobody uses once the calls are
/// rewritten: otherwise the credential would still be in the source.
/// </summary>
internal sealed class UnusedNames
{
    private readonly Solution _solution;
    private readonly List<(DocumentId Document, TextSpan Span)> _gone;
    private readonly List<(DocumentId Document, SyntaxNode Declaration)> _removed = [];

    private UnusedNames(Solution solution, IEnumerable<CredentialRewrite> calls)
    {
        _solution = solution;
        _gone = [.. calls.Select(static call => (call.Document.Id, call.Replaced.Span))];
    }

    public static async Task<List<DocumentEdit>> RemoveAsync(
        Solution solution,
        IReadOnlyList<CredentialRewrite> calls,
        CancellationToken cancellationToken
    )
    {
        var unused = new UnusedNames(solution, calls);
        var names = new Queue<ISymbol>(calls.SelectMany(call => Names(call.Model, call.Replaced, cancellationToken)));
        while (names.Count > 0)
        {
            foreach (var next in await unused.RemoveAsync(names.Dequeue(), cancellationToken).ConfigureAwait(false))
            {
                names.Enqueue(next);
            }
        }

        return [.. unused.Edits().Distinct()];
    }

    // Returns the names that the removed declaration used: they may be unused now as well.
    private async Task<IReadOnlyList<ISymbol>> RemoveAsync(ISymbol name, CancellationToken cancellationToken)
    {
        if (name.DeclaringSyntaxReferences is not [var reference])
        {
            return [];
        }

        var declaration = await reference.GetSyntaxAsync(cancellationToken).ConfigureAwait(false);
        var document = _solution.GetDocument(declaration.SyntaxTree);
        if (
            document is null
            || IsGone(document.Id, declaration.Span)
            || declaration is not (VariableDeclaratorSyntax or PropertyDeclarationSyntax)
        )
        {
            return [];
        }

        if (!IsRemovable(name) || !await IsUnusedAsync(name, cancellationToken).ConfigureAwait(false))
        {
            return [];
        }

        _gone.Add((document.Id, declaration.Span));
        _removed.Add((document.Id, declaration));
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        return model is null ? [] : [.. Names(model, declaration, cancellationToken)];
    }

    private async Task<bool> IsUnusedAsync(ISymbol name, CancellationToken cancellationToken)
    {
        var found = await SymbolFinder.FindReferencesAsync(name, _solution, cancellationToken).ConfigureAwait(false);
        return found
            .SelectMany(static symbol => symbol.Locations)
            .All(location => IsGone(location.Document.Id, location.Location.SourceSpan));
    }

    private bool IsGone(DocumentId document, TextSpan span) => _gone.Any(gone => gone.Document == document && gone.Span.Contains(span));

    private static IEnumerable<ISymbol> Names(SemanticModel model, SyntaxNode node, CancellationToken cancellationToken) =>
        node.DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Select(name => model.GetSymbolInfo(name, cancellationToken).Symbol)
            .OfType<ISymbol>()
            .Where(static symbol => symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol)
            .Distinct(SymbolEqualityComparer.Default)
            .OfType<ISymbol>();

    // An attribute may find a member by reflection, an interface or a base class may ask for it.
    private static bool IsRemovable(ISymbol name) =>
        name.GetAttributes().IsEmpty
        && (
            name is not IPropertySymbol
            || (
                name is { IsOverride: false, IsVirtual: false, IsAbstract: false }
                && !name.ContainingType.AllInterfaces.Any(contract => !contract.GetMembers(name.Name).IsEmpty)
            )
        );

    private IEnumerable<DocumentEdit> Edits()
    {
        foreach (var (document, declaration) in _removed)
        {
            if (declaration is not VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax all })
            {
                yield return new(document, new TextChange(Whole(declaration), ""));
                continue;
            }

            var kept = all.Variables.Where(variable => _removed.All(removed => removed.Declaration != variable)).ToList();
            yield return kept.Count == 0
                ? new(document, new TextChange(Whole(all.Parent!), ""))
                : new(
                    document,
                    new TextChange(TextSpan.FromBounds(all.Variables[0].SpanStart, all.Variables.Last().Span.End), string.Join(", ", kept))
                );
        }
    }

    // With its comments and its line. Directives stay, and so does what heads the file or shares the line.
    private static TextSpan Whole(SyntaxNode node)
    {
        var endsLine = node.GetTrailingTrivia() is { Count: > 0 } trailing && trailing.Last().IsKind(SyntaxKind.EndOfLineTrivia);
        var keepsLead = !endsLine || node.ContainsDirectives || node.FullSpan.Start == 0;
        var start = keepsLead ? node.SpanStart : node.FullSpan.Start;
        var isFirst = node.GetFirstToken().GetPreviousToken().IsKind(SyntaxKind.OpenBraceToken);
        var nextTrivia = node.GetLastToken().GetNextToken().LeadingTrivia;
        var hasBlankBelow = nextTrivia.Count > 0 && nextTrivia[0].IsKind(SyntaxKind.EndOfLineTrivia);
        var end = isFirst && !keepsLead && hasBlankBelow ? nextTrivia[0].FullSpan.End : node.FullSpan.End;
        return TextSpan.FromBounds(start, end);
    }
}
