using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>The statuses a response can have at a point of the program, and whether the program has tested them on the way.</summary>
internal sealed record ResponseState(StatusSet Statuses, bool IsTested)
{
    /// <summary>That of no response at all.</summary>
    public static ResponseState None { get; } = new(StatusSet.None, IsTested: false);

    public static ResponseState Unchecked { get; } = new(StatusSet.All, IsTested: false);

    public ResponseState Join(ResponseState other) => new(Statuses | other.Statuses, IsTested || other.IsTested);
}

/// <summary>What variables hold (locals, and the compiler's captures) and what is known of each response. Immutable.</summary>
internal sealed class FlowState : IEquatable<FlowState>
{
    private readonly ImmutableDictionary<object, FlowValue> _variables;
    private readonly ImmutableDictionary<int, ResponseState> _responses;

    private FlowState(ImmutableDictionary<object, FlowValue> variables, ImmutableDictionary<int, ResponseState> responses)
    {
        _variables = variables;
        _responses = responses;
    }

    public static FlowState Empty { get; } =
        new(ImmutableDictionary<object, FlowValue>.Empty, ImmutableDictionary<int, ResponseState>.Empty);

    public FlowValue this[object variable] => _variables.TryGetValue(variable, out var value) ? value : FlowValue.Unknown;

    public ResponseState this[int response] => _responses.TryGetValue(response, out var state) ? state : ResponseState.Unchecked;

    /// <summary>The numbers of the responses that were made on the way here.</summary>
    public IEnumerable<int> Responses => _responses.Keys;

    public FlowState Set(object variable, FlowValue value) => new(_variables.SetItem(variable, value), _responses);

    /// <summary>
    /// A request was executed: a new response under this number. A variable that held the one of the turn before still does, and what was
    /// made of that one is forgotten.
    /// </summary>
    public FlowState Execute(int response)
    {
        var variables = _variables;
        var before = Before(response);
        var (isHeld, wasHeld) = (false, false);
        foreach (var pair in _variables)
        {
            wasHeld |= pair.Value is ResponseValue earlier && earlier.Response == before;
            if (Mentions(pair.Value, response))
            {
                isHeld |= pair.Value is ResponseValue;
                variables = variables.SetItem(pair.Key, pair.Value is ResponseValue ? new ResponseValue(before) : FlowValue.Unknown);
            }
        }

        // Of several earlier turns no more is known than of each.
        var responses = isHeld ? _responses.SetItem(before, wasHeld ? this[before].Join(this[response]) : this[response]) : _responses;
        return new(variables, responses.SetItem(response, ResponseState.Unchecked));
    }

    /// <summary>A new response, of which this much is known.</summary>
    public FlowState Execute(int response, ResponseState known) => Execute(response).Restrict(response, known.Statuses, known.IsTested);

    // The numbers below zero are free.
    private static int Before(int response) => -1 - response;

    /// <summary>From here on the response has one of these statuses.</summary>
    public FlowState Restrict(int response, StatusSet statuses, bool isTest = true)
    {
        var known = this[response];
        return new(_variables, _responses.SetItem(response, new(known.Statuses & statuses, known.IsTested || isTest)));
    }

    /// <summary>Whether a response under this number was made on the way here.</summary>
    public bool Knows(int response) => _responses.ContainsKey(response);

    /// <summary>There is no response under this number any more.</summary>
    public FlowState Forget(int response) => new(_variables, _responses.Remove(response));

    /// <summary>The response is one of several, of which another one is in this state.</summary>
    public FlowState Widen(int response, ResponseState other) => new(_variables, _responses.SetItem(response, this[response].Join(other)));

    /// <summary>Somebody else got hold of the response or its status and may have checked it.</summary>
    public FlowState Trust(int response) => Restrict(response, StatusSet.Success);

    /// <summary>The condition turned out so.</summary>
    public FlowState Assume(ConditionValue condition, bool isTrue) =>
        condition.Outcomes.Aggregate(
            this,
            (state, pair) => state.Restrict(pair.Key, isTrue ? pair.Value.IfTrue : pair.Value.IfFalse, pair.Value.IsStatusTest)
        );

    /// <summary>The statuses of a response if a value is true, and if it is false.</summary>
    public Outcome OutcomeOf(FlowValue value, int response)
    {
        // A path on which the request was not executed has no response.
        var statuses = _responses.TryGetValue(response, out var known) ? known.Statuses : StatusSet.None;
        return value switch
        {
            ConditionValue condition when condition.Outcomes.TryGetValue(response, out var outcome) => new(
                outcome.IfTrue & statuses,
                outcome.IfFalse & statuses,
                outcome.IsStatusTest
            ),
            ConditionValue { Constant: true } => new(statuses, StatusSet.None, IsStatusTest: false),
            ConditionValue { Constant: false } => new(StatusSet.None, statuses, IsStatusTest: false),
            _ => new(statuses, statuses, IsStatusTest: false),
        };
    }

    /// <summary>What holds where two paths meet. <paramref name="newResponse"/> numbers what is either of two responses.</summary>
    public FlowState Join(FlowState other, Func<object, int> newResponse)
    {
        var variables = _variables;
        var responses = _responses;
        foreach (var pair in other._responses)
        {
            responses = responses.SetItem(pair.Key, responses.TryGetValue(pair.Key, out var known) ? known.Join(pair.Value) : pair.Value);
        }

        foreach (var pair in other._variables)
        {
            // A variable that is missing was not assigned on that path, so it is not readable after it.
            var mine = _variables.TryGetValue(pair.Key, out var known) ? known : pair.Value;
            var joined = mine.Equals(pair.Value) ? mine : JoinValues(mine, other, pair.Value, () => newResponse(pair.Key));
            variables = variables.SetItem(pair.Key, joined);
            if (joined is ResponseValue either && (joined != mine || joined != pair.Value))
            {
                responses = responses.SetItem(either.Response, StateOf(mine).Join(other.StateOf(pair.Value)));
            }
        }

        return new(variables, responses);
    }

    public bool Equals(FlowState? other) => other is not null && Same(_variables, other._variables) && Same(_responses, other._responses);

    public override bool Equals(object? obj) => Equals(obj as FlowState);

    public override int GetHashCode() => _variables.Count * 31 + _responses.Count;

    private FlowValue JoinValues(FlowValue mine, FlowState other, FlowValue theirs, Func<int> newResponse) =>
        (mine, theirs) switch
        {
            (ResponseValue, ResponseValue) => new ResponseValue(newResponse()),
            (ResponseValue one, _) when theirs == FlowValue.Null => other.Knows(one.Response) ? new ResponseValue(newResponse()) : one,
            (_, ResponseValue one) when mine == FlowValue.Null => Knows(one.Response) ? new ResponseValue(newResponse()) : one,
            (ContentValue left, ContentValue right) when left.Read == right.Read => left with
            {
                Statuses = Statuses(left) | other.Statuses(right),
            },
            (ContentValue left, _) when MayBeNull(theirs) => left with { Statuses = Statuses(left) },
            (_, ContentValue right) when MayBeNull(mine) => right with { Statuses = other.Statuses(right) },
            (ConditionValue, _) or (_, ConditionValue) when mine != FlowValue.Null && theirs != FlowValue.Null => JoinConditions(
                mine,
                other,
                theirs
            ),
            _ when ChoiceValue.Join(mine, this, theirs, other) is { } choice => choice,
            _ when MayBeNull(mine) && MayBeNull(theirs) || IsMemberOrNull(mine, theirs) || IsMemberOrNull(theirs, mine) =>
                new NullableValue(JoinConditions(NullableValue.NullTest(mine), other, NullableValue.NullTest(theirs))),
            _ when mine == FlowValue.Null => theirs,
            _ when theirs == FlowValue.Null => mine,
            _ => FlowValue.Unknown,
        };

    private static bool IsMemberOrNull(FlowValue member, FlowValue other) =>
        member is MemberValue or ChoiceValue && other == FlowValue.Null;

    private static bool MayBeNull(FlowValue value) => value == FlowValue.Null || value == FlowValue.Unknown || value is NullableValue;

    /// <summary>What is known of the response in a variable; null has no status at all.</summary>
    private ResponseState StateOf(FlowValue value) => value is ResponseValue response ? this[response.Response] : ResponseState.None;

    private StatusSet Statuses(ContentValue content) => this[content.Response].Statuses & content.Statuses;

    private ConditionValue JoinConditions(FlowValue mine, FlowState other, FlowValue theirs)
    {
        var outcomes = ImmutableDictionary.CreateBuilder<int, Outcome>();
        foreach (var response in _responses.Keys.Union(other._responses.Keys))
        {
            var (left, right) = (OutcomeOf(mine, response), other.OutcomeOf(theirs, response));
            outcomes[response] = new(left.IfTrue | right.IfTrue, left.IfFalse | right.IfFalse, left.IsStatusTest || right.IsStatusTest);
        }

        return new(outcomes.ToImmutable());
    }

    private static bool Mentions(FlowValue value, int response) =>
        value switch
        {
            ResponseValue held => held.Response == response,
            ListValue list => list.Response == response,
            StatusValue status => status.Response == response,
            StatusTextValue text => text.Response == response,
            ContentValue content => content.Response == response,
            ConditionValue condition => condition.Outcomes.ContainsKey(response),
            ChoiceValue choice => choice.Responses.Contains(response),
            NullableValue nullable => Mentions(nullable.IsNull, response),
            TupleValue tuple => tuple.Items.Any(item => Mentions(item, response)),
            HolderValue holder => holder.Parts.Values.Any(part => Mentions(part, response)),
            _ => false,
        };

    private static bool Same<TKey, TValue>(ImmutableDictionary<TKey, TValue> left, ImmutableDictionary<TKey, TValue> right)
        where TKey : notnull
        where TValue : notnull =>
        ReferenceEquals(left, right)
        || (left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var value) && pair.Value.Equals(value)));
}
