using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>A list of responses that were made in the same way; what is known of one is known of all.</summary>
internal sealed record ScriptListValue(int Response) : FlowValue;

internal sealed partial class ScriptFlow
{
    /// <summary><c>paths.map(path => RestApi.executeRequest())</c>, or null when it is no such call.</summary>
    private FlowValue? MakeList(CallNode call, string method)
    {
        if (method is not ("map" or "flatMap") || call.Arguments is not [var mapper, ..])
        {
            return null;
        }

        if (FunctionOf(mapper) is not { } made || !CanFollow(made))
        {
            return null;
        }

        var before = _state;
        var result = Follow(made, made, []);
        _state = Join(made, before, _state);
        return result is ResponseValue response ? new ScriptListValue(response.Response) : FlowValue.Unknown;
    }

    /// <summary>What is done with each response; a method that looks for some of them is trusted to know why.</summary>
    private FlowValue CallList(CallNode call, string method, ScriptListValue list)
    {
        if (
            method is not ("map" or "flatMap" or "forEach")
            || call.Arguments is not [var each, ..]
            || FunctionOf(each) is not { } used
            || !CanFollow(used)
        )
        {
            EvaluateAll(call.Arguments);
            Trust(list.Response);
            return FlowValue.Unknown;
        }

        var before = _state;
        var element = ElementOf(used, list);
        var result = Follow(used, used, [element]);
        _state = Join(used, before, _state);
        TrustIfTested(list, element);
        return result is ResponseValue response ? new ScriptListValue(response.Response) : FlowValue.Unknown;
    }

    /// <summary>The next response of a list, of which nothing is known that is not known of all.</summary>
    private ResponseValue ElementOf(ScriptNode place, ScriptListValue list)
    {
        var element = Number(place);
        if (_state is { } state)
        {
            var known = state[list.Response];
            _state = state.Execute(element).Restrict(element, known.Statuses, known.IsTested);
        }

        return new ResponseValue(element);
    }

    private void TrustIfTested(ScriptListValue list, ResponseValue element)
    {
        if (_state?[element.Response].IsTested == true)
        {
            Trust(list.Response);
        }
    }
}
