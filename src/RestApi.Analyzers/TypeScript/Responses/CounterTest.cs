using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>A comparison of a counter with its end: <c>tries &lt; MAX_TRIES</c>, <c>left-- > 0</c>, <c>tries === 3</c>.</summary>
/// <param name="Counter">The counter and its end, in words that are the same wherever the two are compared.</param>
/// <param name="Relation"><c>&lt;</c>, <c>&gt;</c> or <c>=</c>, seen from the counter; with the end itself or without it.</param>
/// <param name="IsNegated">Whether the comparison holds if the relation does not.</param>
/// <param name="Comparison">The comparison.</param>
internal sealed record CounterTest(string Counter, char Relation, bool IsNegated, BinaryNode Comparison)
{
    /// <summary>What a condition compares; null when it is no such comparison.</summary>
    public static CounterTest? Of(ScriptExpression condition)
    {
        if (
            condition is not BinaryNode { Operator: "<" or "<=" or ">" or ">=" or "===" or "==" or "!==" or "!=" } comparison
            || Name(comparison.Left) is not { } left
            || Name(comparison.Right) is not { } right
        )
        {
            return null;
        }

        var isSwapped = IsEnd(comparison.Left) && !IsEnd(comparison.Right);
        var relation = comparison.Operator switch
        {
            "<" or "<=" => isSwapped ? '>' : '<',
            ">" or ">=" => isSwapped ? '<' : '>',
            _ => '=',
        };
        return new(isSwapped ? $"{right} to {left}" : $"{left} to {right}", relation, comparison.Operator[0] == '!', comparison);
    }

    /// <summary>Whether a place is in a loop that this counts: it has counted on since the condition was tested.</summary>
    public bool Counts(ScriptNode place)
    {
        for (var around = place.Parent; around is not null; around = around.Parent)
        {
            if (
                around is LoopNode { Form: not LoopForm.ForEach, Condition: { } condition }
                && Parts(condition).Any(part => Of(part)?.Counter == Counter)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<ScriptExpression> Parts(ScriptExpression condition) =>
        condition is BinaryNode { Operator: "&&" } both ? Parts(both.Left).Concat(Parts(both.Right)) : [condition];

    /// <summary>The relation of the counter to its end, as a name for what is known of it.</summary>
    public string Key(char relation) => $"{Counter} {relation}";

    // What is written out, or a constant by its name.
    private static bool IsEnd(ScriptExpression side) => side is NumberNode or NameNode { Name: [>= 'A' and <= 'Z', ..] };

    private static string? Name(ScriptExpression side) =>
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
