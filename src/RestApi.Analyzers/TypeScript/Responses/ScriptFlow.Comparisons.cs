using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <content>What a comparison says of a status, a condition, a word or a size.</content>
internal sealed partial class ScriptFlow
{
    private FlowValue Compare(BinaryNode binary, FlowValue left, FlowValue right)
    {
        var isEquality = binary.Operator is "===" or "==" or "!==" or "!=";
        return (left, right) switch
        {
            (ScriptStatusValue status, _) when right == FlowValue.Null => Unrelated(status),
            (ScriptStatusValue status, _) => ScriptStatusTests.Compare(status, binary.Operator, _texts.ReadOnly(binary.Right)),
            (_, ScriptStatusValue status) => ScriptStatusTests.Compare(
                status,
                ScriptStatusTests.Swap(binary.Operator),
                _texts.ReadOnly(binary.Left)
            ),
            (ScriptVerdictValue verdict, _) when isEquality => Compare(binary, verdict, binary.Right),
            (_, ScriptVerdictValue verdict) when isEquality => Compare(binary, verdict, binary.Left),
            (PositionValue position, _) => ScriptStatusTests.Compare(position, binary.Operator, ConstantIn(binary.Right)),
            (SizeValue, _) or (_, SizeValue) when isEquality && AreAll(binary) is { } all => binary.Operator is "===" or "=="
                ? all
                : all.Negate(),
            (SizeValue size, _) => CompareSize(size, binary.Operator, _texts.ReadOnly(binary.Right)),
            (ConditionValue condition, ConditionValue { Constant: { } expected }) when isEquality => Same(binary, condition, expected),
            (ConditionValue { Constant: { } expected }, ConditionValue condition) when isEquality => Same(binary, condition, expected),
            (_, _) when isEquality && right == FlowValue.Null => CompareToNull(binary, left),
            (_, _) when isEquality && left == FlowValue.Null => CompareToNull(binary, right),
            (ScriptContentValue, _) when isEquality && IsNothing(binary.Right) => FlowValue.Unknown,
            // Looked at, as for a type or an emptiness; what is compared with a text is used.
            (ScriptContentValue, _) when isEquality => Judged(left),
            (_, ScriptContentValue) when isEquality => Judged(right),
            _ => Counted(binary),
        };
    }

    // The content of an answer that holds nothing.
    private static bool IsNothing(ScriptExpression text) => text is TextNode { Value: "[]" or "{}" or "null" };

    private static FlowValue Unrelated(ScriptStatusValue status) => StatusTests.Not(StatusTests.IsNull(new ResponseValue(status.Response)));

    private string? ConstantIn(ScriptExpression expression) =>
        expression is UnaryNode { Operator: "-", Operand: NumberNode { Value: 1 } } ? "-1" : _texts.ReadOnly(expression);

    private static ConditionValue Same(BinaryNode binary, ConditionValue condition, bool expected) =>
        expected == binary.Operator is "===" or "==" ? condition : condition.Negate();

    private static FlowValue CompareToNull(BinaryNode binary, FlowValue value)
    {
        var isNull = NullTest(value);
        return binary.Operator is "===" or "==" ? isNull : StatusTests.Not(isNull);
    }
}
