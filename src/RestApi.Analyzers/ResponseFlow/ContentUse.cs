using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Uses of a content that need no check of the status.</summary>
internal static class ContentUse
{
    /// <summary>
    /// Whether the content goes, as text, to a log, is only tested for emptiness, or is handed on together with the status, so
    /// that whoever gets it can check; or whether it goes into an exception.
    /// </summary>
    public static bool IsHarmless(IOperation use, ResponseApi api)
    {
        var isText = use is not IInvocationOperation;
        var child = use;
        for (var parent = use.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            switch (parent)
            {
                case IThrowOperation:
                    return true;
                case IAnonymousFunctionOperation or ILocalFunctionOperation:
                case IBlockOperation or IExpressionStatementOperation or IVariableDeclarationOperation:
                    return false;
            }

            if (isText && (IsLookedAt(parent, api) || (!IsReceiver(child, parent) && IsHandedOn(parent, api))))
            {
                return true;
            }

            // What a method makes of the content, by parsing it, is no longer the text that a log or a test for emptiness may see.
            isText &= parent is not IInvocationOperation call || call.TargetMethod.ContainingType.SpecialType == SpecialType.System_String;
        }

        return false;
    }

    private static bool IsLookedAt(IOperation parent, ResponseApi api) =>
        parent switch
        {
            IInvocationOperation call => api.IsLog(call.TargetMethod) || IsEmptinessTest(call.TargetMethod),
            IPropertyReferenceOperation property => property.Property
                is { Name: "Length", ContainingType.SpecialType: SpecialType.System_String },
            IBinaryOperation comparison => IsEmptinessTest(comparison),
            IIsPatternOperation match => IsEmptinessTest(match.Pattern),
            _ => false,
        };

    private static bool IsHandedOn(IOperation parent, ResponseApi api) =>
        parent
            is ITupleOperation
                or IObjectCreationOperation
                or IAnonymousObjectCreationOperation
                or IInvocationOperation
                or IInterpolatedStringOperation
        && HoldsStatus(parent, api);

    private static bool IsReceiver(IOperation child, IOperation parent) => parent is IInvocationOperation call && call.Instance == child;

    private static bool IsEmptinessTest(IMethodSymbol method) =>
        method.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" && method.ContainingType.SpecialType == SpecialType.System_String;

    private static bool IsEmptinessTest(IBinaryOperation comparison) =>
        comparison.OperatorKind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        && new[] { comparison.LeftOperand, comparison.RightOperand }.Any(IsNothing);

    // Also the content of an answer that holds nothing.
    private static bool IsNothing(IOperation text) => text.ConstantValue is { HasValue: true, Value: null or "" or "[]" or "{}" or "null" };

    // is null, is "", is { Length: 0 }, is not { Length: > 2 }
    private static bool IsEmptinessTest(IPatternOperation pattern) =>
        pattern switch
        {
            INegatedPatternOperation negated => IsEmptinessTest(negated.Pattern),
            IBinaryPatternOperation both => IsEmptinessTest(both.LeftPattern) && IsEmptinessTest(both.RightPattern),
            IConstantPatternOperation constant => IsNothing(constant.Value),
            IRecursivePatternOperation { DeclaredSymbol: null, DeconstructionSubpatterns.IsEmpty: true } parts =>
                parts.PropertySubpatterns.All(static part =>
                    part is { Member: IPropertyReferenceOperation { Property.Name: "Length" }, Pattern: not IDeclarationPatternOperation }
                ),
            _ => false,
        };

    private static bool HoldsStatus(IOperation whole, ResponseApi api) =>
        whole
            .Descendants()
            .OfType<IPropertyReferenceOperation>()
            .Any(property => property.Property.Name is "StatusCode" or "IsSuccess" && api.IsOfResponse(property.Property));
}
