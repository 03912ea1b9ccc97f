using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary>A check that is to be written, at one of three places.</summary>
internal abstract record MissingCheck(TextSpan? Execution)
{
    /// <summary>The text of the check behind an expression.</summary>
    protected const string Call = ".EnsureSuccess()";

    /// <summary>The edits that write the check.</summary>
    public abstract IEnumerable<TextChange> Changes(SourceText text);

    /// <summary>Where each diagnostic wants its check; one without a good place is left out.</summary>
    public static async Task<List<MissingCheck>> FindAsync(Document document, IEnumerable<Diagnostic> diagnostics, CancellationToken token)
    {
        var root = await document.GetSyntaxRootAsync(token).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(token).ConfigureAwait(false);
        return root is null || model is null
            ? []
            // dotnet format shows a fix the first report of all, which may be that of another rule.
            : diagnostics
                .Where(static diagnostic => diagnostic.AdditionalLocations.Count > 0)
                .Select(diagnostic => Find(diagnostic, root, model))
                .OfType<MissingCheck>()
                .ToList();
    }

    /// <summary>A statement that checks a response also checks it for whatever comes after it in its block.</summary>
    public static IEnumerable<MissingCheck> WithoutRepetition(List<MissingCheck> checks)
    {
        var statements = checks.OfType<CheckStatement>().ToList();
        return checks.Where(check => !statements.Any(statement => statement.Covers(check)));
    }

    private static MissingCheck? Find(Diagnostic diagnostic, SyntaxNode root, SemanticModel model)
    {
        var name = NodeAt(root, diagnostic.Location);
        if (diagnostic.Properties.ContainsKey(UncheckedResponseAnalyzer.IsGiven))
        {
            return IsEnsurable(name, model) ? new CheckedReceiver(name.Span.End, Execution: null) : null;
        }

        var use = NodeAt(root, diagnostic.AdditionalLocations[0]);
        if (!CheckStatement.RunsBefore(name, use))
        {
            use = name;
        }

        if (!CanBeEnsured(name, model))
        {
            return null;
        }

        var call = diagnostic.AdditionalLocations.Count > 1 ? NodeAt(root, diagnostic.AdditionalLocations[1]) : null;
        if (
            diagnostic.Properties.ContainsKey(UncheckedResponseAnalyzer.IsOnlyRead)
            && CheckedExecution.TryFind(call as InvocationExpressionSyntax, model) is { } atExecution
        )
        {
            return atExecution;
        }

        return ReceiverOf(name.Parent) is not { } receiver ? null
            : CheckStatement.TryFind(receiver, use, model, call?.Span) is { } statement ? statement
            : use.Span.Contains(name.Span) ? new CheckedReceiver(receiver.Span.End, call?.Span)
            : null;
    }

    /// <summary>A <c>Result</c> has no EnsureSuccess(): what to do with its error is for the author to say.</summary>
    private static bool CanBeEnsured(SyntaxNode read, SemanticModel model) =>
        model.GetSymbolInfo(read).Symbol?.ContainingType is { } type && !type.GetMembers("EnsureSuccess").IsEmpty;

    // await Get() needs parentheses around it first, and a task has no EnsureSuccess().
    private static bool IsEnsurable(SyntaxNode given, SemanticModel model) =>
        given is InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax
        && model.GetTypeInfo(given).Type is { } type
        && !type.GetMembers("EnsureSuccess").IsEmpty;

    private static SyntaxNode NodeAt(SyntaxNode root, Location location) =>
        root.FindNode(location.SourceSpan, getInnermostNodeForTie: true);

    /// <summary>The response that is read from. In <c>response?.Content</c> the check goes behind the question mark.</summary>
    private static SyntaxNodeOrToken? ReceiverOf(SyntaxNode? read) =>
        read switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            MemberBindingExpressionSyntax { Parent: ConditionalAccessExpressionSyntax access } => access.OperatorToken,
            MemberBindingExpressionSyntax { Parent.Parent: ConditionalAccessExpressionSyntax access } => access.OperatorToken,
            _ => null,
        };
}

/// <summary><c>response.EnsureSuccess().Content</c>: inside the expression that reads.</summary>
internal sealed record CheckedReceiver(int Position, TextSpan? Execution) : MissingCheck(Execution)
{
    public override IEnumerable<TextChange> Changes(SourceText text) => [new(new(Position, 0), Call)];
}
