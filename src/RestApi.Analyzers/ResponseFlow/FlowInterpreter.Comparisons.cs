using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Comparisons, and operators that join or compute.</content>
internal sealed partial class FlowInterpreter
{
    private FlowValue VisitBinary(IBinaryOperation binary)
    {
        var (left, right) = (Consume(binary.LeftOperand), Consume(binary.RightOperand));
        return (left, right, binary.OperatorKind) switch
        {
            (StatusValue status, _, var kind)
                when StatusTests.IntConstant(binary.RightOperand) is { } operand
                    && StatusStep.Next(status.Step, kind, operand) is { } step => status with
            {
                Step = step,
            },
            (StatusTextValue text, _, var kind) => StatusTests.Compare(text, kind, binary.RightOperand),
            (_, StatusTextValue text, var kind) => StatusTests.Compare(text, kind, binary.LeftOperand),
            (StatusValue status, _, var kind) => StatusTests.Compare(status, kind, binary.RightOperand),
            (_, StatusValue status, var kind) => StatusTests.Compare(status, StatusTests.Swap(kind), binary.LeftOperand),
            (_, _, BinaryOperatorKind.Equals) when right == FlowValue.Null => StatusTests.NullTest(left),
            (_, _, BinaryOperatorKind.NotEquals) when right == FlowValue.Null => StatusTests.Not(StatusTests.NullTest(left)),
            (_, _, BinaryOperatorKind.Equals) when left == FlowValue.Null => StatusTests.NullTest(right),
            (_, _, BinaryOperatorKind.NotEquals) when left == FlowValue.Null => StatusTests.Not(StatusTests.NullTest(right)),
            (_, _, BinaryOperatorKind.And) => StatusTests.And(left, right, State),
            (_, _, BinaryOperatorKind.Or) => StatusTests.Or(left, right, State),
            (ConditionValue condition, ConditionValue { Constant: { } expected }, var kind) => Equality(condition, expected, kind),
            (ConditionValue { Constant: { } expected }, ConditionValue condition, var kind) => Equality(condition, expected, kind),
            (ChoiceValue choice, _, var kind) => Equality(choice, binary.RightOperand, kind),
            (_, ChoiceValue choice, var kind) => Equality(choice, binary.LeftOperand, kind),
            (SizeValue size, _, var kind) => size.Compare(kind, StatusTests.IntConstant(binary.RightOperand)),
            _ => Counted(binary),
        };
    }

    // Who compares in another way knows the order of the members.
    private FlowValue Equality(ChoiceValue choice, IOperation other, BinaryOperatorKind kind)
    {
        if (other.ConstantValue is { HasValue: true, Value: { } member })
        {
            switch (kind)
            {
                case BinaryOperatorKind.Equals:
                    return choice.Is(member);
                case BinaryOperatorKind.NotEquals:
                    return choice.Is(member).Negate();
            }
        }

        HandOver(choice);
        return FlowValue.Unknown;
    }

    private static FlowValue Equality(ConditionValue condition, bool expected, BinaryOperatorKind kind) =>
        kind switch
        {
            BinaryOperatorKind.Equals => expected ? condition : condition.Negate(),
            BinaryOperatorKind.NotEquals => expected ? condition.Negate() : condition,
            _ => FlowValue.Unknown,
        };
}
