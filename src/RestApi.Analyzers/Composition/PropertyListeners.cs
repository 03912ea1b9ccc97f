using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Who wants to hear of the properties of a name. By name, because each type of a project has properties of its own.</summary>
internal sealed class PropertyListeners
{
    private readonly Dictionary<string, List<Action<OperationAnalysisContext>>> _byName = new(StringComparer.Ordinal);

    // Most properties have another length or beginning, and cost no look into the table.
    private ulong _marks;

    public void Add(Action<OperationAnalysisContext> action, string[] names)
    {
        foreach (var name in names)
        {
            if (!_byName.TryGetValue(name, out var actions))
            {
                _byName.Add(name, actions = []);
            }

            actions.Add(action);
            _marks |= MarkOf(name);
        }
    }

    /// <summary>Hands a read or write of a property on.</summary>
    public void Hear(OperationAnalysisContext context)
    {
        var name = ((IPropertyReferenceOperation)context.Operation).Property.Name;
        if ((_marks & MarkOf(name)) != 0 && _byName.TryGetValue(name, out var actions))
        {
            foreach (var action in actions)
            {
                action(context);
            }
        }
    }

    private static ulong MarkOf(string name) => name.Length == 0 ? 0 : 1UL << (((name.Length * 11) + name[0]) & 63);
}
