using System.Collections.Generic;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <content>
/// Functions that are handed a response: when some callers have checked it and others have not, the mistake is theirs and stands at the
/// call; when none has, it is in the function, once.
/// </content>
internal sealed partial class ScriptFlow
{
    // What a read of a function comes to with each call that hands it a response: null where all is well.
    private readonly Dictionary<ScriptSpan, Dictionary<CallNode, UncheckedScriptRead?>> _handed = [];

    private IEnumerable<UncheckedScriptRead> Mistakes() =>
        _found
            .SelectMany(found =>
                _handed.TryGetValue(found.Key.Read, out var calls) && calls.ContainsValue(null)
                    ? calls.Values.OfType<UncheckedScriptRead>()
                    : [found.Value]
            )
            .Distinct();

    private FlowValue NotedAsChecked(int response, ScriptSpan read)
    {
        if (_state is not null && HandedBy(response) is { } handed && CallsOf(read) is var calls && !calls.ContainsKey(handed.Call))
        {
            calls.Add(handed.Call, null);
        }

        return FlowValue.Unknown;
    }

    private void NoteHanded(int response, ScriptSpan read, UncheckedScriptRead mistake)
    {
        if (HandedBy(response) is { } handed)
        {
            CallsOf(read)[handed.Call] = mistake with { Read = handed.Argument.Span };
        }
    }

    private Dictionary<CallNode, UncheckedScriptRead?> CallsOf(ScriptSpan read)
    {
        if (!_handed.TryGetValue(read, out var calls))
        {
            _handed.Add(read, calls = []);
        }

        return calls;
    }

    // The outermost call that has the response among its arguments.
    private (CallNode Call, ScriptExpression Argument)? HandedBy(int response)
    {
        foreach (var frame in _frames.Reverse())
        {
            if (frame.Call is CallNode call && FunctionOf(call.Callee) == frame.Function)
            {
                for (var index = 0; index < frame.Arguments.Count && index < call.Arguments.Count; index++)
                {
                    if (frame.Arguments[index] is ResponseValue handed && handed.Response == response)
                    {
                        return (call, call.Arguments[index]);
                    }
                }
            }
        }

        return null;
    }
}
