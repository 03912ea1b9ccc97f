using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

internal sealed partial class ScriptFlow
{
    /// <summary>The value of an expression that somebody makes something of.</summary>
    private FlowValue Use(ScriptExpression? expression)
    {
        var value = Evaluate(expression);
        Judge(value);
        return value;
    }

    private FlowValue Evaluate(ScriptExpression? expression)
    {
        _steps--;
        if (expression is null || IsOver)
        {
            return FlowValue.Unknown;
        }

        return expression switch
        {
            NameNode { Name: "undefined" } or WordNode { Word: "null" } or TextNode { Value: "" } => FlowValue.Null,
            NameNode name => _file.Scopes[name] is { } binding ? _state![binding] : FlowValue.Unknown,
            WordNode { Word: "true" or "false" } word => ConditionValue.Of(word.Word == "true"),
            MemberNode member => ReadMember(member),
            ElementNode element => ReadElement(element),
            CallNode call => Call(call),
            NewNode created => Create(created),
            UnaryNode unary => EvaluateUnary(unary),
            BinaryNode binary => EvaluateBinary(binary),
            ConditionalNode choice => EvaluateConditional(choice),
            AssignmentNode assignment => EvaluateAssignment(assignment),
            TemplateNode template => EvaluateTexts(template, template.Parts),
            ArrayNode array => new TupleValue(array.Elements.Select(Evaluate).ToImmutableArray()),
            ObjectNode members => EvaluateObject(members),
            _ => FlowValue.Unknown,
        };
    }

    private FlowValue ReadMember(MemberNode member)
    {
        var target = Evaluate(member.Target);
        return target switch
        {
            ResponseValue response => MemberOf(response, member.Name, member.NameSpan),
            ScriptContentValue or StatusValue when member.Name == "length" => FlowValue.Unknown,
            _ => FlowValue.Unknown,
        };
    }

    private FlowValue MemberOf(ResponseValue response, string name, ScriptSpan span) =>
        ScriptResponseApi.IsStatus(name) ? new StatusValue(response.Response, Divisor: 1)
        : ScriptResponseApi.IsSuccess(name) ? StatusTests.IsSuccess(response)
        : ScriptResponseApi.IsContent(name) && CanBeError(response.Response) ? new ScriptContentValue(response.Response, span)
        : FlowValue.Unknown;

    private FlowValue ReadElement(ElementNode element)
    {
        var target = Evaluate(element.Target);
        Evaluate(element.Index);
        return target switch
        {
            ResponseValue response when _texts.ReadOnly(element.Index) is { } name => MemberOf(response, name, element.Index.Span),
            StatusValue { Divisor: 1 } status when element.Index is NumberNode { Value: 0 } => status with { Divisor = 100 },
            _ => Judged(target),
        };
    }

    private FlowValue Judged(FlowValue value)
    {
        Judge(value);
        return FlowValue.Unknown;
    }

    private FlowValue EvaluateUnary(UnaryNode unary)
    {
        var operand = Evaluate(unary.Operand);
        return unary.Operator switch
        {
            "!" => StatusTests.Not(Truth(operand)),
            "await" or "!!" or "+" => operand,
            "~" when operand is StatusValue => operand,
            "..." or "yield" => Judged(operand),
            _ => FlowValue.Unknown,
        };
    }

    private FlowValue EvaluateBinary(BinaryNode binary)
    {
        if (binary.Operator is "&&" or "||" or "??")
        {
            return EvaluateShortCircuit(binary);
        }

        if (binary.Operator == "+")
        {
            return EvaluateTexts(binary, [binary.Left, binary.Right]);
        }

        var left = Evaluate(binary.Left);
        var right = Evaluate(binary.Right);
        return binary.Operator switch
        {
            "," => right,
            "/" when left is StatusValue status && NumberIn(binary.Right) is { } divisor => status with
            {
                Divisor = status.Divisor * divisor,
            },
            "|" or ">>" when left is StatusValue => left,
            "in" when left is StatusValue status => Trusted(status),
            _ => Compare(binary, left, right),
        };
    }

    private int? NumberIn(ScriptExpression expression) =>
        expression is NumberNode { Value: >= 1 and <= 1000 and var number } ? (int)number
        : _texts.ReadOnly(expression) is { } text && int.TryParse(text, out var read) && read is >= 1 and <= 1000 ? read
        : null;

    private FlowValue Trusted(StatusValue status)
    {
        _state = _state?.Trust(status.Response);
        return FlowValue.Unknown;
    }

    private FlowValue Compare(BinaryNode binary, FlowValue left, FlowValue right)
    {
        var isEquality = binary.Operator is "===" or "==" or "!==" or "!=";
        return (left, right) switch
        {
            (StatusValue status, _) when right == FlowValue.Null => Unrelated(status),
            (StatusValue status, _) => ScriptStatusTests.Compare(status, binary.Operator, _texts.ReadOnly(binary.Right)),
            (_, StatusValue status) => ScriptStatusTests.Compare(
                status,
                ScriptStatusTests.Swap(binary.Operator),
                _texts.ReadOnly(binary.Left)
            ),
            (PositionValue position, _) => ScriptStatusTests.Compare(position, binary.Operator, ConstantIn(binary.Right)),
            (ConditionValue condition, ConditionValue { Constant: { } expected }) when isEquality => Same(binary, condition, expected),
            (ConditionValue { Constant: { } expected }, ConditionValue condition) when isEquality => Same(binary, condition, expected),
            (_, _) when isEquality && right == FlowValue.Null => NullTest(binary, left),
            (_, _) when isEquality && left == FlowValue.Null => NullTest(binary, right),
            // Looked at, as for a type or an emptiness; what is compared with a text is used.
            (ScriptContentValue, _) when isEquality => Judged(left),
            (_, ScriptContentValue) when isEquality => Judged(right),
            _ => FlowValue.Unknown,
        };
    }

    private static FlowValue Unrelated(StatusValue status) =>
        StatusTests.Not(StatusTests.IsNull(new ResponseValue(status.Response))) is { } test ? test : FlowValue.Unknown;

    private string? ConstantIn(ScriptExpression expression) =>
        expression is UnaryNode { Operator: "-", Operand: NumberNode { Value: 1 } } ? "-1" : _texts.ReadOnly(expression);

    private static ConditionValue Same(BinaryNode binary, ConditionValue condition, bool expected) =>
        expected == binary.Operator is "===" or "==" ? condition : condition.Negate();

    private static FlowValue NullTest(BinaryNode binary, FlowValue value)
    {
        var isNull = StatusTests.NullTest(value);
        return binary.Operator is "===" or "==" ? isNull : StatusTests.Not(isNull);
    }

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
            return left == FlowValue.Unknown || left == FlowValue.Null ? right : left;
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
        _state = Join(choice, afterTrue, _state?.Set(choice, second));
        // A content that was taken on one way only is judged on that way.
        if (first is ScriptContentValue != second is ScriptContentValue)
        {
            var content = first is ScriptContentValue ? first : second;
            var after = _state;
            _state = first is ScriptContentValue ? afterTrue : after;
            Judge(content);
            _state = after;
            return FlowValue.Unknown;
        }

        return _state?[choice] ?? FlowValue.Unknown;
    }

    private FlowValue EvaluateAssignment(AssignmentNode assignment)
    {
        var value = assignment.Value is FunctionNode ? FlowValue.Unknown : Evaluate(assignment.Value);
        if (assignment.Operator != "=")
        {
            if (assignment.Target is not NameNode)
            {
                Judge(value);
            }

            var known = Evaluate(assignment.Target);
            value =
                value is ScriptContentValue || known is ScriptContentValue ? (value is ScriptContentValue ? value : known)
                : assignment.Operator is "??=" or "||=" && (known == FlowValue.Unknown || known == FlowValue.Null) ? value
                : FlowValue.Unknown;
        }

        Assign(assignment.Target, value);
        return value;
    }

    /// <summary>A text made of several: it holds the content, unless the status stands beside it for whoever reads it.</summary>
    private FlowValue EvaluateTexts(ScriptExpression whole, System.Collections.Generic.IReadOnlyList<ScriptExpression> parts)
    {
        FlowValue text = FlowValue.Unknown;
        FlowValue status = FlowValue.Unknown;
        foreach (var part in parts)
        {
            var value = Evaluate(part);
            text = value is ScriptContentValue ? value : text;
            status = value is StatusValue ? value : status;
        }

        var isOnlyStatus =
            whole is TemplateNode && status is StatusValue && parts.All(static part => part is not TextNode { Value.Length: > 0 });
        return text is ScriptContentValue content
                ? (status is StatusValue shown && shown.Response == content.Response ? FlowValue.Unknown : text)
            : isOnlyStatus ? status
            : FlowValue.Unknown;
    }

    private FlowValue EvaluateObject(ObjectNode members)
    {
        var values = members
            .Properties.Where(static property => property.Value is not null and not FunctionNode)
            .Select(property => Evaluate(property.Value))
            .ToList();
        foreach (var value in values)
        {
            // Handed on together: whoever gets it can check.
            if (value is ScriptContentValue content && !values.Any(other => IsStatusOf(other, content.Response)))
            {
                Judge(value);
            }
            else if (value is ResponseValue)
            {
                Escape(value);
            }
        }

        return FlowValue.Unknown;
    }

    private static bool IsStatusOf(FlowValue value, int response) =>
        value switch
        {
            StatusValue status => status.Response == response,
            ConditionValue condition => condition.Outcomes.TryGetValue(response, out var outcome) && outcome.IsStatusTest,
            ResponseValue whole => whole.Response == response,
            _ => false,
        };

    private void Assign(ScriptExpression target, FlowValue value)
    {
        if (IsOver)
        {
            return;
        }

        switch (target)
        {
            case NameNode name when _file.Scopes[name] is { } binding:
                _state = _state!.Set(binding, value);
                break;
            case AssignmentNode withDefault:
                Assign(withDefault.Target, value);
                break;
            case ObjectNode members:
                AssignMembers(members, value);
                break;
            case ArrayNode elements:
                for (var index = 0; index < elements.Elements.Count; index++)
                {
                    Assign(
                        elements.Elements[index],
                        value is TupleValue tuple && index < tuple.Items.Length ? tuple.Items[index] : FlowValue.Unknown
                    );
                }

                break;
            default:
                // Stored where others see it.
                Judge(value);
                Escape(value);
                break;
        }
    }

    private void AssignMembers(ObjectNode members, FlowValue value)
    {
        foreach (var property in members.Properties)
        {
            if (property.Value is { } target)
            {
                var part =
                    value is ResponseValue response && property.Key is { } key
                        ? MemberOf(response, key, property.KeySpan)
                        : FlowValue.Unknown;
                Assign(target, part);
            }
        }
    }

    /// <summary>What holds if a condition is true, and if it is false.</summary>
    private (FlowState? WhenTrue, FlowState? WhenFalse) Test(ScriptExpression condition)
    {
        var truth = Truth(Evaluate(condition));
        return (Assume(truth, isTrue: true), Assume(truth, isTrue: false));
    }

    private FlowState? Assume(FlowValue value, bool isTrue) =>
        _state is null || value is not ConditionValue condition ? _state
        : condition.Constant == !isTrue ? null
        : _state.Assume(condition, isTrue);

    /// <summary>Whether a value counts as true.</summary>
    private static FlowValue Truth(FlowValue value) =>
        value switch
        {
            ConditionValue => value,
            ResponseValue or NullableValue => StatusTests.Not(StatusTests.NullTest(value)),
            _ when value == FlowValue.Null => ConditionValue.Of(false),
            _ => FlowValue.Unknown,
        };

    private bool CanBeError(int response) =>
        Errors(response).Count > MostNamedErrors && !(_state![response].Statuses & StatusSet.Success).IsEmpty;

    private StatusSet Errors(int response) => _state is null ? StatusSet.None : _state[response].Statuses & StatusSet.Errors;

    private void Judge(FlowValue value, bool isParsed = false)
    {
        if (value is not ScriptContentValue content || IsOver || _isInThrow || (_isInLog && !isParsed) || !CanBeError(content.Response))
        {
            return;
        }

        var isTested = _state![content.Response].IsTested;
        if (!(isTested && _isInCatch))
        {
            var errors = Errors(content.Response);
            _found[content.Read] = new UncheckedScriptRead(content.Read, isTested, s_typicalErrors.FirstOrDefault(errors.Contains));
        }
    }

    private void Trust(int response) => _state = _state?.Trust(response);

    /// <summary>Somebody else gets hold of a value and may check it.</summary>
    private void Escape(FlowValue value)
    {
        switch (value)
        {
            case var _ when _isInLog:
                break;
            case ResponseValue response:
                Trust(response.Response);
                break;
            case StatusValue status:
                Trust(status.Response);
                break;
            case ConditionValue condition:
                foreach (var outcome in condition.Outcomes.Where(static outcome => outcome.Value.IsStatusTest))
                {
                    Trust(outcome.Key);
                }

                break;
            case TupleValue tuple:
                foreach (var item in tuple.Items)
                {
                    Escape(item);
                }

                break;
        }
    }
}
