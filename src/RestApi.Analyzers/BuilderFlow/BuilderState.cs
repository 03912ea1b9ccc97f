using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>A condition that turned out so, with the names that it speaks of.</summary>
internal sealed record KnownCondition(bool IsTrue, ImmutableHashSet<ISymbol> Names, bool ReadsMembers)
{
    public bool Equals(KnownCondition? other) => other is not null && IsTrue == other.IsTrue;

    public override int GetHashCode() => IsTrue ? 1 : 0;
}

/// <summary>
/// What holds on one kind of path to a point of the program. Paths that did different things with a request stay apart, so that no
/// request is blamed for what happened to another; paths that did the same are one. Immutable.
/// </summary>
internal sealed record BuilderState
{
    public static BuilderState Empty { get; } = new();

    /// <summary>Locals, parameters and the compiler's captures.</summary>
    public ImmutableDictionary<object, BuilderValue> Variables { get; init; } = ImmutableDictionary<object, BuilderValue>.Empty;

    public ImmutableDictionary<int, RequestFacts> Requests { get; init; } = ImmutableDictionary<int, RequestFacts>.Empty;

    public ImmutableDictionary<string, KnownCondition> Conditions { get; init; } = ImmutableDictionary<string, KnownCondition>.Empty;

    public AmbientRequest Ambient { get; init; }

    public BuilderValue this[object variable] => Variables.TryGetValue(variable, out var value) ? value : BuilderValue.Unknown;

    public RequestFacts? FactsOf(int request) => Requests.TryGetValue(request, out var facts) ? facts : null;

    public BuilderState Set(object variable, BuilderValue value)
    {
        // Most variables have nothing to do with requests, and are not known at all.
        var state =
            value == BuilderValue.Unknown && !Variables.ContainsKey(variable)
                ? this
                : this with
                {
                    Variables = Variables.SetItem(variable, value),
                };
        return variable is ISymbol name && !Conditions.IsEmpty ? state.Forget(condition => condition.Names.Contains(name)) : state;
    }

    public BuilderState Set(int request, RequestFacts facts) => this with { Requests = Requests.SetItem(request, facts) };

    /// <summary>A request came into being under this number; whoever held the one before is forgotten.</summary>
    public BuilderState Begin(int request, RequestFacts facts)
    {
        var forgotten = Variables.Where(pair => pair.Value is RequestValue held && held.Request == request).Select(pair => pair.Key);
        return this with { Variables = Variables.SetItems(forgotten.Select(Unknown)), Requests = Requests.SetItem(request, facts) };
    }

    public BuilderState Assume(string condition, KnownCondition known) => this with { Conditions = Conditions.SetItem(condition, known) };

    /// <summary>Somebody else ran: what was read of objects may be different now.</summary>
    public BuilderState ForgetMembers() => Forget(static condition => condition.ReadsMembers);

    /// <summary>Forgets the variables that are out of scope, and the requests that nobody can get at any more.</summary>
    /// <param name="scope">The variables of the place that comes next, apart from parameters.</param>
    /// <param name="lost">The requests that were neither executed nor made elsewhere.</param>
    public BuilderState Keep(ICollection<object> scope, out IReadOnlyList<int> lost)
    {
        lost = [];
        var variables = Variables;
        foreach (var pair in Variables)
        {
            if (pair.Key is not IParameterSymbol && !scope.Contains(pair.Key))
            {
                variables = variables.Remove(pair.Key);
            }
        }

        var requests = Requests;
        List<int>? left = null;
        foreach (var pair in Requests)
        {
            if (pair.Key != Ambient.Request && !IsHeld(pair.Key, variables))
            {
                requests = requests.Remove(pair.Key);
                if (pair.Value is { IsGiven: false, Executed: null })
                {
                    (left ??= []).Add(pair.Key);
                }
            }
        }

        lost = left ?? lost;
        return ReferenceEquals(variables, Variables) && ReferenceEquals(requests, Requests)
            ? this
            : this with
            {
                Variables = variables,
                Requests = requests,
            };
    }

    private static bool IsHeld(int request, ImmutableDictionary<object, BuilderValue> variables)
    {
        foreach (var pair in variables)
        {
            if (pair.Value is RequestValue held && held.Request == request)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two paths are one from here on.</summary>
    public bool IsAlike(BuilderState other) =>
        Ambient == other.Ambient
        && Requests.Count == other.Requests.Count
        && Requests.All(pair => other.Requests.TryGetValue(pair.Key, out var facts) && facts.IsAlike(pair.Value))
        && HoldsRequestsOf(other)
        && other.HoldsRequestsOf(this);

    /// <summary>What holds on both of two paths that are alike.</summary>
    public BuilderState Both(BuilderState other) =>
        this with
        {
            Variables = Common(Variables, other.Variables),
            Conditions = Common(Conditions, other.Conditions),
            Requests = Requests.ToImmutableDictionary(static pair => pair.Key, pair => pair.Value.Both(other.Requests[pair.Key])),
        };

    /// <summary>How much is known that a further path could take away.</summary>
    public int Weight => Variables.Count + Conditions.Count + Requests.Values.Sum(static facts => facts.Weight);

    private BuilderState Forget(System.Func<KnownCondition, bool> isOld)
    {
        if (Conditions.IsEmpty)
        {
            return this;
        }

        var old = Conditions.Where(pair => isOld(pair.Value)).Select(static pair => pair.Key).ToList();
        return old.Count == 0 ? this : this with { Conditions = Conditions.RemoveRange(old) };
    }

    private bool HoldsRequestsOf(BuilderState other) =>
        other.Variables.All(pair => pair.Value is not RequestValue request || request.Equals(this[pair.Key]));

    private static KeyValuePair<object, BuilderValue> Unknown(object variable) => new(variable, BuilderValue.Unknown);

    private static ImmutableDictionary<TKey, TValue> Common<TKey, TValue>(
        ImmutableDictionary<TKey, TValue> left,
        ImmutableDictionary<TKey, TValue> right
    )
        where TKey : notnull
        where TValue : notnull =>
        ReferenceEquals(left, right)
            ? left
            : left.RemoveRange(
                left.Where(pair => !right.TryGetValue(pair.Key, out var value) || !value.Equals(pair.Value))
                    .Select(pair => pair.Key)
                    .ToList()
            );
}
