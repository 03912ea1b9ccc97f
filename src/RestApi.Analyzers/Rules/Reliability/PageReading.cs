using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Follows an answer that is a page through its method: whether all of its items are taken, and whether somebody looks for more.</summary>
internal static class PageReading
{
    private const int MostSteps = 16;

    // Who takes one item, or counts, does not want them all.
    private static readonly HashSet<string> s_few = new(StringComparer.Ordinal)
    {
        "First",
        "FirstOrDefault",
        "Single",
        "SingleOrDefault",
        "Last",
        "LastOrDefault",
        "Any",
        "All",
        "Take",
        "TakeWhile",
        "ElementAt",
        "ElementAtOrDefault",
        "Contains",
        "Count",
        "LongCount",
        "Find",
        "Exists",
        "TryGetNonEnumeratedCount",
    };

    /// <summary>Whether the items are taken as if they were all, and the answer goes nowhere else.</summary>
    public static bool TakesItemsOnly(IOperation answer, PageAnswer page)
    {
        var reads = new List<IPropertyReferenceOperation>();
        return Collect(answer, reads)
            && reads.Count > 0
            && reads.All(read => !page.Next.Contains(read.Property, SymbolEqualityComparer.Default))
            && reads.Any(read => SymbolEqualityComparer.Default.Equals(read.Property, page.Items) && IsTakenWhole(read));
    }

    /// <summary>All members that are read of an answer; false when it gets out of sight.</summary>
    private static bool Collect(IOperation answer, List<IPropertyReferenceOperation> reads)
    {
        switch (answer.Parent)
        {
            case IAwaitOperation or IConversionOperation or IParenthesizedOperation:
                return Collect(answer.Parent, reads);
            case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" or "EnsureSuccess" } same when same.Instance == answer:
                return Collect(same, reads);
            case IPropertyReferenceOperation { Property: { Name: "Value", ContainingType.Name: "RestResponse" } } value
                when value.Instance == answer:
                return Collect(value, reads);
            case IPropertyReferenceOperation read when read.Instance == answer:
                reads.Add(read);
                return true;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                return LocalValues.References(declarator.Symbol, declarator).All(reference => Collect(reference, reads));
            case IExpressionStatementOperation:
                return true;
            default:
                return false;
        }
    }

    private static bool IsTakenWhole(IOperation items, int steps = MostSteps)
    {
        if (steps == 0)
        {
            return false;
        }

        switch (items.Parent)
        {
            case { Syntax: SpreadElementSyntax }:
            case IReturnOperation { Kind: OperationKind.Return }:
            case ISimpleAssignmentOperation { Target: not ILocalReferenceOperation } assignment when assignment.Value == items:
                return true;
            case IConversionOperation or IParenthesizedOperation or ICoalesceOperation:
                return IsTakenWhole(items.Parent, steps - 1);
            case IForEachLoopOperation loop when loop.Collection == items:
                return LoopExits
                    .Own(loop)
                    .All(static part => part is not (IReturnOperation or IBranchOperation { BranchKind: BranchKind.Break }));
            case IArgumentOperation { Parent: IInvocationOperation call }:
                return !s_few.Contains(call.TargetMethod.Name) && (!IsLinq(call.TargetMethod) || IsTakenWhole(call, steps - 1));
            case IInvocationOperation call when call.Instance == items:
                return call.TargetMethod.Name is "ForEach" or "ConvertAll";
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                return LocalValues.References(declarator.Symbol, declarator).Any(reference => IsTakenWhole(reference, steps - 1));
            default:
                return false;
        }
    }

    private static bool IsLinq(IMethodSymbol method) => method is { IsExtensionMethod: true, ContainingType.Name: "Enumerable" };
}
