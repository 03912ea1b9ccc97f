using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Tells whether a loop can come to an end.</summary>
internal static class LoopExits
{
    /// <summary>Whether something in a loop leaves it, by itself or when somebody cancels it.</summary>
    public static bool CanLeave(ILoopOperation loop) =>
        Own(loop)
            .Any(operation =>
                operation switch
                {
                    IReturnOperation or IThrowOperation => true,
                    IBranchOperation { BranchKind: BranchKind.GoTo } => true,
                    IBranchOperation { BranchKind: BranchKind.Break } branch => SymbolEqualityComparer.Default.Equals(
                        branch.Target,
                        loop.ExitLabel
                    ),
                    IArgumentOperation { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.Name: "CancellationToken" } => true,
                    IMemberReferenceOperation { Member.Name: "IsCancellationRequested" } => true,
                    IInvocationOperation { TargetMethod: var method } => method.Name == "ThrowIfCancellationRequested"
                        || EndsProgram(method),
                    _ => false,
                }
            );

    /// <summary>The operations of a loop that run in its own function.</summary>
    public static IEnumerable<IOperation> Own(IOperation loop)
    {
        var pending = new Stack<IOperation>(loop.ChildOperations);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            yield return next;
            if (next is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                foreach (var child in next.ChildOperations)
                {
                    pending.Push(child);
                }
            }
        }
    }

    /// <summary>
    /// The names that a condition is made of, when it is made of nothing else and nobody changes them while the loop runs; otherwise
    /// none.
    /// </summary>
    public static IReadOnlyList<string> FixedNames(IOperation condition, ILoopOperation loop)
    {
        var names = new List<string>();
        var changed = LoopChanges.Changed(loop);
        foreach (var part in condition.DescendantsAndSelf())
        {
            switch (part)
            {
                case ILocalReferenceOperation or IParameterReferenceOperation:
                    var symbol = LoopChanges.SymbolOf(part)!;
                    if (!IsOwn(symbol, loop) || changed.Contains(symbol) || IsChangedByFunction(part, symbol))
                    {
                        return [];
                    }

                    if (part.ConstantValue.HasValue == false && !names.Contains(symbol.Name))
                    {
                        names.Add(symbol.Name);
                    }

                    break;
                case ILiteralOperation
                or IConversionOperation { OperatorMethod: null }
                or IUnaryOperation { OperatorMethod: null }
                or IBinaryOperation { OperatorMethod: null }:
                    break;
                default:
                    return [];
            }
        }

        return names;
    }

    /// <summary>Whether a variable belongs to the function of the loop, so that nobody else writes it.</summary>
    private static bool IsOwn(ISymbol symbol, IOperation loop)
    {
        if (symbol is ILocalSymbol { RefKind: not RefKind.None } or IParameterSymbol { RefKind: not RefKind.None })
        {
            return false;
        }

        IOperation? function = loop;
        while (function is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
        {
            function = function.Parent;
        }

        // The parameters of a primary constructor are seen by all members.
        return function is null
            ? symbol is not IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }
            : symbol.DeclaringSyntaxReferences.All(declaration => function.Syntax.Span.Contains(declaration.Span));
    }

    // What a lambda writes may change at any time.
    private static bool IsChangedByFunction(IOperation place, ISymbol symbol) =>
        LocalValues
            .Root(place)
            .Descendants()
            .Where(static operation => operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            .SelectMany(static function => function.Descendants())
            .Any(operation =>
                operation switch
                {
                    IAssignmentOperation assignment => Names(assignment.Target, symbol),
                    IIncrementOrDecrementOperation increment => Names(increment.Target, symbol),
                    IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument => Names(argument.Value, symbol),
                    _ => false,
                }
            );

    private static bool Names(IOperation target, ISymbol symbol) =>
        target.DescendantsAndSelf().Any(part => SymbolEqualityComparer.Default.Equals(LoopChanges.SymbolOf(part), symbol));

    private static bool EndsProgram(IMethodSymbol method) =>
        method.ContainingType?.Name == "Environment" && method.Name is "Exit" or "FailFast";
}
