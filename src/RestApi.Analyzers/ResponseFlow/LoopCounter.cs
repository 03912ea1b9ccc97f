using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>A comparison of a counter with its end: <c>tries &lt; MostTries</c>, <c>left-- > 0</c>, <c>tries == 3</c>.</summary>
/// <param name="Counter">The counter and its end, in words that are the same wherever the two are compared.</param>
/// <param name="Relation"><c>&lt;</c>, <c>&gt;</c> or <c>=</c>, seen from the counter; with the end itself or without it.</param>
/// <param name="IsNegated">Whether the comparison holds if the relation does not.</param>
internal sealed record LoopCounter(string Counter, char Relation, bool IsNegated)
{
    /// <summary>What an expression compares; null when it is no such comparison.</summary>
    public static LoopCounter? Of(SyntaxNode expression)
    {
        if (
            expression is not BinaryExpressionSyntax comparison
            || Name(comparison.Left) is not { } left
            || Name(comparison.Right) is not { } right
        )
        {
            return null;
        }

        var isSwapped = IsEnd(comparison.Left) && !IsEnd(comparison.Right);
        char? relation = comparison.Kind() switch
        {
            SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression => isSwapped ? '>' : '<',
            SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression => isSwapped ? '<' : '>',
            SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => '=',
            _ => null,
        };
        return relation is { } found
            ? new(isSwapped ? $"{right} to {left}" : $"{left} to {right}", found, comparison.IsKind(SyntaxKind.NotEqualsExpression))
            : null;
    }

    /// <summary>A counter in the condition of a loop has not come to its end on any way but the one on which it ends the loop.</summary>
    public static FlowState? Behind(SyntaxNode condition, FlowState? state, bool isTrue)
    {
        if (state is not null && LoopCondition(condition) is { } whole)
        {
            var own = Of(condition);
            foreach (var counter in Parts(whole).Select(Of).OfType<LoopCounter>())
            {
                state = counter.After(state, isOver: counter == own && !isTrue);
            }
        }

        return state;
    }

    /// <summary>The condition of a loop that an expression belongs to; null when it does not, or need not hold.</summary>
    public static SyntaxNode? LoopCondition(SyntaxNode condition)
    {
        var whole = condition;
        while (whole.Parent is ParenthesizedExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression })
        {
            whole = whole.Parent;
        }

        return whole.Parent switch
        {
            WhileStatementSyntax loop => loop.Condition == whole ? whole : null,
            DoStatementSyntax loop => loop.Condition == whole ? whole : null,
            ForStatementSyntax loop => loop.Condition == whole ? whole : null,
            _ => null,
        };
    }

    /// <summary>Whether a place is in a loop that this counts: it has counted on since the condition was tested.</summary>
    public bool Counts(SyntaxNode place) =>
        place
            .Ancestors()
            .Select(static node =>
                node switch
                {
                    WhileStatementSyntax loop => loop.Condition,
                    DoStatementSyntax loop => loop.Condition,
                    ForStatementSyntax loop => loop.Condition,
                    _ => null,
                }
            )
            .Any(condition => condition is not null && Parts(condition).Any(part => Of(part)?.Counter == Counter));

    /// <summary>The relation of the counter to its end, as a name for what is known of it.</summary>
    public string Key(char relation) => $"{Counter} {relation}";

    /// <summary>A loop goes on while its condition holds, whichever way it counts.</summary>
    private FlowState After(FlowState state, bool isOver)
    {
        var (over, running) = (ConditionValue.Of(isOver), ConditionValue.Of(!isOver));
        return Relation == '='
            ? state.Set(Key('='), IsNegated ? over : running)
            : state.Set(Key(Relation), running).Set(Key(Relation == '<' ? '>' : '<'), over).Set(Key('='), over);
    }

    private static IEnumerable<SyntaxNode> Parts(SyntaxNode condition) =>
        condition switch
        {
            ParenthesizedExpressionSyntax inner => Parts(inner.Expression),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => Parts(both.Left).Concat(Parts(both.Right)),
            _ => [condition],
        };

    // What is written out, or a constant by its name.
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
