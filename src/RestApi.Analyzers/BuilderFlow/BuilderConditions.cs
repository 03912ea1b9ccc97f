using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>
/// Knows which of two paths is taken where that was decided before: by a flag that holds a constant, by a variable that is null, by the
/// same question asked again.
/// </summary>
internal static class BuilderConditions
{
    // Deeper ones are not remembered.
    private const int MostParts = 40;

    /// <summary>How a condition turns out; null when it may go either way.</summary>
    public static bool? Evaluate(IOperation condition, BuilderState state)
    {
        var (core, isNegated) = Strip(condition);
        bool? known = core switch
        {
            { ConstantValue: { HasValue: true, Value: bool constant } } => constant,
            _ when ValueOf(core, state) is { } value && value == BuilderValue.True => true,
            _ when ValueOf(core, state) is { } value && value == BuilderValue.False => false,
            _ => null,
        };
        if (known is null && NullTest(core) is var (operand, isNull) && ValueOf(operand, state) is { } tested)
        {
            known =
                tested == BuilderValue.Null ? isNull
                : tested == BuilderValue.Made || tested is RequestValue ? !isNull
                : null;
        }

        if (known is null && state.Conditions.TryGetValue(KeyOf(core, out var isOpposite), out var fact))
        {
            known = fact.IsTrue != isOpposite;
        }

        return known is { } outcome ? outcome != isNegated : null;
    }

    /// <summary>What holds once a condition turned out so.</summary>
    public static BuilderState Assume(IOperation condition, bool isTrue, BuilderState state)
    {
        var (core, isNegated) = Strip(condition);
        isTrue ^= isNegated;
        if (Variable(core) is { } flag)
        {
            return Learn(state, flag, BuilderValue.Of(isTrue));
        }

        if (NullTest(core) is var (operand, isNull) && Variable(operand) is { } tested)
        {
            return Learn(state, tested, isTrue == isNull ? BuilderValue.Null : BuilderValue.Made);
        }

        var names = ImmutableHashSet.CreateBuilder<ISymbol>(SymbolEqualityComparer.Default);
        return IsRepeatable(core, names, out var readsMembers)
            ? state.Assume(KeyOf(core, out var isOpposite), new(isTrue != isOpposite, names.ToImmutable(), readsMembers))
            : state;
    }

    // Only what was unknown: a request in a variable stays that request.
    private static BuilderState Learn(BuilderState state, object variable, BuilderValue value) =>
        state[variable] == BuilderValue.Unknown ? state with { Variables = state.Variables.SetItem(variable, value) } : state;

    private static (IOperation Core, bool IsNegated) Strip(IOperation condition)
    {
        var isNegated = false;
        while (true)
        {
            switch (condition)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                    (condition, isNegated) = (not.Operand, !isNegated);
                    break;
                case IParenthesizedOperation parenthesized:
                    condition = parenthesized.Operand;
                    break;
                case IConversionOperation { OperatorMethod: null } conversion:
                    condition = conversion.Operand;
                    break;
                default:
                    return (condition, isNegated);
            }
        }
    }

    /// <summary>What is compared with null, and whether the condition is true when it is null.</summary>
    private static (IOperation Operand, bool IsNull)? NullTest(IOperation condition) =>
        condition switch
        {
            IIsNullOperation test => (Strip(test.Operand).Core, true),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } binary when IsNull(binary.RightOperand) => (
                Strip(binary.LeftOperand).Core,
                true
            ),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals } binary when IsNull(binary.RightOperand) => (
                Strip(binary.LeftOperand).Core,
                false
            ),
            IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } match when IsNull(value) => (
                Strip(match.Value).Core,
                true
            ),
            IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var value } } } match
                when IsNull(value) => (Strip(match.Value).Core, false),
            _ => null,
        };

    private static bool IsNull(IOperation value) => Strip(value).Core.ConstantValue is { HasValue: true, Value: null };

    private static BuilderValue? ValueOf(IOperation operation, BuilderState state) =>
        Variable(operation) is { } variable ? state[variable] : null;

    private static object? Variable(IOperation operation) =>
        operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IFlowCaptureReferenceOperation capture => capture.Id,
            _ => null,
        };

    /// <summary>The same for the same question, asked straight or the other way round.</summary>
    private static string KeyOf(IOperation condition, out bool isOpposite)
    {
        isOpposite = condition is IBinaryOperation { OperatorKind: BinaryOperatorKind.NotEquals };
        return condition is IBinaryOperation binary
            ? $"{(isOpposite ? BinaryOperatorKind.Equals : binary.OperatorKind)} {binary.LeftOperand.Syntax} {binary.RightOperand.Syntax}"
            : $"{condition.Kind} {condition.Syntax}";
    }

    /// <summary>Whether asking again gives the same answer as long as nobody writes to the names in it.</summary>
    private static bool IsRepeatable(IOperation condition, ImmutableHashSet<ISymbol>.Builder names, out bool readsMembers)
    {
        readsMembers = false;
        var pending = new Stack<IOperation>([condition]);
        for (var parts = 0; pending.Count > 0; parts++)
        {
            var part = pending.Pop();
            switch (part)
            {
                case ILocalReferenceOperation local:
                    names.Add(local.Local);
                    break;
                case IParameterReferenceOperation parameter:
                    names.Add(parameter.Parameter);
                    break;
                case IMemberReferenceOperation:
                    readsMembers = true;
                    break;
                case ILiteralOperation
                or IConversionOperation
                or IParenthesizedOperation
                or IBinaryOperation
                or IUnaryOperation
                or IIsPatternOperation
                or IPatternOperation
                or IIsTypeOperation
                or IInstanceReferenceOperation:
                    break;
                default:
                    return false;
            }

            if (parts == MostParts)
            {
                return false;
            }

            foreach (var child in part.ChildOperations)
            {
                pending.Push(child);
            }
        }

        return true;
    }
}
