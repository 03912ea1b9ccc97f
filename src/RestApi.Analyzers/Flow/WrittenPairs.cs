using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>The names and values that a dictionary, or a list of pairs, is written with.</summary>
internal static class WrittenPairs
{
    /// <summary>The pairs of a new collection, or of what a local was given; names that are no constants are left out.</summary>
    /// <param name="pairs">The collection, as an argument.</param>
    public static IEnumerable<(string Name, IOperation Value)> Of(IOperation pairs) =>
        Wrappers.Without(pairs) switch
        {
            IObjectCreationOperation { Initializer: { } initializer } => initializer.Initializers.SelectMany(InElement),
            ILocalReferenceOperation local => InLocal(local),
            _ => TextCalls.ElementsOf(pairs)?.SelectMany(InElement) ?? [],
        };

    /// <summary>What stands at a written index or key of a collection that holds one value: <c>s_login[1]</c>, or null.</summary>
    /// <param name="access">The access to an element.</param>
    public static IOperation? Element(IOperation access) =>
        access switch
        {
            IArrayElementReferenceOperation { ArrayReference: var list, Indices: [var index] } => At(list, index),
            IPropertyReferenceOperation { Instance: { } list, Arguments: [{ Value: var index }] } => At(list, index),
            _ => null,
        };

    private static IOperation? At(IOperation list, IOperation index) =>
        SingleValue.OperationOf(list) is not { } written ? null
        : index.ConstantValue is { HasValue: true, Value: int position } ? TextCalls.ElementsOf(written)?.ElementAtOrDefault(position)
        : index.ConstantValue is { HasValue: true, Value: string key } ? Of(written).LastOrDefault(pair => pair.Name == key).Value
        : null;

    // ["page"] = 2, { "page", 2 }, new("page", 2), KeyValuePair.Create("page", 2)
    private static IEnumerable<(string, IOperation)> InElement(IOperation element) =>
        element switch
        {
            IConversionOperation { Operand: var operand } => InElement(operand),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Arguments: [{ Value: var name }] }, Value: var value } =>
                Pair(name, value),
            IInvocationOperation { TargetMethod.Name: "Add", Arguments: [{ Value: var pair }] } => InElement(pair),
            IInvocationOperation
            {
                TargetMethod.Name: "Add" or "TryAdd" or "Create",
                Arguments: [{ Value: var name }, { Value: var value }]
            } => Pair(name, value),
            IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments: [{ Value: var name }, { Value: var value }] } => Pair(
                name,
                value
            ),
            _ => [],
        };

    private static IEnumerable<(string, IOperation)> Pair(IOperation name, IOperation value) =>
        name.ConstantValue is { HasValue: true, Value: string text } ? [(text, value)] : [];

    private static IEnumerable<(string, IOperation)> InLocal(ILocalReferenceOperation local) =>
        (LocalValues.Of(local) ?? [])
            .Where(static value => Wrappers.Without(value) is not ILocalReferenceOperation)
            .SelectMany(Of)
            .Concat(LocalValues.Root(local).Descendants().Where(step => IsOn(step, local.Local)).SelectMany(InElement));

    // query["page"] = 2; query.Add("page", 2);
    private static bool IsOn(IOperation step, ILocalSymbol local) =>
        step switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Instance: ILocalReferenceOperation target } } => Same(
                target.Local,
                local
            ),
            IInvocationOperation { Instance: ILocalReferenceOperation target } => Same(target.Local, local),
            _ => false,
        };

    private static bool Same(ISymbol left, ISymbol right) => SymbolEqualityComparer.Default.Equals(left, right);
}
