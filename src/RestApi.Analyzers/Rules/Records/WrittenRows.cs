using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Rows that are JSON objects or dictionaries: the fields that the code which makes them writes.</summary>
internal static class WrittenRows
{
    // Calls and names behind each other; nobody writes more in a row.
    private const int MostSteps = 16;

    /// <summary>The fields of each place that makes a row; null when one of them, or what happens to it later, cannot be followed.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Of(IOperation data) => Of(data, MostSteps);

    private static IReadOnlyList<IReadOnlyList<string>>? Of(IOperation? data, int steps)
    {
        data = Wrappers.Without(data);
        return steps == 0
            ? null
            : data switch
            {
                ILocalReferenceOperation local => OfLocal(local, steps - 1),
                IInvocationOperation call => OfCall(call, steps - 1),
                null => null,
                _ => TextCalls.ElementsOf(data)?.ToList() is { Count: > 0 } items ? OfItems(items) : null,
            };
    }

    private static List<IReadOnlyList<string>>? OfItems(IEnumerable<IOperation> items)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var item in items)
        {
            if (item.Syntax is SpreadElementSyntax || WrittenRow.NamesOf(item) is not { } names)
            {
                return null;
            }

            rows.Add(names);
        }

        return rows;
    }

    private static IReadOnlyList<IReadOnlyList<string>>? OfCall(IInvocationOperation call, int steps)
    {
        if (call.TargetMethod is not { IsExtensionMethod: true, ContainingType.Name: "Enumerable" } || call.Arguments.Length == 0)
        {
            return null;
        }

        return call.TargetMethod.Name switch
        {
            "Select" => Wrappers.Without(call.Arguments[1].Value)
                is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body: { } body } }
            && body.Descendants().OfType<IReturnOperation>().ToList() is [{ ReturnedValue: { } row }]
                ? OfItems([row])
                : null,
            "ToList"
            or "ToArray"
            or "Where"
            or "Take"
            or "Skip"
            or "AsEnumerable"
            or "Distinct"
            or "DistinctBy"
            or "Reverse"
            or "OrderBy" => Of(call.Arguments[0].Value, steps),
            _ => null,
        };
    }

    /// <summary>A list that is filled by <c>Add</c>, and that nobody else gets hold of.</summary>
    private static IReadOnlyList<IReadOnlyList<string>>? OfLocal(ILocalReferenceOperation list, int steps)
    {
        if (SingleValue.OperationOf(list) is not { } made)
        {
            return null;
        }

        var added = new List<IOperation>();
        foreach (var reference in LocalValues.References(list.Local, list))
        {
            switch (reference.Parent)
            {
                case IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var item] } add when add.Instance == reference:
                    added.Add(item.Value);
                    break;
                case IPropertyReferenceOperation { Property.Name: "Count" or "Length" }:
                    break;
                default:
                    if (reference.Syntax != list.Syntax)
                    {
                        return null;
                    }

                    break;
            }
        }

        var initial = TextCalls.ElementsOf(made)?.Any() == false || IsEmptyList(made) ? [] : Of(made, steps);
        return initial is null || OfItems(added) is not { } rows || initial.Count + rows.Count == 0 ? null : [.. initial, .. rows];
    }

    private static bool IsEmptyList(IOperation made) =>
        Wrappers.Without(made) is IObjectCreationOperation { Initializer: null, Type.Name: "List" };
}
