using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>
/// A list of responses that were made in the same way; what is known of one is known of all. <paramref name="Member"/>: where its elements
/// are objects, the one that holds the response.
/// </summary>
internal sealed record ScriptListValue(int Response, string? Member = null) : FlowValue
{
    /// <summary>A list of what a function gives for each element; null when that holds no response, or something else of one as well.</summary>
    public static ScriptListValue? Of(FlowValue element) =>
        element switch
        {
            ResponseValue response => new(response.Response),
            ScriptObjectValue { OnlyResponse: { } response } whole => new(response, whole.Parts.First().Key),
            TupleValue { Items: var items } => OfTuple(items),
            _ => null,
        };

    // [id, response]: its place is its name.
    private static ScriptListValue? OfTuple(ImmutableArray<FlowValue> items)
    {
        var held = items.Where(static item => item != FlowValue.Unknown).ToList();
        return held is [ResponseValue response]
            ? new(response.Response, items.IndexOf(response).ToString(CultureInfo.InvariantCulture))
            : null;
    }

    /// <summary>What it was filtered out of, and by which test.</summary>
    public (int List, Outcome Test)? Filter { get; init; }

    /// <summary>Whether any element is in it, where that says something of the list that it was filtered out of.</summary>
    public ConditionValue? IsAny => Filter is var (list, test) ? Some(list, test) : null;

    /// <summary>Whether all elements of that list are in it.</summary>
    public ConditionValue? AreAll => Filter is var (list, test) ? Every(list, test) : null;

    /// <summary><c>list.some(test)</c>.</summary>
    public static ConditionValue Some(int list, Outcome test) => new(list, new(StatusSet.All, test.IfFalse));

    /// <summary><c>list.every(test)</c>.</summary>
    public static ConditionValue Every(int list, Outcome test) => new(list, new(test.IfTrue, StatusSet.All));

    /// <summary>One of its elements, with this response.</summary>
    public FlowValue Element(int response) =>
        Member is null
            ? new ResponseValue(response)
            : new ScriptObjectValue(ImmutableDictionary<string, FlowValue>.Empty.Add(Member, new ResponseValue(response)));
}

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
        var result = Follow(call, made, []);
        _state = Join(call, before, _state);
        return ListOf(result);
    }

    private FlowValue ListOf(FlowValue element)
    {
        if (ScriptListValue.Of(element) is { } list)
        {
            return list;
        }

        Hold(element);
        return FlowValue.Unknown;
    }

    /// <summary>What is done with each response; a method that looks for some of them is trusted to know why.</summary>
    private FlowValue CallList(CallNode call, string method, ScriptListValue list)
    {
        if (method is "slice" or "reverse" or "sort" or "flat" or "concat" && FunctionIn(call) is null)
        {
            EvaluateAll(call.Arguments);
            return list;
        }

        if (method is "at" or "pop" or "shift")
        {
            EvaluateAll(call.Arguments);
            return list.Element(list.Response);
        }

        if (
            method is not ("map" or "flatMap" or "forEach" or "filter" or "reduce" or "some" or "every")
            || FunctionIn(call) is not { } used
            || !CanFollow(used)
        )
        {
            EvaluateAll(call.Arguments);
            Trust(list.Response);
            return FlowValue.Unknown;
        }

        var before = _state;
        var element = ElementOf(used, list);
        var result = Follow(call, used, method == "reduce" ? [FlowValue.Unknown, element] : [element]);
        var truth = Truth(result);
        var number = Number(used);
        var after = _state?[number];
        _state = Join(used, before, _state);
        switch (method)
        {
            case "filter":
                return Filter(call, list, truth, number);
            case "some" or "every":
                return Asked(method, list, truth, number);
        }

        // Whoever only leaves the function for an error lets it through.
        if (method == "forEach" && after is { IsTested: true } && used.Body is { } body && OnlyLeaves(body))
        {
            _state = _state?.Restrict(list.Response, after.Statuses);
        }
        else
        {
            TrustIfTested(list, number);
        }

        return method == "reduce" ? FlowValue.Unknown : ListOf(result);
    }

    /// <summary><c>[first, second].map(parse)</c>: what is found out of one of them, or of all, is known of each.</summary>
    private FlowValue CallResponses(CallNode call, MemberNode member, IReadOnlyList<ResponseValue> responses)
    {
        if (_state is not { } state)
        {
            return FlowValue.Unknown;
        }

        var either = Number(member);
        _state = state.Execute(either, responses.Select(one => state[one.Response]).Aggregate(static (all, one) => all.Join(one)));
        var result = CallList(call, member.Name, new(either));
        foreach (var response in responses)
        {
            _state = _state?.Restrict(response.Response, _state[either].Statuses, _state[either].IsTested);
        }

        return result is ConditionValue condition && condition.Outcomes.TryGetValue(either, out var outcome)
            ? new ConditionValue(responses.Distinct().ToImmutableDictionary(static one => one.Response, _ => outcome))
            : result;
    }

    /// <summary><c>list.some(one => one.statusCode !== 200)</c>, and <c>every</c>.</summary>
    private FlowValue Asked(string method, ScriptListValue list, FlowValue truth, int element)
    {
        var outcome = _state?.OutcomeOf(truth, element);
        if (outcome is not { IsStatusTest: true })
        {
            TrustIfTested(list, element);
            return FlowValue.Unknown;
        }

        return method == "some" ? ScriptListValue.Some(list.Response, outcome) : ScriptListValue.Every(list.Response, outcome);
    }

    private FunctionNode? FunctionIn(CallNode call) => call.Arguments is [var function, ..] ? FunctionOf(function) : null;

    /// <summary>Those elements for which a condition holds.</summary>
    private FlowValue Filter(CallNode call, ScriptListValue list, FlowValue truth, int element)
    {
        if (_state is not { } state)
        {
            return FlowValue.Unknown;
        }

        var outcome = state.OutcomeOf(truth, element);
        if (!outcome.IsStatusTest)
        {
            TrustIfTested(list, element);
            return list;
        }

        var some = Number(call);
        var known = state[list.Response];
        _state = state.Execute(some).Restrict(some, known.Statuses & outcome.IfTrue);
        return list with { Response = some, Filter = (list.Response, outcome) };
    }

    /// <summary>The next element of a list, of whose response nothing is known that is not known of all.</summary>
    private FlowValue ElementOf(ScriptNode place, ScriptListValue list)
    {
        var element = Number(place);
        if (_state is { } state)
        {
            var known = state[list.Response];
            _state = state.Execute(element, known);
        }

        return list.Element(element);
    }

    /// <summary><c>answers[0]</c>: who checks the first has not checked the others.</summary>
    private FlowValue NumberedElement(ScriptListValue list, double index)
    {
        if (_state is not { } state)
        {
            return FlowValue.Unknown;
        }

        var element = Number($"{list.Response}[{index.ToString(CultureInfo.InvariantCulture)}]");
        var known = state[list.Response];
        _state = state.Knows(element) ? state.Restrict(element, known.Statuses, known.IsTested) : state.Execute(element, known);
        return list.Element(element);
    }

    private void TrustIfTested(ScriptListValue list, int element, ScriptNode? loop = null)
    {
        if (_state?[element].IsTested == true && !(loop is not null && !Ends(loop) && OnlyLeaves(loop)))
        {
            Trust(list.Response);
        }
    }
}
