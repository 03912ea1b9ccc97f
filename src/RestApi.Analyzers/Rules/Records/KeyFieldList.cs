using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>The names that are given as the key fields of an import.</summary>
internal static class KeyFieldList
{
    /// <summary>The items of the list; null where it is not written in this file as a whole.</summary>
    public static IReadOnlyList<IOperation>? Of(IOperation value)
    {
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand;
        }

        if (value is ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation)
        {
            // What can grow may have grown.
            return value.Type?.Name is "List" or "IList" or "Collection" || SingleValue.OperationOf(value) is not { } single
                ? null
                : Written(single);
        }

        return Written(value);
    }

    private static IReadOnlyList<IOperation>? Written(IOperation list)
    {
        if (list is IInvocationOperation { TargetMethod: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_Array } })
        {
            return [];
        }

        var items = TextCalls.ElementsOf(list)?.ToList();
        return items is null || items.Any(static item => item.Syntax is SpreadElementSyntax) ? null : [.. items.Select(WithoutConversion)];
    }

    private static IOperation WithoutConversion(IOperation item) => item is IConversionOperation conversion ? conversion.Operand : item;
}
