using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.TypeScript;

/// <content>Collections of errors, and counters of tries: what they hold says which way a response has gone.</content>
internal sealed partial class ScriptFlow
{
    /// <summary><c>const errors = []</c>: there is nothing in it yet.</summary>
    private TupleValue Collection(ScriptExpression made)
    {
        _state = _state?.Set(made, ConditionValue.Of(false));
        return new TupleValue(ImmutableArray<FlowValue>.Empty) { Filled = made };
    }

    private static bool IsFilling(string method) => method is "push" or "unshift" or "add" or "set";

    /// <summary>
    /// <c>errors.push(response.statusCode)</c>: from here on something is in it, unless it is spread. A status that is noted is not checked by that.
    /// </summary>
    private void Fill(CallNode call, object collection)
    {
        HandOver(call.Arguments, isNote: true);
        var isSpread = call.Arguments.Any(static argument => argument is UnaryNode { Operator: "..." });
        _state = _state?.Set(collection, isSpread ? FlowValue.Unknown : ConditionValue.Of(true));
    }

    private void Empty(TupleValue tuple, string method)
    {
        if (tuple.Filled is { } collection && method is "splice" or "pop" or "shift" or "delete" or "clear")
        {
            _state = _state?.Set(collection, FlowValue.Unknown);
        }
    }

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
