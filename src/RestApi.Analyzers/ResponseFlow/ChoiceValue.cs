using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Comind.Api.Analyzers.ResponseFlow;

using Statuses = ImmutableDictionary<int, StatusSet>;

/// <summary>A member of an enumeration, by its number.</summary>
internal sealed record MemberValue(object Number) : FlowValue;

/// <summary>One of several members of an enumeration, and for each the statuses that responses have with it.</summary>
internal sealed record ChoiceValue(ImmutableDictionary<object, Statuses> Members) : FlowValue
{
    /// <summary>No member yet.</summary>
    public static ChoiceValue None { get; } = new(ImmutableDictionary<object, Statuses>.Empty);

    /// <summary>The responses on which it depends which member it is.</summary>
    public IEnumerable<int> Responses => Members.Values.SelectMany(static statuses => statuses.Keys).Distinct();

    /// <summary>Either of two values that meet; null when one of them is no member.</summary>
    public static ChoiceValue? Join(FlowValue one, FlowState state, FlowValue other, FlowState otherState) =>
        In(one, state) is { } left && In(other, otherState) is { } right ? new(WithoutIndifferent(Union(left, right))) : null;

    /// <summary>This, or what a value can be here, every response kept; null when that is no member.</summary>
    public ChoiceValue? Or(FlowValue value, FlowState state) => In(value, state) is { } members ? new(Union(Members, members)) : null;

    /// <summary>What members a value can be here, and the statuses of each response with each; null for a value that is no member.</summary>
    private static ImmutableDictionary<object, Statuses>? In(FlowValue value, FlowState state) =>
        value switch
        {
            MemberValue member => ImmutableDictionary<object, Statuses>.Empty.Add(member.Number, StatusesIn(state, known: null)),
            ChoiceValue choice => choice.Members.ToImmutableDictionary(
                static member => member.Key,
                member => StatusesIn(state, member.Value)
            ),
            _ => null,
        };

    /// <summary>The members of both, each with the statuses of both.</summary>
    private static ImmutableDictionary<object, Statuses> Union(
        ImmutableDictionary<object, Statuses> left,
        ImmutableDictionary<object, Statuses> right
    ) => right.Aggregate(left, static (all, member) => all.SetItem(member.Key, Union(member.Value, all, member.Key)));

    private static Statuses Union(Statuses statuses, ImmutableDictionary<object, Statuses> all, object member) =>
        !all.TryGetValue(member, out var known)
            ? statuses
            : statuses.Aggregate(
                known,
                static (union, next) =>
                    union.SetItem(next.Key, union.TryGetValue(next.Key, out var before) ? before | next.Value : next.Value)
            );

    // A response that has been made since may have any status.
    private static Statuses StatusesIn(FlowState state, Statuses? known) =>
        state.Responses.ToImmutableDictionary(
            static response => response,
            response => state[response].Statuses & (known?.TryGetValue(response, out var statuses) == true ? statuses : StatusSet.All)
        );

    // What is the same with each member does not depend on which one it is.
    private static ImmutableDictionary<object, Statuses> WithoutIndifferent(ImmutableDictionary<object, Statuses> members)
    {
        var indifferent = members
            .Values.SelectMany(static statuses => statuses.Keys)
            .Distinct()
            .Where(response => members.Values.Select(statuses => StatusesOf(statuses, response)).Distinct().Count() == 1)
            .ToList();
        return members.ToImmutableDictionary(static member => member.Key, member => member.Value.RemoveRange(indifferent));
    }

    private static StatusSet StatusesOf(Statuses statuses, int response) =>
        statuses.TryGetValue(response, out var known) ? known : StatusSet.None;

    /// <summary>Whether it is that member.</summary>
    public ConditionValue Is(object number) =>
        new(
            Responses.ToImmutableDictionary(
                static response => response,
                response => new Outcome(With(response, member => member.Equals(number)), With(response, member => !member.Equals(number)))
            )
        );

    private StatusSet With(int response, Func<object, bool> match) =>
        Members.Where(member => match(member.Key)).Aggregate(StatusSet.None, (all, member) => all | StatusesOf(member.Value, response));

    public bool Equals(ChoiceValue? other) =>
        other is not null
        && Members.Count == other.Members.Count
        && Members.All(member => other.Members.TryGetValue(member.Key, out var statuses) && AreSame(member.Value, statuses));

    public override int GetHashCode() => Members.Count;

    private static bool AreSame(Statuses left, Statuses right) =>
        left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var statuses) && statuses.Equals(pair.Value));
}
