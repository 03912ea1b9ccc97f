using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

internal sealed partial class ScriptFlow
{
    private void ExecuteTry(TryNode attempt)
    {
        var (outerThrown, isInCatch) = (_thrown, _isInCatch);
        _thrown = _state;
        _tries++;
        Execute(attempt.Block);
        _tries--;
        var (normal, thrown) = (_state, _thrown);
        _thrown = outerThrown;
        if (attempt.Handler is { } handler)
        {
            _state = thrown;
            _isInCatch = true;
            Execute(handler);
            _isInCatch = isInCatch;
            normal = Join(attempt, normal, _state);
        }

        _state = normal;
        if (attempt.Finalizer is { } finalizer)
        {
            // It runs for what nobody catches as well, and goes on as if it had not.
            if (attempt.Handler is null || normal is null)
            {
                _state = thrown;
                Execute(finalizer);
            }

            _state = normal;
            Execute(finalizer);
        }

        NoteThrown(attempt);
    }

    private void NoteThrown(ScriptNode place)
    {
        if (_tries > 0)
        {
            _thrown = Join(place, _thrown, _state);
        }
    }

    private void ExecuteJump(JumpNode jump)
    {
        switch (jump.Form)
        {
            case JumpForm.Return:
                ExecuteReturn(jump);
                break;
            case JumpForm.Throw:
                var isInThrow = _isInThrow;
                _isInThrow = true;
                Evaluate(jump.Value);
                _isInThrow = isInThrow;
                NoteThrown(jump);
                break;
            default:
                if (_targets.LastOrDefault(target => target.Takes(jump)) is { } found)
                {
                    found.Take(jump, state => Join(found.Place, state, _state));
                }

                break;
        }

        _state = null;
    }

    private void ExecuteReturn(JumpNode jump)
    {
        if (_frames.Count == 0)
        {
            Use(jump.Value);
            return;
        }

        NoteVerdict(jump.Value);
        Return(jump.Value is { } value ? Evaluate(value) : FlowValue.Null);
    }

    private JumpTarget Enter(ScriptNode place, string? label, bool isLoop)
    {
        var target = new JumpTarget(place, label, isLoop);
        _targets.Add(target);
        return target;
    }

    private JumpTarget Leave(JumpTarget target)
    {
        _targets.Remove(target);
        return target;
    }

    /// <summary>Where <c>break</c> and <c>continue</c> go, and what holds on the way there.</summary>
    private sealed class JumpTarget(ScriptNode place, string? label, bool isLoop)
    {
        public ScriptNode Place => place;

        public FlowState? Broken { get; private set; }

        public FlowState? Continued { get; set; }

        public bool Takes(JumpNode jump) =>
            jump.Label is not null ? jump.Label == label
            : jump.Form == JumpForm.Continue ? isLoop
            : place is LoopNode or SwitchNode;

        public void Take(JumpNode jump, Func<FlowState?, FlowState?> join)
        {
            if (jump.Form == JumpForm.Continue)
            {
                Continued = join(Continued);
            }
            else
            {
                Broken = join(Broken);
            }
        }
    }

    /// <summary>A function of the file that is followed into.</summary>
    private sealed class Frame(ScriptNode call, FunctionNode function, IReadOnlyList<FlowValue> arguments)
    {
        public ScriptNode Call => call;

        public IReadOnlyList<FlowValue> Arguments => arguments;

        public FunctionNode Function => function;

        public FlowState? Returned { get; set; }

        /// <summary>The constants that it returns, each with what holds there; null stands for all that is no constant.</summary>
        public List<(string? Word, FlowState State)> Verdicts { get; } = [];
    }
}
