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
            NameNode name => _file.Scopes[name] is { } binding ? Read(_state![binding], name, binding) : FlowValue.Unknown,
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
            ArrayNode { Elements.Count: 0 } => Collection(expression),
            ArrayNode { Elements: [UnaryNode { Operator: "..." } only] } => EvaluateSpread(only),
            ArrayNode array => new TupleValue(array.Elements.Select(Evaluate).ToImmutableArray()),
            ObjectNode members => EvaluateObject(members),
            _ => FlowValue.Unknown,
        };
    }

    private FlowValue ReadMember(MemberNode member)
    {
        if (member.Target is WordNode { Word: "this" } && _fields.Contains(FieldKey(member)))
        {
            return _state![(object)FieldKey(member)];
        }

        if (GetterOf(member) is { } getter)
        {
            return CanFollow(getter) ? Follow(member, getter, []) : FlowValue.Unknown;
        }

        return PartOf(Evaluate(member.Target), member.Name, member.NameSpan, isInPattern: false);
    }

    // A content that has a name is reported where that is used; under the name of a parameter it is where it was handed over, and where a
    // variable got it later it is there.
    private static FlowValue Read(FlowValue value, NameNode name, Binding binding) =>
        value is ScriptContentValue content
        && (
            content.IsInPattern
            || (binding.Source is not null && !binding.Assignments.Exists(later => IsTakenIn(later, content.Use ?? content.Read)))
        )
            ? content with
            {
                Use = name.Span,
            }
            : value;

    private static bool IsTakenIn(ScriptExpression? source, ScriptSpan read) =>
        source is { Span: var whole } && whole.Start <= read.Start && read.End <= whole.End;

    private FlowValue MemberOf(ResponseValue response, string name, ScriptSpan span) =>
        ScriptResponseApi.IsStatus(name) ? new ScriptStatusValue(response.Response, Divisor: 1)
        : ScriptResponseApi.IsSuccess(name) ? StatusTests.IsSuccess(response)
        : ScriptResponseApi.IsFile(name) && CanBeError(response.Response, ContentKind.OfSuccess)
            ? new ScriptContentValue(response.Response, span, IsFile: true)
        : !(ScriptResponseApi.IsContent(name) || ScriptResponseApi.IsFile(name)) ? FlowValue.Unknown
        : CanBeError(response.Response) ? new ScriptContentValue(response.Response, span)
        : NotedAsChecked(response.Response, span);

    private FlowValue ReadElement(ElementNode element)
    {
        var target = Evaluate(element.Target);
        var index = Evaluate(element.Index);
        if (index is ScriptStatusValue status)
        {
            return LookUp(element.Target, status);
        }

        // handlers[classify(status)]: whoever looks a word up has decided there.
        if (index is ScriptVerdictValue)
        {
            Escape(index);
        }

        return target switch
        {
            ResponseValue or ScriptObjectValue when _texts.ReadOnly(element.Index) is { } name => PartOf(
                target,
                name,
                element.Index.Span,
                isInPattern: false
            ),
            ScriptListValue list when element.Index is NumberNode { Value: { } number } => NumberedElement(list, number),
            ScriptListValue list => list.Element(list.Response),
            TupleValue { Filled: ScriptCollection collection } => ElementOf(collection, element.Index),
            TupleValue { Items: var items } when element.Index is NumberNode { Value: >= 0 and var at } && at < items.Length => items[
                (int)at
            ]
                is ScriptContentValue content
                ? content with
                {
                    Use = element.Span,
                }
                : items[(int)at],
            ScriptStatusValue { Divisor: 1 } code when element.Index is NumberNode { Value: 0 } => code with { Divisor = 100 },
            _ => Judged(target),
        };
    }

    private FlowValue Judged(FlowValue value, bool isParsed = false)
    {
        Judge(value, isParsed);
        return FlowValue.Unknown;
    }

    // What is in a collection goes where nobody follows it.
    private FlowValue Lost(FlowValue value)
    {
        if (value is TupleValue { Filled: not null })
        {
            Escape(value);
        }

        return Judged(value);
    }

    // [...replies]: the same responses.
    private FlowValue EvaluateSpread(UnaryNode spread)
    {
        var value = Evaluate(spread.Operand);
        return value is TupleValue { Filled: not null } ? value : new TupleValue(ImmutableArray.Create(Judged(value)));
    }

    private FlowValue EvaluateUnary(UnaryNode unary)
    {
        var operand = Evaluate(unary.Operand);
        return unary.Operator switch
        {
            "!" => StatusTests.Not(Truth(operand)),
            "await" or "!!" or "+" => operand,
            "~" when operand is ScriptStatusValue => operand,
            "..." or "yield" => Lost(operand),
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
            "/" when left is ScriptStatusValue status && NumberIn(binary.Right) is { } divisor => status with
            {
                Divisor = status.Divisor * divisor,
            },
            "|" or ">>" when left is ScriptStatusValue => left,
            "in" or "-" or "%" or "*" when left is ScriptStatusValue status => Trusted(status),
            _ => Compare(binary, left, right),
        };
    }

    private int? NumberIn(ScriptExpression expression) =>
        expression is NumberNode { Value: >= 1 and <= 1000 and var number } ? (int)number
        : _texts.ReadOnly(expression) is { } text && int.TryParse(text, out var read) && read is >= 1 and <= 1000 ? read
        : null;

    private FlowValue Trusted(ScriptStatusValue status)
    {
        _state = _state?.Trust(status.Response);
        return FlowValue.Unknown;
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
}
