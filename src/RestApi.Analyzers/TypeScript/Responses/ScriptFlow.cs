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
    private const int MostRounds = 8;
    private const int DeepestCall = 5;

    private readonly ScriptFile _file;
    private readonly ScriptTexts _texts;
    private readonly ScriptResponseApi _api;
    private readonly ScriptTypes _types;
    private readonly CancellationToken _cancellation;

    // By the place where a content is taken and, where it has a name, by the function that uses it: several may get it from one helper.
    private readonly Dictionary<(ScriptSpan Read, ScriptNode? User), UncheckedScriptRead> _found = [];

    // Whether the answer is a Boolean.
    private readonly Dictionary<CallNode, bool> _dropped = [];
    private readonly HashSet<string> _fields = [];
    private readonly Dictionary<(object, object?, object?), int> _responses = [];
    private readonly List<JumpTarget> _targets = [];
    private readonly Stack<Frame> _frames = new();

    // Functions that call functions that call functions: whatever the file is, the work is a multiple of its size.
    private int _steps;
    private ScriptNode? _body;
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
        _types = new ScriptTypes(file, texts);
        _cancellation = cancellation;
        _steps = 20_000 + (file.Nodes.Count * 40);
    }

    /// <summary>
    /// The contents of a file that are used unchecked, in order, and the calls of its own functions whose answer is dropped: a response, or
    /// whether there was success.
    /// </summary>
    public static (IEnumerable<UncheckedScriptRead> Reads, IEnumerable<(CallNode Call, bool IsBoolean)> Dropped) Analyze(
        ScriptFile file,
        ScriptTexts texts,
        CancellationToken cancellation
    )
    {
        var flow = new ScriptFlow(file, texts, cancellation);
        if (!flow._api.HasExecutions)
        {
            return ([], []);
        }

        flow.Run(file.Root);
        foreach (var function in file.Nodes.OfType<FunctionNode>())
        {
            if (function.Body is { } body)
            {
                flow.Run(body);
            }
        }

        return (
            flow.Mistakes().OrderBy(static read => read.Read.Start),
            flow._dropped.OrderBy(static dropped => dropped.Key.Span.Start).Select(static dropped => (dropped.Key, dropped.Value))
        );
    }

    private bool IsOver => _state is null || _steps <= 0;

    private void Run(ScriptNode body)
    {
        _cancellation.ThrowIfCancellationRequested();
        _body = body;
        _state = FlowState.Empty;
        (_thrown, _tries, _isInCatch, _isInThrow, _isInLog) = (null, 0, false, false, false);
        _targets.Clear();
        _frames.Clear();
        _fields.Clear();
        _held.Clear();
        _elements.Clear();
        if (body is ScriptExpression value)
        {
            var result = Use(value);
            if (IsCallbackOfForEach(body.Parent))
            {
                NoteDropped(value, result);
            }
        }
        else
        {
            ExecuteAll(body.Children);
        }
    }

    private int Number(object place, object? variable = null)
    {
        var outermost = _frames.Count > 0 ? _frames.Last().Call : null;
        return NumberOf((place, variable ?? (_frames.Count > 0 ? _frames.Peek().Call : null), outermost));
    }

    private int NumberOf((object Place, object? Variable, object? Outermost) key)
    {
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
}
