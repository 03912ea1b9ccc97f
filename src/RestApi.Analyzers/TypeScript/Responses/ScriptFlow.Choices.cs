using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <content>Expressions of which only one part is evaluated.</content>
internal sealed partial class ScriptFlow
{
    private FlowValue EvaluateShortCircuit(BinaryNode binary)
    {
        var left = Evaluate(binary.Left);
        if (IsOver)
        {
            return FlowValue.Unknown;
        }

        var before = _state!;
        if (binary.Operator == "??")
        {
            var right = Evaluate(binary.Right);
            _state = Join(binary, before, _state);
            return left == FlowValue.Null ? right
                : left != FlowValue.Unknown ? left
                // A text that is looked for, or false: it is either.
                : right is ConditionValue { Constant: not null } ? FlowValue.Unknown
                : right;
        }

        var isAnd = binary.Operator == "&&";
        var truth = Truth(left);
        var skipped = Assume(truth, !isAnd);
        _state = Assume(truth, isAnd);
        var second = Evaluate(binary.Right);
        var secondTruth = Truth(second);
        _state = Join(binary, skipped, _state);
        if (truth is ConditionValue || secondTruth is ConditionValue)
        {
            return isAnd ? StatusTests.And(truth, secondTruth, before) : StatusTests.Or(truth, secondTruth, before);
        }

        return isAnd ? second
            : left is ScriptContentValue or ResponseValue ? left
            : second;
    }

    private FlowValue EvaluateConditional(ConditionalNode choice)
    {
        var (whenTrue, whenFalse) = Test(choice.Condition);
        _state = whenTrue;
        var first = Evaluate(choice.WhenTrue);
        var afterTrue = _state?.Set(choice, first);
        _state = whenFalse;
        var second = Evaluate(choice.WhenFalse);
        var afterFalse = _state?.Set(choice, second);
        _state = Join(choice, afterTrue, afterFalse);
        // A content that was taken on one way only is judged on that way.
        if (HasContent(first) != HasContent(second))
        {
            var content = HasContent(first) ? first : second;
            var after = _state;
            _state = HasContent(first) ? afterTrue : afterFalse;
            Judge(content);
            _state = after;
            return FlowValue.Unknown;
        }

        return _state?[choice] ?? FlowValue.Unknown;
    }

    private static bool HasContent(FlowValue value) =>
        value is ScriptContentValue || (value is TupleValue { Items: var items } && items.Any(static item => item is ScriptContentValue));
}
