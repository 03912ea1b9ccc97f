using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>
/// Follows the responses of a script through its statements and finds contents that are used unchecked. Each function is followed by
/// itself; functions of the file that are called are followed into.
/// </summary>
internal sealed partial class ScriptFlow
{
    /// <summary>So few errors are let through only by someone who names them.</summary>
    private const int MostNamedErrors = 8;

    private const int MostRounds = 8;
    private const int DeepestCall = 5;

    private static readonly int[] s_typicalErrors = [500, 404, 401, 400, 503];

    private readonly ScriptFile _file;
    private readonly ScriptTexts _texts;
    private readonly ScriptResponseApi _api;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<ScriptSpan, UncheckedScriptRead> _found = [];
    private readonly Dictionary<(object, object?, object?), int> _responses = [];
    private readonly List<JumpTarget> _targets = [];
    private readonly Stack<Frame> _frames = new();

    // Functions that call functions that call functions: whatever the file is, the work is a multiple of its size.
    private int _steps;
    private FlowState? _state;
    private FlowState? _thrown;
    private int _tries;
    private bool _isInCatch;
    private bool _isInThrow;
    private bool _isInLog;

    private ScriptFlow(ScriptFile file, ScriptTexts texts, CancellationToken cancellation)
    {
        _file = file;
        _texts = texts;
        _api = new ScriptResponseApi(file, texts);
        _cancellation = cancellation;
        _steps = 20_000 + (file.Nodes.Count * 40);
    }

    /// <summary>The contents of a file that are used unchecked, in order.</summary>
    public static IEnumerable<UncheckedScriptRead> Analyze(ScriptFile file, ScriptTexts texts, CancellationToken cancellation)
    {
        var flow = new ScriptFlow(file, texts, cancellation);
        if (!flow._api.HasExecutions)
        {
            return [];
        }

        flow.Run(file.Root);
        foreach (var function in file.Nodes.OfType<FunctionNode>())
        {
            if (function.Body is { } body)
            {
                flow.Run(body);
            }
        }

        return flow._found.Values.OrderBy(static read => read.Read.Start);
    }

    private bool IsOver => _state is null || _steps <= 0;

    private void Run(ScriptNode body)
    {
        _cancellation.ThrowIfCancellationRequested();
        _state = FlowState.Empty;
        (_thrown, _tries, _isInCatch, _isInThrow, _isInLog) = (null, 0, false, false, false);
        _targets.Clear();
        _frames.Clear();
        if (body is ScriptExpression value)
        {
            Use(value);
        }
        else
        {
            ExecuteAll(body.Children);
        }
    }

    private int Number(object place, object? variable = null)
    {
        var outermost = _frames.Count > 0 ? _frames.Last().Call : null;
        var key = (place, variable ?? (_frames.Count > 0 ? _frames.Peek().Call : null), (object?)outermost);
        if (!_responses.TryGetValue(key, out var number))
        {
            _responses.Add(key, number = _responses.Count);
        }

        return number;
    }

    private FlowState? Join(ScriptNode place, FlowState? left, FlowState? right) =>
        left is null ? right
        : right is null || left.Equals(right) ? left
        : left.Join(right, variable => Number(place, variable));

    private void ExecuteAll(IReadOnlyList<ScriptNode> statements)
    {
        foreach (var statement in statements)
        {
            Execute(statement);
        }
    }

    private void Execute(ScriptNode statement)
    {
        _steps--;
        if (IsOver)
        {
            return;
        }

        NoteThrown(statement);
        switch (statement)
        {
            case ExpressionStatementNode { Expression: var expression }:
                Evaluate(expression);
                break;
            case DeclarationNode declaration:
                foreach (var declarator in declaration.Declarators)
                {
                    Declare(declarator);
                }

                break;
            case BlockNode or NamespaceNode:
                ExecuteAll(statement is NamespaceNode space ? space.Body.Statements : statement.Children);
                break;
            case IfNode branch:
                ExecuteIf(branch);
                break;
            case LoopNode loop:
                ExecuteLoop(loop, null);
                break;
            case SwitchNode choice:
                ExecuteSwitch(choice);
                break;
            case TryNode attempt:
                ExecuteTry(attempt);
                break;
            case JumpNode jump:
                ExecuteJump(jump);
                break;
            case LabelNode { Statement: LoopNode loop } label:
                ExecuteLoop(loop, label.Label);
                break;
            case LabelNode label:
                var target = Enter(label, label.Label, isLoop: false);
                Execute(label.Statement);
                _state = Join(label, _state, Leave(target).Broken);
                break;
        }
    }

    private void Declare(DeclaratorNode declarator)
    {
        if (declarator.Value is { } value)
        {
            var held = value is FunctionNode ? FlowValue.Unknown : Evaluate(value);
            Assign(declarator.Target, held);
        }
        else
        {
            Assign(declarator.Target, FlowValue.Null);
        }
    }

    private void ExecuteIf(IfNode branch)
    {
        var (whenTrue, whenFalse) = Test(branch.Condition);
        _state = whenTrue;
        Execute(branch.Then);
        var after = _state;
        _state = whenFalse;
        if (branch.Else is { } otherwise)
        {
            Execute(otherwise);
        }

        _state = Join(branch, after, _state);
    }

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

        if (loop is { Form: LoopForm.ForEach, Condition: { } source })
        {
            Use(source);
        }

        var target = Enter(loop, label, isLoop: true);
        FlowState? exit = null;
        for (var round = 0; round < MostRounds && !IsOver; round++)
        {
            var start = _state;
            exit = Join(loop, exit, RunRound(loop, target));
            _state = Join(loop, start, _state);
            if (_state is null || _state.Equals(start))
            {
                break;
            }
        }

        _state = Join(loop, exit, Leave(target).Broken);
    }

    /// <summary>One round; gives what holds where the condition ends the loop.</summary>
    private FlowState? RunRound(LoopNode loop, JumpTarget target)
    {
        FlowState? exit = null;
        if (loop.Form is LoopForm.While or LoopForm.For && loop.Condition is { } condition)
        {
            (_state, exit) = Test(condition);
        }
        else if (loop.Form == LoopForm.ForEach)
        {
            exit = _state;
            AssignLoopVariable(loop);
        }

        Execute(loop.Body);
        _state = Join(loop, _state, target.Continued);
        target.Continued = null;
        if (loop is { Form: LoopForm.DoWhile, Condition: { } last } && _state is not null)
        {
            (_state, exit) = Test(last);
        }
        else if (loop.Update is { } update)
        {
            Evaluate(update);
        }

        return exit;
    }

    private void AssignLoopVariable(LoopNode loop)
    {
        var variable = loop.Initializer is DeclarationNode { Declarators: [var declarator, ..] }
            ? declarator.Target
            : loop.Initializer as ScriptExpression;
        if (variable is not null)
        {
            Assign(variable, FlowValue.Unknown);
        }
    }

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
            StatusValue status => ScriptStatusTests.Compare(status, "===", _texts.ReadOnly(test)),
            ConditionValue { Constant: true } => Truth(Evaluate(test)),
            ConditionValue { Constant: false } => StatusTests.Not(Truth(Evaluate(test))),
            ConditionValue condition when test is WordNode { Word: "true" } => condition,
            ConditionValue condition when test is WordNode { Word: "false" } => condition.Negate(),
            _ => FlowValue.Unknown,
        };

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
            // A finally block that nothing runs through normally runs all the same.
            _state = normal ?? thrown;
            Execute(finalizer);
            _state = normal is null ? null : _state;
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

        Return(jump, jump.Value is { } value ? Evaluate(value) : FlowValue.Null);
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
    private sealed class Frame(ScriptNode call, FunctionNode function)
    {
        public ScriptNode Call => call;

        public FunctionNode Function => function;

        public FlowState? Returned { get; set; }
    }
}
