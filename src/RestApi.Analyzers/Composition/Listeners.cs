using System;
using System.Collections.Generic;

namespace Comind.Api.Analyzers;

/// <summary>Who wants to hear of what: for each kind the actions of all rules that asked for it, in the order of the rules.</summary>
/// <param name="places">The kinds that the compiler tells of.</param>
internal sealed class Listeners<TContext>(KindPlaces places)
{
    private readonly List<Action<TContext>>?[] _actions = new List<Action<TContext>>?[places.Count];

    public void Add(Action<TContext> action, int kind)
    {
        if (places.Of(kind) is var place and >= 0)
        {
            (_actions[place] ??= []).Add(action);
        }
        else
        {
            throw new NotSupportedException($"Add kind {kind} to {nameof(HeardKinds)} first: the compiler does not tell of it.");
        }
    }

    /// <summary>Hands something on to the rules that asked for its kind.</summary>
    public void Hear(in TContext context, int kind)
    {
        if (_actions[places.Of(kind)] is { } actions)
        {
            foreach (var action in actions)
            {
                action(context);
            }
        }
    }
}
