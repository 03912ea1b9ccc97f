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
            IsLog(call) ? Log(call)
            : IsPipe(call) ? Pipe(call)
            : FunctionOf(call.Callee) is { } function && CanFollow(function) ? FollowCall(call, function)
            : FunctionOf(call.Callee) is { } own && IsOwnResult(call, own) ? Nothing()
            : call.Callee is MemberNode member ? CallMember(call, member)
            : CallUnknown(call);
        NoteThrown(call);
        return value;
    }

    private FlowValue Nothing()
    {
        _state = null;
        return FlowValue.Unknown;
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
            && member.Target is NameNode { Name: "JSON" or "Math" or "Number" or "Promise" or "process" or "Object" or "Array" } known
            && scopes[known] is null
        )
        {
            return CallKnown(call, known.Name, member.Name);
        }

        if (member.Target is RegularExpressionNode pattern && member.Name == "test" && call.Arguments is [var tested])
        {
            return Evaluate(tested) is ScriptStatusValue status ? ScriptStatusTests.Match(status, pattern.Text) : FlowValue.Unknown;
        }

        var target = Evaluate(member.Target);
        return target switch
        {
            ResponseValue response => CallResponse(call, member, response),
            ScriptStatusValue status => CallStatus(call, member.Name, status),
            ScriptContentValue => CallContent(call, member.Name, target),
            ScriptListValue list => CallList(call, member.Name, list),
            TupleValue tuple => CallTuple(call, member, tuple),
            _ => CallCollection(call, member),
        };
    }

    /// <summary><c>[a.content, b.content].join()</c>.</summary>
    private FlowValue CallTuple(CallNode call, MemberNode member, TupleValue tuple)
    {
        if (tuple.Items is [_, ..] responses && responses.All(static item => item is ResponseValue))
        {
            return CallResponses(call, member, [.. responses.Cast<ResponseValue>()]);
        }

        Judge(tuple);
        return tuple.Filled is ScriptCollection collection ? CallFilled(call, member, tuple, collection) : CallCollection(call, member);
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
            var kind = ScriptDocumentField.KindOf(call);
            Judge(first, isParsed: true, kind == ContentKind.Errors ? kind : ContentKind.Any);
            JudgeField(call, kind);
            return FlowValue.Unknown;
        }

        return type switch
        {
            "JSON" or "Math" or "Number" => first,
            "Promise" => method is "resolve" or "all" or "race" or "any" ? first
            : method == "allSettled" && first is ScriptListValue { Member: null } settled ? settled with { Member = "value" }
            : FlowValue.Unknown,
            "Array" when method == "from" && call.Arguments.Count == 1 => first,
            _ => Lost(first),
        };
    }

    /// <summary><c>entity.c_owner = JSON.parse(response.content).owner</c>: the field of an error does not belong there.</summary>
    private void JudgeField(CallNode parse, ContentKind kind)
    {
        if (
            kind == ContentKind.Data
            && parse.Arguments is [MemberNode { Name: "content", Target: NameNode } content]
            && Evaluate(content.Target) is ResponseValue response
        )
        {
            Judge(new ScriptContentValue(response.Response, content.NameSpan), isParsed: true, kind);
        }
    }
}
