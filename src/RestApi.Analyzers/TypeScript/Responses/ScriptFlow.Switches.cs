using System.Collections.Generic;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

internal sealed partial class ScriptFlow
{
    private void ExecuteSwitch(SwitchNode choice)
    {
        var value = Evaluate(choice.Value);
        var entries = new List<FlowState?>();
        foreach (var one in choice.Cases)
        {
            if (one.Test is not { } test)
            {
                entries.Add(null);
                continue;
            }

            var condition = CaseCondition(value, test);
            entries.Add(Assume(condition, isTrue: true));
            _state = Assume(condition, isTrue: false);
        }

        var unmatched = _state;
        var target = Enter(choice, null, isLoop: false);
        FlowState? through = null;
        var hasDefault = false;
        for (var index = 0; index < choice.Cases.Count; index++)
        {
            var isDefault = choice.Cases[index].Test is null;
            hasDefault |= isDefault;
            _state = Join(choice.Cases[index], through, isDefault ? unmatched : entries[index]);
            ExecuteAll(choice.Cases[index].Statements);
            through = _state;
        }

        _state = Join(choice, hasDefault ? through : Join(choice, through, unmatched), Leave(target).Broken);
    }

    private FlowValue CaseCondition(FlowValue value, ScriptExpression test) =>
        value switch
        {
            ScriptStatusValue status => ScriptStatusTests.Compare(status, "===", _texts.ReadOnly(test)),
            ScriptVerdictValue verdict when WordOf(test) is { } word => verdict.Is(word),
            ConditionValue { Constant: true } => Truth(Evaluate(test)),
            ConditionValue { Constant: false } => StatusTests.Not(Truth(Evaluate(test))),
            ConditionValue condition when test is WordNode { Word: "true" } => condition,
            ConditionValue condition when test is WordNode { Word: "false" } => condition.Negate(),
            _ => FlowValue.Unknown,
        };
}
