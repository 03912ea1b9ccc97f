using System;
using System.Collections.Generic;

namespace Comind.Api.Analyzers;

/// <summary>Who wants to hear of methods with attributes. Most methods have none, and are passed over once for all rules.</summary>
internal sealed class MarkedMethods
{
    private readonly List<Action<DeclarationContext>> _listeners = [];

    public void Add(Action<DeclarationContext> action) => _listeners.Add(action);

    /// <summary>Hands on a method that may have an attribute of ours, here or at its other part.</summary>
    public void Hear(DeclarationContext context)
    {
        foreach (var action in _listeners)
        {
            action(context);
        }
    }
}
