using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>
/// Who wants to hear of calls of which methods. Each rule judges a method once for a compilation: nearly all calls of a project are of
/// methods that matter to no rule, and cost a look into a table.
/// </summary>
internal sealed class CallListeners
{
    private readonly List<(Func<IMethodSymbol, bool> Matters, Action<OperationAnalysisContext> Action)> _listeners = [];
    private readonly ConcurrentDictionary<IMethodSymbol, Action<OperationAnalysisContext>[]> _byMethod = new(SameObject.Instance);

    public void Add(Func<IMethodSymbol, bool> matters, Action<OperationAnalysisContext> action) => _listeners.Add((matters, action));

    /// <summary>Hands a call on to the rules to which its method matters.</summary>
    public void Hear(OperationAnalysisContext context)
    {
        foreach (var action in ListenersOf(MethodOf(context.Operation)))
        {
            action(context);
        }
    }

    private Action<OperationAnalysisContext>[] ListenersOf(IMethodSymbol? method)
    {
        // What is created is not known where the code is broken.
        if (method is null)
        {
            return [];
        }

        var definition = method.OriginalDefinition;
        if (!_byMethod.TryGetValue(definition, out var actions))
        {
            actions = _byMethod.GetOrAdd(definition, Find(definition));
        }

        return actions;
    }

    private Action<OperationAnalysisContext>[] Find(IMethodSymbol definition)
    {
        List<Action<OperationAnalysisContext>>? found = null;
        foreach (var (matters, action) in _listeners)
        {
            if (matters(definition))
            {
                (found ??= []).Add(action);
            }
        }

        return found?.ToArray() ?? [];
    }

    private static IMethodSymbol? MethodOf(IOperation operation) =>
        operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            IMethodReferenceOperation reference => reference.Method,
            _ => null,
        };

    // The compiler has one object for each definition.
    private sealed class SameObject : IEqualityComparer<IMethodSymbol>
    {
        public static readonly SameObject Instance = new();

        public bool Equals(IMethodSymbol? x, IMethodSymbol? y) => ReferenceEquals(x, y);

        public int GetHashCode(IMethodSymbol obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
