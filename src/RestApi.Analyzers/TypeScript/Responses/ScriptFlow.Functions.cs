using System.Collections.Generic;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

internal sealed partial class ScriptFlow
{
    private FunctionNode? FunctionOf(ScriptExpression callee) =>
        callee switch
        {
            FunctionNode function => function,
            NameNode name when _file.Scopes[name] is { } binding => binding.Declaration as FunctionNode
                ?? binding.OnlyValue as FunctionNode,
            MemberNode { Target: WordNode { Word: "this" } } member => MethodAround(member),
            MemberNode { Target: NameNode } member => MethodOf(member),
            _ => null,
        };

    private FunctionNode? MethodOf(MemberNode member) =>
        member.Target is NameNode name && _file.Scopes[name] is { Declaration: ClassNode type }
            ? Method(type.Members, member.Name)
            : _texts.Property(member.Target, member.Name) as FunctionNode;

    private static FunctionNode? MethodAround(MemberNode member)
    {
        for (var node = member.Parent; node is not null; node = node.Parent)
        {
            if (node is ClassNode type)
            {
                return Method(type.Members, member.Name);
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

    private bool CanFollow(FunctionNode function) =>
        function.Body is not null && _frames.Count < DeepestCall && _frames.All(frame => frame.Function != function);

    /// <summary>Goes through a function as if its body stood here; gives what it returns.</summary>
    private FlowValue Follow(ScriptNode call, FunctionNode function, IReadOnlyList<FlowValue> arguments)
    {
        if (IsOver)
        {
            return FlowValue.Unknown;
        }

        var frame = new Frame(call, function);
        _frames.Push(frame);
        var targets = _targets.ToList();
        _targets.Clear();
        for (var index = 0; index < function.Parameters.Count; index++)
        {
            Assign(function.Parameters[index], index < arguments.Count ? arguments[index] : FlowValue.Unknown);
        }

        if (function.Body is ScriptExpression value)
        {
            Return(Evaluate(value));
        }
        else
        {
            Execute(function.Body!);
            Return(FlowValue.Null);
        }

        _targets.AddRange(targets);
        _frames.Pop();
        _state = frame.Returned;
        return _state?[call] ?? FlowValue.Unknown;
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
