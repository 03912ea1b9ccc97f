using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Collects what holds at each return of a helper.</summary>
internal sealed class HelperExits(IMethodSymbol method, ImmutableArray<Given> given, ResponseApi api)
{
    private readonly ResponseState[] _states = given.Select(static _ => ResponseState.None).ToArray();
    private readonly Outcome[] _answers = given.Select(static _ => Outcome.Never).ToArray();
    private readonly bool _returnsResponse = api.IsResponse(method.ReturnType);
    private readonly HelperProducts _products = new(method, given.Length, api);
    private readonly HelperMembers _members = new(method, given.Length);
    private readonly bool _returnsList = api.IsSequence(method.ReturnType);
    private readonly Dictionary<int, Outcome> _own = [];

    // The members of an enumeration that it answers with; null when it also answers something else.
    private ChoiceValue? _choice = ChoiceValue.None;
    private bool _returns;
    private bool _isUnclear;
    private bool _returnsOther;
    private int? _returnedGiven;
    private ResponseState? _made;

    /// <summary>Whether a method answers a question, at once or later.</summary>
    public static bool AnswersBoolean(IMethodSymbol method) =>
        TaskTypes.Awaited(method.ReturnType) is { SpecialType: SpecialType.System_Boolean };

    /// <summary>Where the helper uses the content of what it is given.</summary>
    public ImmutableHashSet<HelperRead> Reads { get; set; } = ImmutableHashSet<HelperRead>.Empty;

    /// <summary>Whether the helper also logs, throws, or changes something that others see.</summary>
    public Func<bool> ToldElsewhere { get; init; } = static () => true;

    /// <summary>The functions it is given and hands responses of its own to.</summary>
    public ImmutableHashSet<HelperCallback> Callbacks { get; set; } = ImmutableHashSet<HelperCallback>.Empty;

    /// <summary>The helper returns here.</summary>
    public void Add(FlowState state, FlowValue value, IEnumerable<ISymbol> members)
    {
        _returns = true;
        var answer = AnswersBoolean(method) ? value : NullableValue.NullTest(value);
        for (var number = 0; number < given.Length; number++)
        {
            var known = state[number];
            _states[number] = _states[number].Join(known);
            _answers[number] = Join(_answers[number], state.OutcomeOf(answer, number), known.IsTested);
            // A captured variable that holds something else now.
            _isUnclear |= !state[given[number].Name].Equals(given[number].Inside(number)) || IsUnclear(method, answer, known);
        }

        AddOwn(state, answer);
        _choice = _choice?.Or(value, state);
        _products.Add(state, value, answer);
        _members.Add(state, members, value, answer);
        if (_returnsResponse || (_returnsList && !IsIterator))
        {
            AddResponse(state, value);
        }
    }

    /// <summary>Whether a helper has looked at the status and answers something that nobody can follow.</summary>
    public static bool IsUnclear(IMethodSymbol method, FlowValue answer, ResponseState known) =>
        answer == FlowValue.Unknown && known.IsTested && AnswersBoolean(method);

    /// <summary>Whether the helper hands its responses over one by one.</summary>
    public bool IsIterator { get; init; }

    /// <summary>What is known of all that it yields; null when some of it comes from elsewhere.</summary>
    public void AddYielded(ResponseState? state)
    {
        _made = state;
        _returnsOther |= state is null;
    }

    // What the answer says of the requests that the helper has executed itself.
    private void AddOwn(FlowState state, FlowValue answer)
    {
        if (AnswersBoolean(method))
        {
            foreach (var response in state.Responses.Where(response => response >= given.Length))
            {
                var before = _own.TryGetValue(response, out var known) ? known : Outcome.Never;
                _own[response] = Join(before, state.OutcomeOf(answer, response), state[response].IsTested);
            }
        }
    }

    public static Outcome Join(Outcome all, Outcome next, bool isTested) =>
        new(all.IfTrue | next.IfTrue, all.IfFalse | next.IfFalse, all.IsStatusTest || next.IsStatusTest || isTested);

    /// <summary>What holds at all of them; null when that is nothing to rely on.</summary>
    public HelperSummary? Summarize()
    {
        var isMixed = _returnedGiven is not null && (_returnsOther || _made is not null);
        // A number or another value that tells the status: the caller may well look at it.
        var tells =
            !AnswersBoolean(method)
            && !_returnsResponse
            && method.ReturnType is { IsValueType: true, SpecialType: not SpecialType.System_Void }
            && _choice is null or { Members.IsEmpty: true }
            && _states.Any(static state => state.IsTested);
        return _isUnclear || tells || isMixed
            ? null
            : new(
                _returns,
                _states.ToImmutableArray(),
                _answers.ToImmutableArray(),
                _returnedGiven,
                _returnsOther ? null : _made,
                _products,
                _members,
                Reads,
                Callbacks
            )
            {
                Choice = _choice is { Members.IsEmpty: false } ? _choice : null,
                IsLeftToCaller = _own.Values.Any(static answer => answer is { IsStatusTest: true, TellsSuccess: true }) && !ToldElsewhere(),
            };
    }

    private void AddResponse(FlowState state, FlowValue value)
    {
        switch (value)
        {
            case ResponseValue { Response: var number } when number < given.Length:
                _returnsOther |= _returnedGiven is { } before && before != number;
                _returnedGiven = number;
                break;
            case ListValue list:
                _made = _made?.Join(state[list.Response]) ?? state[list.Response];
                break;
            case TupleValue { Items: [_, ..] items } when _returnsList && items.All(static item => item is ResponseValue):
                foreach (var item in items)
                {
                    AddResponse(state, item);
                }

                break;
            case ResponseValue response:
                _made = _made?.Join(state[response.Response]) ?? state[response.Response];
                break;
            case var nothing when nothing == FlowValue.Null:
                break;
            default:
                _returnsOther = true;
                break;
        }
    }
}
