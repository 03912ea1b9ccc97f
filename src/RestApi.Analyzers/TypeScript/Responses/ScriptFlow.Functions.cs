using System.Collections.Generic;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

internal sealed partial class ScriptFlow
{
    private FunctionNode? FunctionOf(ScriptExpression callee, int chain = 0) =>
        callee switch
        {
            FunctionNode function => function,
            NameNode name when _file.Scopes[name] is { } binding => binding.Declaration as FunctionNode
                ?? binding.OnlyValue as FunctionNode
                ?? (_state?[(object)binding] as ScriptFunctionValue)?.Function
                ?? (binding.OnlyValue is CallNode made ? MadeBy(made, chain) : null),
            CallNode made => MadeBy(made, chain),
            MemberNode { Target: WordNode { Word: "this" } } member => MethodAround(member),
            MemberNode member => _types.Of(member.Target) is { } type
                ? _types.Method(type, member.Name)
                : _texts.Property(member.Target, member.Name) as FunctionNode,
            _ => null,
        };

    /// <summary><c>const write = (method) => (path) => ...</c>: the function that a call of <c>write</c> gives.</summary>
    private FunctionNode? MadeBy(CallNode call, int chain) =>
        chain > DeepestCall ? null
        : FunctionOf(call.Callee, chain + 1) is not { Body: { } body } ? null
        : body is BlockNode { Statements: [.., JumpNode { Form: JumpForm.Return, Value: FunctionNode returned }] } ? returned
        : body as FunctionNode;

    private FlowValue FollowCall(CallNode call, FunctionNode function)
    {
        BindAround(call.Callee);
        if (call.Callee is MemberNode { Target: CallNode or NewNode or UnaryNode } method)
        {
            Evaluate(method.Target);
        }

        IReadOnlyList<FlowValue> arguments = [.. call.Arguments.Select(Argument)];
        var before = _state;
        var result = Follow(call, function, arguments);
        if (
            arguments.Any(static value => value is ResponseValue or ScriptStatusValue)
            && function.Parameters.Where((parameter, index) => IsFilledOutOfSight(function, parameter, arguments, index)).Any()
        )
        {
            foreach (var value in arguments)
            {
                Escape(value);
            }
        }

        if (function.IsAsync && call.Parent is ExpressionStatementNode or UnaryNode { Operator: "void" })
        {
            // Nobody waits for it: what it throws stops nothing. A response of its own that it has tested is no matter of the caller.
            result = result is ResponseValue { Response: var own } && _state?[own].IsTested == true ? FlowValue.Unknown : result;
            _state = before;
        }

        return result;
    }

    /// <summary><c>report(response, this.problems)</c>: what the function adds there may be asked for by whoever knows what was in it.</summary>
    private static bool IsFilledOutOfSight(
        FunctionNode function,
        ScriptExpression parameter,
        IReadOnlyList<FlowValue> arguments,
        int index
    ) =>
        parameter is NameNode { Name: var name }
        && index < arguments.Count
        && arguments[index] == FlowValue.Unknown
        && function.Body is { } body
        && body.SelfAndDescendants()
            .Any(node =>
                node is CallNode { Callee: MemberNode { Target: NameNode { Name: var filled }, Name: var method } }
                && filled == name
                && IsFilling(method)
            );

    /// <summary>What <c>write("POST")</c> is given is seen by the function that it gives.</summary>
    private void BindAround(ScriptExpression callee)
    {
        var made = callee as CallNode ?? (callee is NameNode name ? _file.Scopes[name]?.OnlyValue as CallNode : null);
        if (made is not null && FunctionOf(made.Callee, chain: 1) is { } maker)
        {
            for (var index = 0; index < maker.Parameters.Count && index < made.Arguments.Count; index++)
            {
                Assign(maker.Parameters[index], Argument(made.Arguments[index]));
            }
        }
    }

    /// <summary><c>pipe(value, parse, check)</c>: each function gets what the one before gives.</summary>
    private bool IsPipe(CallNode call) =>
        call is { Callee: NameNode { Name: "pipe" }, Arguments: [var first, _, ..] } && FunctionOf(first) is null;

    private FlowValue Pipe(CallNode call)
    {
        var value = Evaluate(call.Arguments[0]);
        foreach (var step in call.Arguments.Skip(1))
        {
            if (FunctionOf(step) is { } function && CanFollow(function))
            {
                BindAround(step);
                value = Follow(step, function, [value]);
                continue;
            }

            Evaluate(step);
            Judge(value);
            Escape(value);
            value = FlowValue.Unknown;
        }

        return value;
    }

    private FunctionNode? GetterOf(MemberNode member) =>
        member.Target is WordNode { Word: "this" } && MethodAround(member) is { Form: FunctionForm.Getter } getter ? getter : null;

    private FunctionNode? MethodAround(MemberNode member)
    {
        for (var node = member.Parent; node is not null; node = node.Parent)
        {
            if (node is ClassNode type)
            {
                return _types.Method(type, member.Name);
            }

            if (node is ObjectNode members && Method(members.Properties, member.Name) is { } method)
            {
                return method;
            }
        }

        return null;
    }

    private static FunctionNode? Method(IReadOnlyList<ScriptNode> members, string name) =>
        members.OfType<PropertyNode>().FirstOrDefault(property => property.Key == name)?.Value as FunctionNode;

    /// <summary>A function that is handed to another one, which may call it.</summary>
    private FlowValue Argument(ScriptExpression argument) =>
        argument is FunctionNode or NameNode && FunctionOf(argument) is { } function
            ? new ScriptFunctionValue(function)
            : Evaluate(argument);

    /// <summary>
    /// <c>return withRetry(run, tries - 1)</c> inside of <c>withRetry</c>: what it gives is what the other returns give.
    /// </summary>
    private bool IsOwnResult(CallNode call, FunctionNode function) =>
        _frames.Count > 0
        && _frames.Peek().Function == function
        && call.Parent is JumpNode { Form: JumpForm.Return } or UnaryNode { Operator: "await", Parent: JumpNode { Form: JumpForm.Return } };

    private bool CanFollow(FunctionNode function) =>
        function.Body is not null && _frames.Count < DeepestCall && _frames.All(frame => frame.Function != function);

    /// <summary>Goes through a function as if its body stood here; gives what it returns.</summary>
    private FlowValue Follow(ScriptNode call, FunctionNode function, IReadOnlyList<FlowValue> arguments)
    {
        if (IsOver)
        {
            return FlowValue.Unknown;
        }

        var frame = new Frame(call, function, arguments);
        _frames.Push(frame);
        var targets = _targets.ToList();
        _targets.Clear();
        for (var index = 0; index < function.Parameters.Count; index++)
        {
            var parameter = function.Parameters[index];
            Assign(
                parameter,
                index < arguments.Count ? arguments[index]
                    : parameter is AssignmentNode { Value: WordNode or TextNode } withDefault ? Evaluate(withDefault.Value)
                    : FlowValue.Unknown
            );
        }

        if (function.Body is ScriptExpression value)
        {
            NoteVerdict(value);
            Return(Evaluate(value));
        }
        else
        {
            Execute(function.Body!);
            NoteVerdict(result: null);
            Return(FlowValue.Null);
        }

        _targets.AddRange(targets);
        _frames.Pop();
        _state = frame.Returned;
        return VerdictOf(frame) ?? _state?[call] ?? FlowValue.Unknown;
    }

    private void Return(FlowValue value)
    {
        var frame = _frames.Peek();
        // A content that leaves a function is used by it.
        Judge(value);
        if (_state is not null)
        {
            frame.Returned = Join(
                frame.Call,
                frame.Returned,
                _state.Set(frame.Call, value is ScriptContentValue ? FlowValue.Unknown : value)
            );
        }
    }
}
