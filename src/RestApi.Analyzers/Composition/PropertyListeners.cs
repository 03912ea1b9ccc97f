using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Who wants to hear of the properties of a name. By name, because each type of a project has properties of its own.</summary>
internal sealed class PropertyListeners
{
    private readonly Dictionary<string, List<Action<OperationAnalysisContext>>> _byName = new(StringComparer.Ordinal);

    public void Add(Action<OperationAnalysisContext> action, string[] names)
    {
        foreach (var name in names)
        {
            if (!_byName.TryGetValue(name, out var actions))
            {
                _byName.Add(name, actions = []);
            }

            actions.Add(action);
        }
    }

    /// <summary>Hands a read or write of a property on.</summary>
    public void Hear(OperationAnalysisContext context)
    {
        if (_byName.TryGetValue(((IPropertyReferenceOperation)context.Operation).Property.Name, out var actions))
        {
            foreach (var action in actions)
            {
                action(context);
            }
        }
    }
}
