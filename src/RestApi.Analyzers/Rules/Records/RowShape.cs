using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>The fields that the rows of an import have, as far as their type or their making tells all of them.</summary>
/// <param name="Names">The names, in the order of the source.</param>
/// <param name="IsWrittenOtherwise">Whether a naming policy may write them in another case or with other separators.</param>
internal sealed record RowShape(IReadOnlyList<string> Names, bool IsWrittenOtherwise = false)
{
    /// <summary>Null where somebody else may add a field.</summary>
    public static RowShape? Of(IInvocationOperation import)
    {
        if (import.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "data") is not { } data)
        {
            return null;
        }

        if (import.TargetMethod.TypeArguments is [var row] && TypedRow.NamesOf(row) is { } names)
        {
            var info = import.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "jsonTypeInfo");
            return info is null || IsOfDefaultContext(info.Value) ? new([.. names], IsWrittenOtherwise: info is not null) : null;
        }

        return WrittenRows.Of(data.Value) is { } rows
            ? new([.. rows.SelectMany(static row => row).Distinct(StringComparer.Ordinal)])
            : null;
    }

    public bool Has(string name) =>
        IsWrittenOtherwise ? Names.Any(field => IsVariant(field, name)) : Names.Contains(name, StringComparer.Ordinal);

    /// <summary>The one field that differs from a name in nothing but case, separators and the platform's prefix; null for none or several.</summary>
    public string? Meant(string name)
    {
        var variants = Names.Where(field => IsVariant(field, name)).ToList();
        if (variants.Count == 0)
        {
            variants = [.. Names.Where(field => IsVariant(WithoutPrefix(field), WithoutPrefix(name)))];
        }

        return variants is [var meant] ? meant : null;
    }

    // Options that are made at run time may bring a policy of their own.
    private static bool IsOfDefaultContext(IOperation info) =>
        info is IPropertyReferenceOperation { Instance: IPropertyReferenceOperation { Property: { Name: "Default", IsStatic: true } } };

    private static bool IsVariant(string left, string right) => Plain(left).Equals(Plain(right), StringComparison.OrdinalIgnoreCase);

    private static string Plain(string name) => name.Replace("_", "").Replace("-", "");

    private static string WithoutPrefix(string name) => name.StartsWith("c_", StringComparison.Ordinal) ? name.Substring(2) : name;
}
