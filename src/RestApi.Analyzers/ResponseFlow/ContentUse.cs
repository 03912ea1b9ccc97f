using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Uses of a content that need no check of the status.</summary>
internal static class ContentUse
{
    /// <summary>
    /// Whether the content goes to a log or into an exception, is only tested for emptiness, or is handed on together with the
    /// status, so that whoever gets it can check.
    /// </summary>
    public static bool IsHarmless(IOperation use, ResponseApi api)
    {
        var child = use;
        for (var parent = use.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IThrowOperation:
                case IInvocationOperation call when api.IsLog(call.TargetMethod) || IsEmptinessTest(call.TargetMethod):
                case IPropertyReferenceOperation { Property: { Name: "Length", ContainingType.SpecialType: SpecialType.System_String } }:
                case IBinaryOperation comparison when IsEmptinessTest(comparison):
                case ITupleOperation or IObjectCreationOperation or IAnonymousObjectCreationOperation when HoldsStatus(parent, api):
                case IInvocationOperation other when other.Instance != child && HoldsStatus(other, api):
                    return true;
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                case IBlockOperation or IExpressionStatementOperation or IVariableDeclarationOperation:
                    return false;
            }
        }

        return false;
    }

    private static bool IsEmptinessTest(IMethodSymbol method) =>
        method.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" && method.ContainingType.SpecialType == SpecialType.System_String;

    private static bool IsEmptinessTest(IBinaryOperation comparison) =>
        comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        && new[] { comparison.LeftOperand, comparison.RightOperand }.Any(operand =>
            operand.ConstantValue is { HasValue: true, Value: null or "" }
        );

    private static bool HoldsStatus(IOperation whole, ResponseApi api) =>
        whole
            .Descendants()
            .OfType<IPropertyReferenceOperation>()
            .Any(property => property.Property.Name is "StatusCode" or "IsSuccess" && api.IsOfResponse(property.Property));
}
