using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Finds the counters in the conditions of loops.</summary>
internal static class LoopCondition
{
    /// <summary>The counter that an expression compares; null when it is no such comparison.</summary>
    public static LoopCounter? CounterIn(SyntaxNode expression) =>
        expression is BinaryExpressionSyntax comparison
        && RelationOf(comparison) is { } relation
        && Name(comparison.Left) is { } left
        && Name(comparison.Right) is { } right
            ? LoopCounter.Of(
                (left, IsEnd(comparison.Left)),
                relation,
                comparison.IsKind(SyntaxKind.NotEqualsExpression),
                (right, IsEnd(comparison.Right))
            )
            : null;

    /// <summary>A counter in the condition of a loop has not come to its end on any way but the one on which it ends the loop.</summary>
    public static FlowState? Behind(SyntaxNode condition, FlowState? state, bool isTrue)
    {
        if (state is not null && Around(condition) is { } whole)
        {
            var own = CounterIn(condition);
            foreach (var counter in CountersOf(whole))
            {
                state = counter.After(state, isOver: counter == own && !isTrue);
            }
        }

        return state;
    }

    /// <summary>Whether a place is in a loop that a counter counts: it has counted on since the condition was tested.</summary>
    public static bool Counts(LoopCounter counter, SyntaxNode place) =>
        place
            .Ancestors()
            .Select(Of)
            .Any(condition => condition is not null && CountersOf(condition).Any(other => other.Counter == counter.Counter));

    // The whole condition, when a part of it has to hold for it.
    private static SyntaxNode? Around(SyntaxNode part)
    {
        var whole = part;
        while (whole.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression })
        {
            whole = whole.Parent;
        }

        return whole.Parent is { } loop && Of(loop) == whole ? whole : null;
    }

    private static ExpressionSyntax? Of(SyntaxNode node) =>
        node switch
        {
            WhileStatementSyntax loop => loop.Condition,
            DoStatementSyntax loop => loop.Condition,
            ForStatementSyntax loop => loop.Condition,
            _ => null,
        };

    private static IEnumerable<LoopCounter> CountersOf(SyntaxNode condition) => Parts(condition).Select(CounterIn).OfType<LoopCounter>();

    private static IEnumerable<SyntaxNode> Parts(SyntaxNode condition) =>
        condition switch
        {
            ParenthesizedExpressionSyntax inner => Parts(inner.Expression),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => Parts(both.Left).Concat(Parts(both.Right)),
            _ => [condition],
        };

    private static char? RelationOf(BinaryExpressionSyntax comparison) =>
        comparison.Kind() switch
        {
            SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression => '<',
            SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression => '>',
            SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => '=',
            _ => null,
        };

    private static bool IsEnd(ExpressionSyntax side) =>
        side is LiteralExpressionSyntax or IdentifierNameSyntax { Identifier.ValueText: [>= 'A' and <= 'Z', ..] };

    private static string? Name(ExpressionSyntax side) =>
        side switch
        {
            IdentifierNameSyntax or MemberAccessExpressionSyntax => side.ToString(),
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression } => side.ToString(),
            PrefixUnaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression,
                Operand: var counter
            } => Name(counter),
            PostfixUnaryExpressionSyntax { Operand: var counter } => Name(counter),
            _ => null,
        };
}
