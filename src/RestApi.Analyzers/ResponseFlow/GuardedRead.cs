using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>
/// Tells the reads for which no flow graph is needed: of what <c>EnsureSuccess()</c> returns, and of a <c>using var</c> behind an
/// <c>if (response.StatusCode != 200)</c> that leaves, or in the arm of a switch that is for 200. Most are written so.
/// </summary>
internal static class GuardedRead
{
    public static bool Is(IOperation read, ResponseApi api)
    {
        var response = read switch
        {
            IPropertyReferenceOperation property => property.Instance,
            IInvocationOperation call => call.Instance,
            _ => null,
        };
        return response switch
        {
            IInvocationOperation { TargetMethod: { Name: "EnsureSuccess" } ensure } => api.IsOfResponse(ensure),
            ILocalReferenceOperation { Local: { IsUsing: true } local } => IsBehindTest(read, local, api),
            _ => false,
        };
    }

    private static bool IsBehindTest(IOperation read, ILocalSymbol local, ResponseApi api)
    {
        var child = read;
        for (var parent = read.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return false;
                case ISwitchExpressionArmOperation arm when arm.Value == child && IsForSuccess(arm, local, api):
                    return true;
                case IBlockOperation block when IsBehindTest(block.Operations, child, local, api):
                    return true;
            }
        }

        return false;
    }

    // 200 => response.ReadJson<Order>()
    private static bool IsForSuccess(ISwitchExpressionArmOperation arm, ILocalSymbol local, ResponseApi api) =>
        arm
            is {
                Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: >= 200 and < 300 } },
                Parent: ISwitchExpressionOperation { Value: var status }
            }
        && IsOf(status, "StatusCode", local, api);

    private static bool IsBehindTest(ImmutableArray<IOperation> statements, IOperation reading, ILocalSymbol local, ResponseApi api)
    {
        var (isDeclared, isTested) = (false, false);
        foreach (var statement in statements)
        {
            if (statement == reading || statement is ILabeledOperation)
            {
                // To a label leads more than the way past the test.
                return isTested && statement is not ILabeledOperation;
            }

            isDeclared |= statement is IUsingDeclarationOperation { DeclarationGroup: var group } && Declares(group, local);
            isTested |=
                isDeclared
                && statement is IConditionalOperation { WhenFalse: null } test
                && Leaves(test.WhenTrue)
                && IsFailure(test.Condition, local, api);
        }

        return false;
    }

    private static bool Declares(IVariableDeclarationGroupOperation group, ILocalSymbol local)
    {
        foreach (var declaration in group.Declarations)
        {
            foreach (var declarator in declaration.Declarators)
            {
                if (SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Leaves(IOperation branch) =>
        branch switch
        {
            IBlockOperation { Operations: [.., var last] } => Leaves(last),
            IExpressionStatementOperation { Operation: IThrowOperation } => true,
            IThrowOperation or IReturnOperation { Kind: OperationKind.Return } => true,
            _ => false,
        };

    // !response.IsSuccess, response.StatusCode != 200
    private static bool IsFailure(IOperation condition, ILocalSymbol local, ResponseApi api) =>
        condition switch
        {
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null, Operand: var operand } => IsOf(
                operand,
                "IsSuccess",
                local,
                api
            ),
            IBinaryOperation
            {
                OperatorKind: BinaryOperatorKind.NotEquals,
                LeftOperand: var status,
                RightOperand.ConstantValue: { HasValue: true, Value: >= 200 and < 300 }
            } => IsOf(status, "StatusCode", local, api),
            _ => false,
        };

    private static bool IsOf(IOperation operation, string name, ILocalSymbol local, ResponseApi api) =>
        operation is IPropertyReferenceOperation { Instance: ILocalReferenceOperation { Local: var owner }, Property: var property }
        && property.Name == name
        && SymbolEqualityComparer.Default.Equals(owner, local)
        && api.IsOfResponse(property);
}
