using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

internal sealed partial class ScriptFlow
{
    private void ExecuteLoop(LoopNode loop, string? label)
    {
        if (loop.Initializer is { } initializer && loop.Form == LoopForm.For)
        {
            if (initializer is ScriptExpression first)
            {
                Evaluate(first);
            }
            else
            {
                Execute(initializer);
            }
        }

        var source = loop is { Form: LoopForm.ForEach, Condition: { } run } ? Use(run) : FlowValue.Unknown;
        var collection = (source as TupleValue)?.Filled as ScriptCollection;
        source = collection is null ? source : ListOf(collection, loop, collection.HasPairs) ?? Lost(source);

        var target = Enter(loop, label, isLoop: true);
        FlowState? exit = null;
        for (var round = 0; round < MostRounds && !IsOver; round++)
        {
            var start = _state;
            exit = Join(loop, exit, RunRound(loop, source, target));
            _state = Join(loop, start, _state);
            if (_state is null || _state.Equals(start))
            {
                break;
            }
        }

        _state = Join(loop, exit, Leave(target).Broken);
        if (source is ScriptListValue responses)
        {
            TrustIfTested(responses, Number(loop), loop.Body);
            if (collection is not null && _state is { } after)
            {
                Learn(collection, after[responses.Response]);
            }
        }
    }

    /// <summary>One round; gives what holds where the condition ends the loop.</summary>
    private FlowState? RunRound(LoopNode loop, FlowValue source, JumpTarget target)
    {
        FlowState? exit = null;
        if (loop.Form is LoopForm.While or LoopForm.For && loop.Condition is { } condition)
        {
            (_state, exit) = TestOfLoop(condition);
        }
        else if (loop.Form == LoopForm.ForEach)
        {
            exit = _state;
            AssignLoopVariable(loop, source);
        }

        Execute(loop.Body);
        _state = Join(loop, _state, target.Continued);
        target.Continued = null;
        if (loop is { Form: LoopForm.DoWhile, Condition: { } last } && _state is not null)
        {
            (_state, exit) = TestOfLoop(last);
        }
        else if (loop.Update is { } update)
        {
            Evaluate(update);
        }

        return exit;
    }

    private void AssignLoopVariable(LoopNode loop, FlowValue source)
    {
        var variable = loop.Initializer is DeclarationNode { Declarators: [var declarator, ..] }
            ? declarator.Target
            : loop.Initializer as ScriptExpression;
        if (variable is not null)
        {
            Assign(variable, source is ScriptListValue list ? ElementOf(loop, list) : FlowValue.Unknown);
        }
    }
}
