using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.TypeScript;

/// <content>Sizes of collections, and counters of tries: they say which way a response has gone.</content>
internal sealed partial class ScriptFlow
{
    private static FlowValue CompareSize(SizeValue size, string comparison, string? number) =>
        int.TryParse(number, out var count)
            ? size.Compare(
                comparison switch
                {
                    ">" => BinaryOperatorKind.GreaterThan,
                    ">=" => BinaryOperatorKind.GreaterThanOrEqual,
                    "<" => BinaryOperatorKind.LessThan,
                    "<=" => BinaryOperatorKind.LessThanOrEqual,
                    "===" or "==" => BinaryOperatorKind.Equals,
                    _ => BinaryOperatorKind.NotEquals,
                },
                count
            )
            : FlowValue.Unknown;

    /// <summary><c>good.length === answers.length</c> for <c>good = answers.filter(…)</c>: whether all of them are in it.</summary>
    private ConditionValue? AreAll(BinaryNode comparison) =>
        (comparison.Left, comparison.Right) is (MemberNode { Name: "length" } left, MemberNode { Name: "length" } right)
        && (Evaluate(left.Target), Evaluate(right.Target)) is (ScriptListValue one, ScriptListValue other)
            ? one.AreAll is { } all && all.Outcomes.ContainsKey(other.Response)
                ? all
                : other.AreAll is { } each && each.Outcomes.ContainsKey(one.Response)
                    ? each
                    : null
            : null;

    /// <summary><c>tries &lt; MAX</c>, behind the loop that it ended.</summary>
    private FlowValue Counted(BinaryNode comparison) =>
        _state is { } state
        && ScriptLoopCondition.CounterIn(comparison) is { } counter
        && counter.KnownIn(state) is { } known
        && !ScriptLoopCondition.Counts(counter, comparison)
            ? known
            : FlowValue.Unknown;

    /// <summary>The condition of a loop: a counter in it has not come to its end on any way but the last.</summary>
    private (FlowState? WhenTrue, FlowState? WhenFalse) TestOfLoop(ScriptExpression condition)
    {
        var parts = condition is BinaryNode { Operator: "&&" } both
            ? [(both.Right, both.Left), (both.Left, both.Right)]
            : new (ScriptExpression Part, ScriptExpression? Others)[] { (condition, null) };
        // What is known of a status says more than any counter.
        var (_, counter, rest) = parts
            .Select(static pair => (pair.Part, Counter: ScriptLoopCondition.CounterIn(pair.Part), pair.Others))
            .FirstOrDefault(pair => pair.Counter is not null && Evaluate(pair.Part) is not ConditionValue);
        if (counter is null)
        {
            return Test(condition);
        }

        var (whenTrue, whenFalse) = rest is null ? (_state, null) : Test(rest);
        return (
            whenTrue is null ? null : counter.After(whenTrue, isOver: false),
            Join(
                condition,
                whenFalse is null ? null : counter.After(whenFalse, isOver: false),
                whenTrue is null ? null : counter.After(whenTrue, isOver: true)
            )
        );
    }
}
