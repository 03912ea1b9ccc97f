using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>RAPI4304: a field has a type that no record holds.</summary>
internal static class UnsupportedField
{
    internal static readonly DiagnosticDescriptor Rule = new(
        RuleIds.UnsupportedField,
        title: "Field has a type that no record holds",
        messageFormat: "'{0}' is of type {1}, which no field holds; {2}",
        category: "Declarations",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "A field is JSON: a text, a number, a flag, a date, a list of these or a JSON node. Anything else throws when it is read or written.",
        helpLinkUri: Rules.HelpLink(RuleIds.UnsupportedField)
    );

    public static Diagnostic? Find(DeclaredField field, EntitySymbols symbols)
    {
        var type = field.Property.Type;
        return type.TypeKind == TypeKind.Error || IsValue(type, symbols) || IsList(type, symbols)
            ? null
            : Diagnostic.Create(
                Rule,
                field.Location,
                ItemOfCopiedList(type, symbols) is null ? null : ImmutableDictionary<string, string?>.Empty.Add("IsCopiedList", null),
                field.Property.Name,
                type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat),
                Next(type, symbols)
            );
    }

    /// <summary>The items of a list that is not written through to its record, such as an array; otherwise null.</summary>
    private static ITypeSymbol? ItemOfCopiedList(ITypeSymbol type, EntitySymbols symbols)
    {
        var item = type switch
        {
            IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
            INamedTypeSymbol
            {
                TypeArguments: [var argument],
                Name: "List" or "Collection" or "IReadOnlySet" or "HashSet" or "ISet" or "ImmutableArray" or "ImmutableList"
            } => argument,
            _ => null,
        };
        return item is not null && IsValue(item, symbols) ? item : null;
    }

    private static bool IsValue(ITypeSymbol type, EntitySymbols symbols)
    {
        var value = ValueOf(type);
        return value.SpecialType
                is SpecialType.System_String
                    or SpecialType.System_Boolean
                    or SpecialType.System_Int32
                    or SpecialType.System_Int64
                    or SpecialType.System_Double
                    or SpecialType.System_Decimal
                    or SpecialType.System_DateTime
            || value.TypeKind == TypeKind.Enum
            || symbols.Values.Contains(value, SymbolEqualityComparer.Default)
            || SymbolEqualityComparer.Default.Equals(value, symbols.Attachment)
            || EntitySymbols.Derives(value, symbols.JsonNode);
    }

    private static ITypeSymbol ValueOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    private static bool IsList(ITypeSymbol type, EntitySymbols symbols) =>
        type is INamedTypeSymbol { TypeArguments: [var item] } list
        && (
            SymbolEqualityComparer.Default.Equals(list.OriginalDefinition, symbols.FieldList)
            || list.OriginalDefinition.SpecialType
                is SpecialType.System_Collections_Generic_IList_T
                    or SpecialType.System_Collections_Generic_ICollection_T
                    or SpecialType.System_Collections_Generic_IEnumerable_T
                    or SpecialType.System_Collections_Generic_IReadOnlyList_T
                    or SpecialType.System_Collections_Generic_IReadOnlyCollection_T
        )
        && IsValue(item, symbols);

    private static string Next(ITypeSymbol type, EntitySymbols symbols) =>
        ItemOfCopiedList(type, symbols) is { } item
            ? $"use IList<{item.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}>, which writes through to the record"
            : ValueOf(type).SpecialType switch
            {
                SpecialType.System_Single => "use double",
                SpecialType.System_Byte
                or SpecialType.System_SByte
                or SpecialType.System_Int16
                or SpecialType.System_UInt16
                or SpecialType.System_UInt32 => "use int or long",
                SpecialType.System_Char => "use string",
                _ => "use a text, a number, a date, a list of these, or a JsonObject",
            };
}
