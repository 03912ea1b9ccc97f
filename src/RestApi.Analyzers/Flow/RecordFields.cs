using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Tells the fields of records: <c>record.Fields["name"]</c> and the properties of typed records.</summary>
internal static class RecordFields
{
    public static bool IsField(IPropertyReferenceOperation reference, KnownSymbols symbols) =>
        reference.Instance is IPropertyReferenceOperation { Property.Name: "Fields" } fields
            ? IsRecord(fields.Property.ContainingType, symbols)
            : !reference.Property.IsIndexer && reference.Property.ContainingType is { } type && IsRecord(type, symbols);

    private static bool IsRecord(INamedTypeSymbol type, KnownSymbols symbols)
    {
        for (var candidate = type; candidate is { SpecialType: SpecialType.None }; candidate = candidate.BaseType)
        {
            if (Same(candidate, symbols.Entity) || Same(candidate, symbols.AppRecord))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(ISymbol symbol, ISymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(symbol, known);
}
