using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

internal sealed partial class ScriptFlow
{
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
            SizeValue size => size.IsAny,
            ResponseValue or NullableValue or ScriptContentValue { IsFile: true } => StatusTests.Not(NullTest(value)),
            _ when value == FlowValue.Null => ConditionValue.Of(false),
            _ => FlowValue.Unknown,
        };

    private static FlowValue NullTest(FlowValue value) =>
        value is ScriptContentValue { IsFile: true } file
            ? new ConditionValue(file.Response, new(StatusSet.All, StatusSet.Success))
            : StatusTests.NullTest(value);

    private bool CanBeError(int response, ContentKind kind = ContentKind.Any) =>
        _state is not null && MixedStatuses.Are(_state[response], _state[response].Statuses, kind);

    private StatusSet Errors(int response) => _state is null ? StatusSet.None : _state[response].Statuses & StatusSet.Errors;

    private void Judge(FlowValue value, bool isParsed = false, ContentKind kind = ContentKind.Any)
    {
        if (value is TupleValue { Items: var items })
        {
            foreach (var item in items)
            {
                if (item is ScriptContentValue part && !items.Any(other => IsStatusOf(other, part.Response)))
                {
                    Judge(item, isParsed, kind);
                }
            }
        }

        if (
            value is not ScriptContentValue content
            || IsOver
            || _isInThrow
            || (_isInLog && !isParsed)
            || !CanBeError(content.Response, content.IsFile ? ContentKind.OfSuccess : kind)
        )
        {
            return;
        }

        var isTested = _state![content.Response].IsTested;
        if (!(isTested && _isInCatch))
        {
            var errors = Errors(content.Response);
            var place = content.Use ?? content.Read;
            var mistake = new UncheckedScriptRead(place, isTested, MixedStatuses.ErrorIn(errors), content.IsFile);
            NoteHanded(content.Response, content.Read, mistake);
            // One mistake for all uses of a name: the first of them.
            var key = (
                content.Read,
                content.Use is null ? null
                : _frames.Count > 0 ? _frames.Peek().Function.Body
                : _body
            );
            if (_found.TryGetValue(key, out var earlier) && earlier.Read.Start < place.Start)
            {
                return;
            }

            _found[key] = mistake;
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
            case ScriptListValue list:
                Trust(list.Response);
                break;
            case ScriptVerdictValue verdict:
                Trust(verdict.Response);
                break;
            case ScriptStatusValue status:
                Trust(status.Response);
                break;
            case ConditionValue condition:
                foreach (var outcome in condition.Outcomes.Where(static outcome => outcome.Value.IsStatusTest))
                {
                    Trust(outcome.Key);
                }

                break;
            case TupleValue { Filled: ScriptCollection collection }:
                EscapeFilled(collection);
                break;
            case TupleValue tuple:
                foreach (var item in tuple.Items)
                {
                    Escape(item);
                }

                break;
            case ScriptObjectValue made:
                foreach (var part in made.Parts.Values)
                {
                    Escape(part);
                }

                break;
        }
    }
}
