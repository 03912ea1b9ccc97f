using System.Collections.Generic;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

internal sealed partial class ScriptFlow
{
    private FlowValue Call(CallNode call)
    {
        if (_api.Executes(call))
        {
            EvaluateAll(call.Arguments);
            return Execute(call);
        }

        var value =
            ScriptResponseApi.IsLog(call.Callee) ? Log(call)
            : FunctionOf(call.Callee) is { } function && CanFollow(function) ? Follow(call, function, [.. call.Arguments.Select(Evaluate)])
            : call.Callee is MemberNode member ? CallMember(call, member)
            : CallUnknown(call);
        NoteThrown(call);
        return value;
    }

    private FlowValue Execute(CallNode call)
    {
        if (_state is null)
        {
            return FlowValue.Unknown;
        }

        var response = Number(call);
        _state = _state.Execute(response);
        NoteThrown(call);
        return new ResponseValue(response);
    }

    private void EvaluateAll(IReadOnlyList<ScriptExpression> arguments)
    {
        foreach (var argument in arguments)
        {
            Use(argument);
        }
    }

    private FlowValue Log(CallNode call)
    {
        var isInLog = _isInLog;
        _isInLog = true;
        EvaluateAll(call.Arguments);
        _isInLog = isInLog;
        return FlowValue.Unknown;
    }

    private FlowValue CallMember(CallNode call, MemberNode member)
    {
        if (
            _file.Scopes is { } scopes
            && member.Target is NameNode { Name: "JSON" or "Math" or "Number" or "Promise" or "process" or "Object" } known
            && scopes[known] is null
        )
        {
            return CallKnown(call, known.Name, member.Name);
        }

        if (member.Target is RegularExpressionNode pattern && member.Name == "test" && call.Arguments is [var tested])
        {
            return Evaluate(tested) is StatusValue status ? ScriptStatusTests.Match(status, pattern.Text) : FlowValue.Unknown;
        }

        var target = Evaluate(member.Target);
        return target switch
        {
            ResponseValue response => CallResponse(call, member, response),
            StatusValue status => CallStatus(call, member.Name, status),
            ScriptContentValue => CallContent(call, member.Name, target),
            _ => CallCollection(call, member),
        };
    }

    private FlowValue CallKnown(CallNode call, string type, string method)
    {
        if (type == "process")
        {
            EvaluateAll(call.Arguments);
            _state = method is "exit" or "abort" ? null : _state;
            return FlowValue.Unknown;
        }

        var first = call.Arguments.Count > 0 ? Evaluate(call.Arguments[0]) : FlowValue.Unknown;
        foreach (var argument in call.Arguments.Skip(1))
        {
            Visit(argument);
        }

        if (type == "JSON" && method == "parse")
        {
            Judge(first, isParsed: true);
            return FlowValue.Unknown;
        }

        return type switch
        {
            "JSON" or "Math" or "Number" => first,
            "Promise" => method is "resolve" or "all" or "race" or "any" ? first : FlowValue.Unknown,
            _ => Judged(first),
        };
    }

    private FlowValue CallResponse(CallNode call, MemberNode member, ResponseValue response)
    {
        switch (member.Name)
        {
            case "ensureSuccess" or "EnsureSuccess" or "ensureSuccessStatusCode" or "EnsureSuccessStatusCode":
                _state = _state?.Restrict(response.Response, StatusSet.Success);
                return response;
            case "ensureStatus" or "EnsureStatus":
                var codes = call.Arguments.Select(NumberIn).OfType<int>().ToList();
                _state = _state?.Restrict(response.Response, StatusSet.Where(codes.Contains));
                return response;
            case "then":
                return call.Arguments is [FunctionNode { Body: not null } next, ..] && CanFollow(next)
                    ? Follow(call, next, [response])
                    : Handed(call, response);
            case "catch" or "finally":
                EvaluateAll(call.Arguments);
                return response;
            case "text" or "getContent" or "readText":
                return MemberOf(response, "content", member.NameSpan);
            case var method when ScriptResponseApi.Parses(method):
                EvaluateAll(call.Arguments);
                Judge(MemberOf(response, "content", member.NameSpan), isParsed: true);
                return FlowValue.Unknown;
            default:
                EvaluateAll(call.Arguments);
                return FlowValue.Unknown;
        }
    }

    private FlowValue Handed(CallNode call, ResponseValue response)
    {
        EvaluateAll(call.Arguments);
        Trust(response.Response);
        return FlowValue.Unknown;
    }

    private FlowValue CallStatus(CallNode call, string method, StatusValue status)
    {
        var text = call.Arguments is [var argument, ..] ? _texts.ReadOnly(argument) : null;
        return method switch
        {
            "toString" or "valueOf" or "toFixed" or "trim" => status,
            "startsWith" when text is not null => ScriptStatusTests.CompareText(
                status,
                code => code.StartsWith(text, System.StringComparison.Ordinal)
            ),
            "endsWith" when text is not null => ScriptStatusTests.CompareText(
                status,
                code => code.EndsWith(text, System.StringComparison.Ordinal)
            ),
            "charAt" or "at" or "substring" or "slice" or "substr" when text == "0" && status.Divisor == 1 => status with { Divisor = 100 },
            _ => Trusted(status),
        };
    }

    private FlowValue CallContent(CallNode call, string method, FlowValue content)
    {
        foreach (var argument in call.Arguments)
        {
            Visit(argument);
        }

        // Still the text; what is looked for in it, or made of it, is a use.
        return
            method
                is "trim"
                    or "trimStart"
                    or "trimEnd"
                    or "toString"
                    or "slice"
                    or "substring"
                    or "substr"
                    or "replace"
                    or "replaceAll"
                    or "concat"
                    or "toLowerCase"
                    or "toUpperCase"
            ? content
            : Judged(content);
    }

    /// <summary><c>[200, 201].includes(status)</c>, <c>new Set([200]).has(status)</c>; any other method is told what it gets.</summary>
    private FlowValue CallCollection(CallNode call, MemberNode member)
    {
        if (
            member.Name is "includes" or "has" or "indexOf"
            && call.Arguments is [var argument, ..]
            && ListOf(member.Target) is { } list
            && Evaluate(argument) is StatusValue status
        )
        {
            var codes = list.Elements.Select(_texts.ReadOnly).OfType<string>().ToList();
            if (codes.Count == list.Elements.Count)
            {
                var found = ScriptStatusTests.Condition(
                    status,
                    code => codes.Contains((code / status.Divisor).ToString(System.Globalization.CultureInfo.InvariantCulture))
                );
                return member.Name == "indexOf" ? new PositionValue(found) : found;
            }
        }

        if (member.Name is "some" or "every" or "find" && call.Arguments is [FunctionNode { Body: not null } test] && CanFollow(test))
        {
            return Follow(call, test, []);
        }

        return CallUnknown(call);
    }

    private ArrayNode? ListOf(ScriptExpression target) =>
        _texts.Follow(target) switch
        {
            ArrayNode array => array,
            NewNode { Type: NameNode { Name: "Set" }, Arguments: [var inner] } => _texts.Follow(inner) as ArrayNode,
            CallNode { Callee: MemberNode { Name: "freeze" }, Arguments: [var inner] } => _texts.Follow(inner) as ArrayNode,
            _ => null,
        };

    private FlowValue CallUnknown(CallNode call)
    {
        if (
            call.Callee is NameNode { Name: "String" or "Number" or "parseInt" or "Boolean" } conversion
            && _file.Scopes[conversion] is null
        )
        {
            var converted = call.Arguments.Count > 0 ? Evaluate(call.Arguments[0]) : FlowValue.Unknown;
            return conversion.Name == "Boolean" ? Truth(converted) : converted;
        }

        if (call.Callee is not MemberNode and not NameNode)
        {
            Evaluate(call.Callee);
        }

        HandOver(call.Arguments);
        return FlowValue.Unknown;
    }

    private FlowValue Create(NewNode created)
    {
        if (
            created.Type is NameNode { Name: var name }
            && (name.EndsWith("Error", System.StringComparison.Ordinal) || name.EndsWith("Exception", System.StringComparison.Ordinal))
        )
        {
            var isInThrow = _isInThrow;
            _isInThrow = true;
            EvaluateAll(created.Arguments);
            _isInThrow = isInThrow;
            return FlowValue.Unknown;
        }

        HandOver(created.Arguments);
        NoteThrown(created);
        return FlowValue.Unknown;
    }

    /// <summary>Arguments of something that is not known: a content is used, and a response or its status may be checked.</summary>
    private void HandOver(IReadOnlyList<ScriptExpression> arguments)
    {
        var values = new List<FlowValue>();
        foreach (var argument in arguments)
        {
            values.Add(Visit(argument));
        }

        foreach (var value in values)
        {
            if (value is ScriptContentValue content && !values.Any(other => IsStatusOf(other, content.Response)))
            {
                Judge(value);
            }
        }

        foreach (var value in values)
        {
            Escape(value);
        }
    }

    /// <summary>An argument; a function is followed at once, because most callbacks run there and then.</summary>
    private FlowValue Visit(ScriptExpression argument)
    {
        if (argument is not FunctionNode { Body: not null } callback)
        {
            return Evaluate(argument);
        }

        if (CanFollow(callback))
        {
            var before = _state;
            Follow(callback, callback, []);
            _state = Join(callback, before, _state);
        }

        return FlowValue.Unknown;
    }

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
            Return(call, Evaluate(value));
        }
        else
        {
            Execute(function.Body!);
            Return(call, FlowValue.Null);
        }

        _targets.AddRange(targets);
        _frames.Pop();
        _state = frame.Returned;
        var returned = _state?[call] ?? FlowValue.Unknown;
        return returned;
    }

    private void Return(ScriptNode place, FlowValue value)
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

        _ = place;
    }
}
