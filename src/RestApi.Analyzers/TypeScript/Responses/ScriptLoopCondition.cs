using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Finds the counters in the conditions of loops of a script.</summary>
internal static class ScriptLoopCondition
{
    /// <summary>The counter that an expression compares; null when it is no such comparison.</summary>
    public static LoopCounter? CounterIn(ScriptExpression expression) =>
        expression is BinaryNode comparison
        && RelationOf(comparison) is { } relation
        && Name(comparison.Left) is { } left
        && Name(comparison.Right) is { } right
            ? LoopCounter.Of((left, IsEnd(comparison.Left)), relation, comparison.Operator[0] == '!', (right, IsEnd(comparison.Right)))
            : null;

    /// <summary>Whether a place is in a loop that a counter counts: it has counted on since the condition was tested.</summary>
    public static bool Counts(LoopCounter counter, ScriptNode place)
    {
        for (var around = place.Parent; around is not null; around = around.Parent)
        {
            if (
                around is LoopNode { Form: not LoopForm.ForEach, Condition: { } condition }
                && Parts(condition).Any(part => CounterIn(part)?.Counter == counter.Counter)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<ScriptExpression> Parts(ScriptExpression condition) =>
        condition is BinaryNode { Operator: "&&" } both ? Parts(both.Left).Concat(Parts(both.Right)) : [condition];

    private static char? RelationOf(BinaryNode comparison) =>
        comparison.Operator switch
        {
            "<" or "<=" => '<',
            ">" or ">=" => '>',
            "===" or "==" or "!==" or "!=" => '=',
            _ => null,
        };

    private static bool IsEnd(ScriptExpression side) => side is NumberNode or NameNode { Name: [>= 'A' and <= 'Z', ..] };

    /// <summary>What a name, a number or a chain of members says; null for all others.</summary>
    public static string? Name(ScriptExpression side) =>
        side switch
        {
            NameNode name => name.Name,
            NumberNode { Value: { } number } => number.ToString(CultureInfo.InvariantCulture),
            WordNode { Word: "this" } => "this",
            UnaryNode { Operator: "++" or "--", Operand: var counter } => Name(counter),
            MemberNode member when Name(member.Target) is { } target => $"{target}.{member.Name}",
            _ => null,
        };
}
