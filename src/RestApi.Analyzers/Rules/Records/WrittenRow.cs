using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>One row that is a JSON object or a dictionary.</summary>
internal static class WrittenRow
{
    /// <summary>The fields it is made with; null when one of them is no constant or others may be added.</summary>
    public static IReadOnlyList<string>? NamesOf(IOperation row)
    {
        var value = Wrappers.Without(row);
        return value is ILocalReferenceOperation local ? OfLocal(local)
            : value is IObjectCreationOperation { Initializer.Initializers.Length: > 0 } creation ? OfCreation(creation)
            : null;
    }

    private static List<string>? OfCreation(IObjectCreationOperation row)
    {
        if (
            row is not { Initializer: { } initializer, Type.Name: "JsonObject" or "Dictionary" or "SortedDictionary" }
            || row.Arguments.Any(static argument => argument.ArgumentKind != ArgumentKind.DefaultValue)
        )
        {
            return null;
        }

        var names = new List<string>();
        foreach (var part in initializer.Initializers)
        {
            if (NameIn(part) is not { } name)
            {
                return null;
            }

            names.Add(name);
        }

        return names;
    }

    private static string? NameIn(IOperation part) =>
        part switch
        {
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => NameOf(target),
            IInvocationOperation { TargetMethod.Name: "Add", Arguments: [var key, _] } => Text(key.Value),
            _ => null,
        };

    private static string? NameOf(IPropertyReferenceOperation target) =>
        target is { Property.IsIndexer: true, Arguments: [var key] } ? Text(key.Value) : null;

    private static string? Text(IOperation value) => value.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    /// <summary><c>var row = new JsonObject { … }; row["c_email"] = …; rows.Add(row);</c></summary>
    private static List<string>? OfLocal(ILocalReferenceOperation row)
    {
        if (
            Wrappers.Without(SingleValue.OperationOf(row)) is not IObjectCreationOperation creation
            || OfCreation(creation) is not { } names
        )
        {
            return null;
        }

        foreach (var reference in LocalValues.References(row.Local, row).Where(reference => reference.Syntax != row.Syntax))
        {
            switch (reference.Parent)
            {
                case IPropertyReferenceOperation target when target.Instance == reference && NameOf(target) is { } name:
                    names.Add(name);
                    break;
                case IInvocationOperation { TargetMethod.Name: "Add" or "TryAdd", Arguments: [var key, _] } add
                    when add.Instance == reference && Text(key.Value) is { } name:
                    names.Add(name);
                    break;
                default:
                    return null;
            }
        }

        return names;
    }
}
