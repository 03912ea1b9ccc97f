using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Comind.Api.Analyzers;

/// <summary>Who wants to hear of what: for each kind the actions of all rules that asked for it, in the order of the rules.</summary>
internal sealed class Listeners<TKind, TContext>
    where TKind : notnull
{
    private readonly Dictionary<TKind, List<Action<TContext>>> _actions = [];

    public void Add(Action<TContext> action, ImmutableArray<TKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (!_actions.TryGetValue(kind, out var actions))
            {
                _actions.Add(kind, actions = []);
            }

            actions.Add(action);
        }
    }

    /// <summary>Gives one action for each kind.</summary>
    public void Register(Action<Action<TContext>, TKind> register)
    {
        foreach (var pair in _actions)
        {
            register(ToOne(pair.Value), pair.Key);
        }
    }

    private static Action<TContext> ToOne(List<Action<TContext>> actions)
    {
        if (actions.Count == 1)
        {
            return actions[0];
        }

        Action<TContext>[] all = [.. actions];
        return context =>
        {
            foreach (var action in all)
            {
                action(context);
            }
        };
    }
}
