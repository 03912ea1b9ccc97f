using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

internal sealed partial class ScriptFlow
{
    /// <summary>A text made of several: it holds the content, unless the status stands beside it for whoever reads it.</summary>
    private FlowValue EvaluateTexts(ScriptExpression whole, IReadOnlyList<ScriptExpression> parts)
    {
        FlowValue text = FlowValue.Unknown;
        FlowValue status = FlowValue.Unknown;
        foreach (var part in parts)
        {
            var value = Evaluate(part);
            text = value is ScriptContentValue ? value : text;
            status = value is ScriptStatusValue ? value : status;
        }

        var isOnlyStatus =
            whole is TemplateNode && status is ScriptStatusValue && parts.All(static part => part is not TextNode { Value.Length: > 0 });
        return text is ScriptContentValue content
                ? (status is ScriptStatusValue shown && shown.Response == content.Response ? FlowValue.Unknown : text)
            : isOnlyStatus ? status
            : FlowValue.Unknown;
    }

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
                        value switch
                        {
                            TupleValue tuple when index < tuple.Items.Length => tuple.Items[index],
                            ScriptListValue list => list.Element(list.Response),
                            ScriptObjectValue made => made[index.ToString(CultureInfo.InvariantCulture)],
                            _ => FlowValue.Unknown,
                        }
                    );
                }

                break;
            case MemberNode { Target: WordNode { Word: "this" } } field
                when value is ResponseValue or ScriptStatusValue or ConditionValue or ScriptListValue:
                _fields.Add(FieldKey(field));
                _state = _state!.Set(FieldKey(field), value);
                break;
            // [, body]
            case UnknownNode:
                break;
            default:
                // Stored where others see it.
                Judge(value);
                Escape(value);
                break;
        }
    }

    private static string FieldKey(MemberNode field) => "this." + field.Name;

    /// <summary>A method that cannot be followed may look at the fields of its object.</summary>
    private void ShareFields()
    {
        foreach (var field in _fields)
        {
            if (_state is { } state)
            {
                Escape(state[(object)field]);
            }
        }
    }
}
