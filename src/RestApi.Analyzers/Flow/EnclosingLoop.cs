using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Finds the loop that repeats an operation.</summary>
internal static class EnclosingLoop
{
    /// <summary>The innermost loop of the same function that runs an operation in each of its turns; null when there is none.</summary>
    public static ILoopOperation? Of(IOperation operation)
    {
        var child = operation;
        for (var parent = operation.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                    return null;
                case IForEachLoopOperation loop when loop.Body == child && !EndsAfterOneTurn(loop):
                    return loop;
                case IForLoopOperation loop when !loop.Before.Contains(child) && !EndsAfterOneTurn(loop):
                    return loop;
                case IWhileLoopOperation loop when !EndsAfterOneTurn(loop):
                    return loop;
            }
        }

        return null;
    }

    private static bool EndsAfterOneTurn(ILoopOperation loop) =>
        (loop.Body is IBlockOperation { Operations: [.., var last] } ? last : loop.Body)
            is IReturnOperation { Kind: OperationKind.Return }
                or IBranchOperation { BranchKind: BranchKind.Break }
                or IThrowOperation
                or IExpressionStatementOperation { Operation: IThrowOperation }
        && !loop.Body.Descendants().Any(static operation => operation is IBranchOperation { BranchKind: BranchKind.Continue });
}
