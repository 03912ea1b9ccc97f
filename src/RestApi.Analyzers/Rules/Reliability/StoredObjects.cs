using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>
/// Tells the objects that outlive the action because they are given to the server or become variables of a process: as they are made, under
/// the name of a local, and as rows that a query or a list hands on.
/// </summary>
internal sealed class StoredObjects(KnownSymbols symbols)
{
    // Each layer around an object is a step; nobody wraps one in more of them.
    private const int MostSteps = 24;

    /// <summary>Whether an object goes to a method that stores it.</summary>
    public bool IsStored(IOperation made) => IsStored(made, MostSteps);

    private bool IsStored(IOperation made, int steps)
    {
        var child = made;
        while (child.Parent is { } parent && steps-- > 0)
        {
            switch (parent)
            {
                case IConversionOperation or IParenthesizedOperation or IArrayInitializerOperation or IArrayCreationOperation:
                case IReturnOperation or IBlockOperation or IAnonymousFunctionOperation or IDelegateCreationOperation:
                case IObjectOrCollectionInitializerOperation or IObjectCreationOperation:
                case IConditionalOperation or ICoalesceOperation:
                    child = parent;
                    break;
                case IArgumentOperation { Parent: { } whole } when whole is not IInvocationOperation:
                    child = whole;
                    break;
                case IArgumentOperation
                {
                    Parent: IInvocationOperation { Instance: ILocalReferenceOperation list, TargetMethod.Name: "Add" }
                }:
                    return IsAnyStored(list.Local, list, steps);
                case IArgumentOperation { Parent: IInvocationOperation call } when HandsOn(call.TargetMethod):
                    child = call;
                    break;
                case IArgumentOperation { Parent: IInvocationOperation call }:
                    return Stores(call.TargetMethod);
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator }:
                    return IsAnyStored(declarator.Symbol, declarator, steps);
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether a local goes there in any of its uses.</summary>
    public bool IsStored(ILocalReferenceOperation local) => IsAnyStored(local.Local, local, MostSteps);

    private bool IsAnyStored(ILocalSymbol local, IOperation place, int steps) =>
        LocalValues.References(local, place).Any(use => use != place && IsStored(use, steps - 1));

    private static bool HandsOn(IMethodSymbol method) =>
        method.Name
            is "Select"
                or "SelectMany"
                or "ConvertAll"
                or "Where"
                or "Concat"
                or "Append"
                or "ToList"
                or "ToArray"
                or "ToImmutableArray";

    private bool Stores(IMethodSymbol method) =>
        Same(method.ContainingType, symbols.ComindServer)
        || (method.Name == "Complete" && Same(method.ContainingType, symbols.ScriptTaskContext));

    private static bool Same(ISymbol? symbol, ISymbol? known) =>
        known is not null && SymbolEqualityComparer.Default.Equals(symbol?.OriginalDefinition, known);
}
