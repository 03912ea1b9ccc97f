using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

internal sealed partial class ScriptFlow
{
    private FlowValue CallResponse(CallNode call, MemberNode member, ResponseValue response)
    {
        switch (member.Name)
        {
            case "ensureSuccess" or "EnsureSuccess" or "ensureSuccessStatusCode" or "EnsureSuccessStatusCode":
                _state = _state?.Restrict(response.Response, StatusSet.Success);
                return response;
            case "ensureFile" or "EnsureFile":
                _state = _state?.Restrict(response.Response, StatusSet.Success);
                return FlowValue.Unknown;
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

    private FlowValue CallStatus(CallNode call, string method, ScriptStatusValue status)
    {
        var text = call.Arguments is [var argument, ..] ? _texts.ReadOnly(argument) : null;
        return method switch
        {
            "toString" or "valueOf" or "toFixed" or "trim" => status,
            "startsWith" when text is not null => ScriptStatusTests.CompareText(
                status,
                code => code.StartsWith(text, StringComparison.Ordinal)
            ),
            "endsWith" when text is not null => ScriptStatusTests.CompareText(
                status,
                code => code.EndsWith(text, StringComparison.Ordinal)
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

    /// <summary><c>accepted[status]</c> for <c>{ 200: true, 404: false }</c>; what is looked up elsewhere, somebody has decided there.</summary>
    private FlowValue LookUp(ScriptExpression table, ScriptStatusValue status)
    {
        if (_texts.Follow(table) is not ObjectNode entries)
        {
            Trust(status.Response);
            return FlowValue.Unknown;
        }

        var accepted = entries
            .Properties.Where(static entry => entry.Value is not WordNode { Word: "false" or "null" })
            .Select(static entry => entry.Key)
            .ToList();
        return ScriptStatusTests.CompareText(status, accepted.Contains);
    }

    /// <summary><c>[200, 201].includes(status)</c>, <c>new Set([200]).has(status)</c>; any other method is told what it gets.</summary>
    private FlowValue CallCollection(CallNode call, MemberNode member)
    {
        if (
            member.Name is "includes" or "has" or "indexOf"
            && call.Arguments is [var argument, ..]
            && ListOf(member.Target) is { } list
            && Evaluate(argument) is ScriptStatusValue status
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

        return MakeList(call, member.Name) ?? CallUnknown(call);
    }

    private ArrayNode? ListOf(ScriptExpression target) =>
        (target is MemberNode member ? _types.Value(member) ?? _texts.Follow(target) : _texts.Follow(target)) switch
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
            return conversion.Name == "Boolean" ? Truth(converted)
                : conversion.Name != "String" && converted is ScriptContentValue ? Judged(converted, isParsed: true)
                : converted;
        }

        if (call.Callee is not MemberNode and not NameNode)
        {
            Escape(Evaluate(call.Callee));
        }

        if (call.Callee is MemberNode { Target: WordNode { Word: "this" or "super" } })
        {
            ShareFields();
        }

        HandOver(call.Arguments);
        return FlowValue.Unknown;
    }

    private FlowValue Create(NewNode created)
    {
        if (
            created.Type is NameNode { Name: var name }
            && (name.EndsWith("Error", StringComparison.Ordinal) || name.EndsWith("Exception", StringComparison.Ordinal))
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
        return created is { Type: NameNode { Name: "Set" or "Map" }, Arguments.Count: 0 } ? Collection(created) : FlowValue.Unknown;
    }

    /// <summary>Arguments of something that is not known: a content is used, and a response or its status may be checked.</summary>
    private void HandOver(IReadOnlyList<ScriptExpression> arguments) => HandOver([.. arguments.Select(Visit)], isNote: false);

    private void HandOver(List<FlowValue> values, bool isNote)
    {
        foreach (var value in values)
        {
            if (value is ScriptContentValue content && !values.Any(other => IsStatusOf(other, content.Response)))
            {
                Judge(value);
            }
        }

        foreach (var value in values.Where(value => !isNote || value is not (ScriptStatusValue or ConditionValue)))
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
}
