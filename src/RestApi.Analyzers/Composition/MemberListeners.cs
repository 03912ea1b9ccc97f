using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>
/// Who wants to hear of operations on which members. Each rule judges a member once for a compilation: nearly all calls of a project are of
/// methods that matter to no rule, and cost a look into a table.
/// </summary>
internal sealed class MemberListeners
{
    private readonly List<(Func<ISymbol, bool> Matters, Action<OperationAnalysisContext> Action)> _listeners = [];
    private readonly ConcurrentDictionary<ISymbol, Action<OperationAnalysisContext>[]> _byMember = new(SameObject.Instance);

    public void Add(Func<ISymbol, bool> matters, Action<OperationAnalysisContext> action) => _listeners.Add((matters, action));

    /// <summary>Hands an operation on to the rules to which its member matters.</summary>
    public void Hear(OperationAnalysisContext context)
    {
        foreach (var action in ListenersOf(MemberOf(context.Operation)))
        {
            action(context);
        }
    }

    private Action<OperationAnalysisContext>[] ListenersOf(ISymbol? member)
    {
        // What is created is not known where the code is broken.
        if (member is null)
        {
            return Find(static _ => true);
        }

        var definition = member.OriginalDefinition;
        if (!_byMember.TryGetValue(definition, out var actions))
        {
            actions = _byMember.GetOrAdd(definition, Find(matters => matters(definition)));
        }

        return actions;
    }

    private Action<OperationAnalysisContext>[] Find(Predicate<Func<ISymbol, bool>> hears)
    {
        List<Action<OperationAnalysisContext>>? found = null;
        foreach (var (matters, action) in _listeners)
        {
            if (hears(matters))
            {
                (found ??= []).Add(action);
            }
        }

        return found?.ToArray() ?? [];
    }

    private static ISymbol? MemberOf(IOperation operation) =>
        operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IObjectCreationOperation creation => creation.Constructor,
            IMethodReferenceOperation reference => reference.Method,
            IPropertyReferenceOperation property => property.Property,
            _ => null,
        };

    // The compiler has one object for each definition.
    private sealed class SameObject : IEqualityComparer<ISymbol>
    {
        public static readonly SameObject Instance = new();

        public bool Equals(ISymbol? x, ISymbol? y) => ReferenceEquals(x, y);

        public int GetHashCode(ISymbol obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
