using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Tells whether values may be others in the next turn of a loop.</summary>
internal static class LoopChanges
{
    /// <summary>Whether one of the values is made of something that the loop changes, or that cannot be followed.</summary>
    public static bool Reach(IEnumerable<IOperation> values, ILoopOperation loop)
    {
        var changed = Changed(loop);
        var pending = new Queue<IOperation>(values);
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        while (pending.Count > 0)
        {
            foreach (var part in pending.Dequeue().DescendantsAndSelf())
            {
                if (Takes(part) || (SymbolOf(part) is { } symbol && changed.Contains(symbol)))
                {
                    return true;
                }

                if (part is ILocalReferenceOperation local && seen.Add(local.Local))
                {
                    if (DeclaredIn(loop, local.Local) is { } declarator)
                    {
                        if (declarator.GetVariableInitializer()?.Value is not { } initial)
                        {
                            return true;
                        }

                        pending.Enqueue(initial);
                    }
                }
            }
        }

        return false;
    }

    /// <summary>The locals, parameters, fields and properties that something in a loop writes, declarations aside.</summary>
    public static HashSet<ISymbol> Changed(ILoopOperation loop)
    {
        var changed = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var operation in loop.Descendants())
        {
            switch (operation)
            {
                case IAssignmentOperation assignment when !IsInitializer(assignment.Target):
                    AddAll(assignment.Target, changed);
                    break;
                case IIncrementOrDecrementOperation increment:
                    AddAll(increment.Target, changed);
                    break;
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                    AddAll(argument.Value, changed);
                    break;
                case IDeclarationPatternOperation { DeclaredSymbol: { } declared }:
                    changed.Add(declared);
                    break;
                case IRecursivePatternOperation { DeclaredSymbol: { } declared }:
                    changed.Add(declared);
                    break;
            }
        }

        return changed;
    }

    /// <summary>What a name stands for.</summary>
    public static ISymbol? SymbolOf(IOperation operation) =>
        operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFieldReferenceOperation field => field.Field,
            IPropertyReferenceOperation property => property.Property,
            _ => null,
        };

    private static bool IsInitializer(IOperation target) =>
        target
            is IMemberReferenceOperation
            {
                Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver }
            };

    private static void AddAll(IOperation target, HashSet<ISymbol> symbols)
    {
        foreach (var part in target.DescendantsAndSelf())
        {
            if (SymbolOf(part) is { } symbol)
            {
                symbols.Add(symbol);
            }
        }
    }

    // A call on an object may give another value each time: a queue, a reader, an enumerator.
    private static bool Takes(IOperation part) =>
        part is IInvocationOperation { Instance: not (null or IInstanceReferenceOperation) } call
        && call.TargetMethod.ContainingType is { SpecialType: SpecialType.None, Name: not ("RestClient" or "RestRequest" or "Secret") };

    private static IVariableDeclaratorOperation? DeclaredIn(ILoopOperation loop, ILocalSymbol local) =>
        loop.Descendants()
            .OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local));
}
