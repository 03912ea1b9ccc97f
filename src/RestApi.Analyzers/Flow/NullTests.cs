using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Tells whether code reckons with a value being null.</summary>
internal static class NullTests
{
    /// <summary>Whether the value, or a local that it is given to, is compared with null or has something in its place. <c>?? throw</c> has not.</summary>
    public static bool AreIn(IOperation value) => IsTested(value) || Uses(value).Any(IsTested);

    /// <summary>Whether the value, or a local that it is given to, is used as one that is there.</summary>
    public static bool IsUsedAsPresent(IOperation value) => IsPresent(value) || LocalOf(value) is not null;

    private static bool IsPresent(IOperation value) =>
        value.Syntax.Parent is PostfixUnaryExpressionSyntax
        || value.Parent is IInvocationOperation { Instance: { } receiver } && receiver == value
        || value.Parent is IPropertyReferenceOperation { Instance: { } target } && target == value;

    private static bool IsTested(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IIsPatternOperation or IIsTypeOperation or ISwitchExpressionOperation or ISwitchOperation => true,
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } => true,
            ICoalesceOperation coalesce => coalesce.Value == value && !Throws(coalesce.WhenNull),
            ICoalesceAssignmentOperation => true,
            IConditionalAccessOperation access => access.Operation == value,
            IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } => method.Name
                is "IsNullOrEmpty"
                    or "IsNullOrWhiteSpace"
                    or "ReferenceEquals",
            _ => false,
        };
    }

    private static IEnumerable<IOperation> Uses(IOperation value) =>
        LocalOf(value) is { } local
            ? LocalValues
                .Root(value)
                .Descendants()
                .OfType<ILocalReferenceOperation>()
                .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local))
            : [];

    private static ISymbol? LocalOf(IOperation value)
    {
        while (value.Parent is IConversionOperation or IParenthesizedOperation)
        {
            value = value.Parent;
        }

        return value.Parent switch
        {
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => declarator.Symbol,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation local } assignment when assignment.Value == value => local.Local,
            _ => null,
        };
    }

    private static bool Throws(IOperation value) =>
        value is IThrowOperation || (value is IConversionOperation conversion && Throws(conversion.Operand));
}
