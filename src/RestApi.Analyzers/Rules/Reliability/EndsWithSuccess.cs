using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Recognises loops that are left when a call succeeded, and go on whatever the failure was.</summary>
internal static class EndsWithSuccess
{
    public static bool Of(IInvocationOperation call, ILoopOperation loop) => ByException(call, loop) || ByResponse(call, loop);

    /// <summary><c>try { call(); return; } catch (RestApiException) { Sleep(1000); }</c></summary>
    private static bool ByException(IOperation call, ILoopOperation loop)
    {
        for (IOperation child = call; child.Parent is { } parent && parent != loop; child = parent)
        {
            if (parent is ITryOperation attempt && attempt.Body == child && attempt.Catches.Any(GoesOn))
            {
                return IsLeft(attempt.Body) || EndsCondition(attempt.Body, loop);
            }
        }

        return false;
    }

    private static bool GoesOn(ICatchClauseOperation handler) =>
        handler.ExceptionType.Name is "Exception" or "RestApiException" or "ServiceException" or "Object"
        && !IsLeft(handler.Handler)
        && Last(handler.Handler) is not (IThrowOperation or IExpressionStatementOperation { Operation: IThrowOperation })
        && !Distinguishes(handler);

    // Whoever looks at the kind or the status may repeat only what the server has not done.
    private static bool Distinguishes(IOperation handler) =>
        handler
            .Descendants()
            .OfType<IPropertyReferenceOperation>()
            .Any(static property => property.Property.Name is "Kind" or "StatusCode" or "Status");

    private static bool EndsCondition(IOperation body, ILoopOperation loop) =>
        ConditionOf(loop) is { } condition
        && body.Descendants()
            .OfType<ISimpleAssignmentOperation>()
            .Any(assignment =>
                assignment is { Target: ILocalReferenceOperation flag, Value.ConstantValue: { HasValue: true, Value: bool } }
                && condition.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(local => Same(local.Local, flag.Local))
            );

    /// <summary><c>var response = call(); if (response.IsSuccess) break;</c></summary>
    private static bool ByResponse(IOperation call, ILoopOperation loop)
    {
        if (HolderOf(call) is not { } response)
        {
            return false;
        }

        var reads = loop.Descendants().OfType<IPropertyReferenceOperation>().Where(read => IsOn(read, response)).ToList();
        return reads.All(static read => read.Property.Name != "StatusCode" || IsOnlyShown(read))
            && reads.Any(read => read.Property.Name == "IsSuccess" && Decides(read, loop));
    }

    private static bool Decides(IOperation success, ILoopOperation loop)
    {
        var isNegated = false;
        for (IOperation child = success; child.Parent is { } parent; child = parent)
        {
            switch (parent)
            {
                case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }:
                    isNegated = !isNegated;
                    break;
                case IBinaryOperation or IParenthesizedOperation or IConversionOperation when parent != loop:
                    break;
                case IConditionalOperation choice when choice.Condition == child:
                    return isNegated
                        ? Last(choice.WhenTrue) is IBranchOperation { BranchKind: BranchKind.Continue }
                            || (choice.WhenFalse is { } otherwise && IsLeft(otherwise))
                        : IsLeft(choice.WhenTrue);
                case IWhileLoopOperation repeated when repeated == loop && repeated.Condition == child:
                    return isNegated;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsOnlyShown(IOperation status)
    {
        for (var parent = status.Parent; parent is not null and not IBlockOperation; parent = parent.Parent)
        {
            if (
                parent
                is IBinaryOperation { Type.SpecialType: SpecialType.System_Boolean }
                    or IIsPatternOperation
                    or ISwitchOperation
                    or ISwitchExpressionOperation
            )
            {
                return false;
            }
        }

        return true;
    }

    private static ILocalSymbol? HolderOf(IOperation call)
    {
        for (var parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IAwaitOperation or IConversionOperation or IParenthesizedOperation or IVariableInitializerOperation:
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait" }:
                    continue;
                case IVariableDeclaratorOperation declarator:
                    return declarator.Symbol;
                case ISimpleAssignmentOperation { Target: ILocalReferenceOperation local }:
                    return local.Local;
                default:
                    return null;
            }
        }

        return null;
    }

    private static IOperation? ConditionOf(ILoopOperation loop) =>
        loop switch
        {
            IWhileLoopOperation repeated => repeated.Condition,
            IForLoopOperation counted => counted.Condition,
            _ => null,
        };

    private static bool IsLeft(IOperation body) =>
        Last(body) is IReturnOperation { Kind: OperationKind.Return } or IBranchOperation { BranchKind: BranchKind.Break };

    private static IOperation? Last(IOperation? body) =>
        body is IBlockOperation block ? (block.Operations.Length > 0 ? block.Operations[block.Operations.Length - 1] : null) : body;

    private static bool IsOn(IPropertyReferenceOperation read, ILocalSymbol response) =>
        read.Instance is ILocalReferenceOperation local && Same(local.Local, response);

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
