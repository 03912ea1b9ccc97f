using System.Collections.Generic;
using System.Collections.Immutable;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <content>Objects that hold a response, or its status and content side by side.</content>
internal sealed partial class ScriptFlow
{
    private FlowValue EvaluateObject(ObjectNode members)
    {
        var values = new List<(string? Name, FlowValue Value)>();
        foreach (var property in members.Properties)
        {
            if (property.Value is not (null or FunctionNode))
            {
                values.Add((property.Key, Evaluate(property.Value)));
            }
        }

        var parts = ImmutableDictionary.CreateBuilder<string, FlowValue>();
        foreach (var (name, value) in values)
        {
            if (value is ScriptContentValue content && !values.Exists(other => IsStatusOf(other.Value, content.Response)))
            {
                Judge(value);
            }
            else if (name is not null && IsPart(value))
            {
                parts[name] = value;
            }
            else
            {
                Hold(value);
            }
        }

        return parts.Count > 0 ? new ScriptObjectValue(parts.ToImmutable()) : FlowValue.Unknown;
    }

    private static bool IsPart(FlowValue value) =>
        value
            is ResponseValue
                or ScriptListValue
                or ScriptObjectValue
                or ScriptContentValue
                or ScriptStatusValue { Divisor: 1 }
                or ConditionValue { Constant: null }
                or TupleValue { Filled: not null };

    // What has no name in the object, such as what is spread into it, is out of sight.
    private void Hold(FlowValue value)
    {
        if (value is ResponseValue or ScriptListValue or ScriptObjectValue)
        {
            Escape(value);
        }
    }

    private static bool IsStatusOf(FlowValue value, int response) =>
        value switch
        {
            ScriptStatusValue status => status.Response == response,
            ConditionValue condition => condition.Outcomes.TryGetValue(response, out var outcome) && outcome.IsStatusTest,
            ResponseValue whole => whole.Response == response,
            _ => false,
        };

    /// <summary>The part of an object or response; a content is used where it is taken out, or under its new name.</summary>
    private FlowValue PartOf(FlowValue whole, string name, ScriptSpan span, bool isInPattern) =>
        whole switch
        {
            ResponseValue response => MemberOf(response, name, span) is ScriptContentValue { IsFile: false } content
                ? content with
                {
                    IsInPattern = isInPattern,
                }
                : MemberOf(response, name, span),
            ScriptObjectValue made when made[name] is ScriptContentValue content => content.IsFile || CanBeError(content.Response)
                ? new ScriptContentValue(content.Response, span, content.IsFile) { IsInPattern = isInPattern && !content.IsFile }
                : FlowValue.Unknown,
            ScriptObjectValue made => made[name],
            ScriptContentValue { IsFile: true } file => isInPattern ? file with { IsInPattern = true } : file,
            ScriptListValue { IsAny: { } isAny } when name is "length" => new SizeValue(isAny),
            TupleValue { Filled: ScriptCollection { Key: var key } }
                when name is "length" or "size" && _state?[(object)key] is ConditionValue isAny => new SizeValue(isAny),
            _ => FlowValue.Unknown,
        };

    private void AssignMembers(ObjectNode members, FlowValue value)
    {
        foreach (var property in members.Properties)
        {
            if (property.Value is { } target)
            {
                Assign(target, property.Key is { } key ? PartOf(value, key, property.KeySpan, isInPattern: true) : FlowValue.Unknown);
            }
        }
    }
}
