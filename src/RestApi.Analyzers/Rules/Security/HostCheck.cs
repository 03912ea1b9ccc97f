using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>
/// Tells whether code looks at a value before it calls: compares it, asks a list for it, hands it to a method that may do so. Whether the
/// check is a good one is not judged.
/// </summary>
internal static class HostCheck
{
    /// <summary>Whether one of the names is looked at before a call.</summary>
    public static bool IsBefore(IOperation call, IReadOnlyList<ISymbol> names, KnownSymbols symbols) =>
        LocalValues
            .Root(call)
            .Descendants()
            .Any(operation =>
                operation.Syntax.SpanStart < call.Syntax.SpanStart
                && SymbolOf(operation) is { } symbol
                && names.Contains(symbol, SymbolEqualityComparer.Default)
                && IsLookedAt(operation, symbols)
            );

    private static ISymbol? SymbolOf(IOperation operation) =>
        operation switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            IPropertyReferenceOperation property => property.Property,
            _ => null,
        };

    private static bool IsLookedAt(IOperation value, KnownSymbols symbols)
    {
        while (value.Parent is { } parent)
        {
            switch (parent)
            {
                case IConversionOperation
                or IParenthesizedOperation
                or IAwaitOperation
                or IConditionalAccessOperation
                or ICoalesceOperation:
                case IPropertyReferenceOperation { Instance: { } receiver } when receiver == value:
                    value = parent;
                    continue;
                case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison:
                    return !IsNull(comparison.LeftOperand) && !IsNull(comparison.RightOperand);
                case IIsPatternOperation match:
                    return !IsAboutNull(match.Pattern);
                case ISwitchOperation or ISwitchExpressionOperation:
                    return true;
                case IInvocationOperation { Instance: { } receiver } call when receiver == value:
                    if (call.Type?.SpecialType == SpecialType.System_Boolean)
                    {
                        return true;
                    }

                    value = call;
                    continue;
                case IArgumentOperation { Parent: IObjectCreationOperation { Type.Name: nameof(Uri) } uri }:
                    value = uri;
                    continue;
                case IArgumentOperation { Parent: IInvocationOperation call }:
                    return !IsHarmless(call, symbols);
                default:
                    return false;
            }
        }

        return false;
    }

    // Calls that nobody makes to find out whether a host is a good one.
    private static bool IsHarmless(IInvocationOperation call, KnownSymbols symbols) =>
        call.TargetMethod.Name
            is "IsNullOrEmpty"
                or "IsNullOrWhiteSpace"
                or "ThrowIfNull"
                or "ThrowIfNullOrEmpty"
                or "ThrowIfNullOrWhiteSpace"
        || TextCalls.Classify(call.TargetMethod) != TextCall.Other
        || LogCalls.IsLog(call)
        || SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType.ContainingAssembly, symbols.RestApi.ContainingAssembly);

    private static bool IsNull(IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: null } || (value is IConversionOperation conversion && IsNull(conversion.Operand));

    private static bool IsAboutNull(IPatternOperation pattern) =>
        pattern switch
        {
            IConstantPatternOperation constant => IsNull(constant.Value),
            INegatedPatternOperation negated => IsAboutNull(negated.Pattern),
            IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true, DeconstructionSubpatterns.IsEmpty: true } => true,
            IDeclarationPatternOperation => true,
            _ => false,
        };
}
