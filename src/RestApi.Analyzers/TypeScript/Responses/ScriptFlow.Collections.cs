using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <content>Collections that are filled with responses.</content>
internal sealed partial class ScriptFlow
{
    private readonly Dictionary<object, List<ScriptHeldResponse>> _held = [];
    private readonly Dictionary<object, HashSet<int>> _elements = [];

    /// <summary><c>const errors = []</c>: there is nothing in it yet.</summary>
    private TupleValue Collection(ScriptExpression made)
    {
        var collection = ScriptCollection.Of(made, _frames.Count > 0 ? _frames.Peek().Call : null);
        _state = _state?.Set(collection.Key, ConditionValue.Of(false));
        foreach (var number in Held(collection).Select(static held => held.Copy).Concat(ElementsOf(collection)))
        {
            _state = _state?.Forget(number);
        }

        return new TupleValue(ImmutableArray<FlowValue>.Empty) { Filled = collection };
    }

    private static bool IsFilling(string method) => method is "push" or "unshift" or "add" or "set";

    /// <summary>
    /// <c>errors.push(response.statusCode)</c>: from here on something is in it, unless it is spread. A status that is noted is not checked by that.
    /// </summary>
    private void Fill(CallNode call, ScriptCollection collection)
    {
        var values = call.Arguments.Select(Visit).ToList();
        HandOver([.. values.Where(value => !IsHeld(value, collection))], isNote: true);
        if (collection.HasPairs && call.Arguments is [var key, _] && ScriptListValue.Of(values[1]) is { } put)
        {
            _state = _state?.Execute(NumberOf(KeyOf(collection, key)), _state[put.Response]);
        }

        var isSpread = call.Arguments.Any(static argument => argument is UnaryNode { Operator: "..." });
        _state = _state?.Set(collection.Key, isSpread ? FlowValue.Unknown : ConditionValue.Of(true));
    }

    private bool IsHeld(FlowValue value, ScriptCollection collection)
    {
        if (value is ScriptListValue || ScriptListValue.Of(value) is not { } element || _state is not { } state)
        {
            return false;
        }

        var copy = NumberOf((collection.Key, element.Response, element.Member));
        var held = new ScriptHeldResponse(element.Response, copy, element.Member);
        if (!_held.TryGetValue(collection.Key, out var all))
        {
            _held.Add(collection.Key, all = []);
        }

        if (!all.Contains(held))
        {
            all.Add(held);
        }

        var known = state[element.Response];
        _state = state.Knows(copy) ? state.Widen(copy, known) : state.Execute(copy, known);
        return true;
    }

    /// <summary>The responses that were put there on the way here.</summary>
    private List<ScriptHeldResponse> Held(ScriptCollection collection) =>
        _held.TryGetValue(collection.Key, out var all) ? all.FindAll(held => _state?.Knows(held.Copy) == true) : [];

    private HashSet<int> ElementsOf(ScriptCollection collection)
    {
        if (!_elements.TryGetValue(collection.Key, out var elements))
        {
            _elements.Add(collection.Key, elements = []);
        }

        return elements;
    }

    /// <summary>What is found out of all elements is known of each, wherever it is.</summary>
    private void Learn(ScriptCollection collection, ResponseState known)
    {
        foreach (var number in NumbersIn(collection))
        {
            _state = _state?.Restrict(number, known.Statuses, known.IsTested);
        }
    }

    private List<int> NumbersIn(ScriptCollection collection) =>
        [
            .. Held(collection)
                .SelectMany(static held => new[] { held.Copy, held.Response })
                .Concat(ElementsOf(collection).Where(element => _state?.Knows(element) == true))
                .Distinct(),
        ];

    private void Empty(ScriptCollection collection, string method)
    {
        if (method is "splice" or "delete" or "clear")
        {
            _state = _state?.Set(collection.Key, FlowValue.Unknown);
        }
    }

    /// <summary>Somebody else gets hold of a collection and may check what is in it.</summary>
    private void EscapeFilled(ScriptCollection collection)
    {
        foreach (var number in NumbersIn(collection))
        {
            Trust(number);
        }
    }
}
