using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>What a type is for a request: a single value, a list of them, pairs, an object, or a body.</summary>
internal static class SentType
{
    /// <summary>The type behind <c>T?</c> of a value type.</summary>
    public static ITypeSymbol Bare(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] }
            ? value
            : type;

    public static bool MayBeNull(ITypeSymbol type) =>
        type.NullableAnnotation == NullableAnnotation.Annotated
        || type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };

    /// <summary>A single value of a URL.</summary>
    public static bool IsScalar(ITypeSymbol type) =>
        Bare(type) is var bare
        && (
            bare.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char
            || bare.TypeKind is TypeKind.Enum or TypeKind.Error
            || IsRuntime(bare, "Secret")
            || bare.AllInterfaces.Any(static implemented => implemented is { Name: "IFormattable", ContainingNamespace.Name: "System" })
        );

    /// <summary>The items of a list or array; null for a text and for what is no list.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type) =>
        type switch
        {
            { SpecialType: SpecialType.System_String } => null,
            IArrayTypeSymbol array => array.ElementType,
            INamedTypeSymbol
            {
                OriginalDefinition.SpecialType: SpecialType.System_Collections_Generic_IEnumerable_T,
                TypeArguments: [var item]
            } => item,
            _ => type
                .AllInterfaces.FirstOrDefault(static implemented =>
                    implemented.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
                )
                ?.TypeArguments[0],
        };

    public static bool IsScalarList(ITypeSymbol type) => ItemOf(Bare(type)) is { } item && IsScalar(item);

    /// <summary>Names with values, such as a dictionary.</summary>
    public static bool IsPairs(ITypeSymbol type) =>
        ItemOf(type) is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: [{ SpecialType: SpecialType.System_String }, _] };

    public static bool IsStream(ITypeSymbol type) =>
        type is { Name: "Stream", ContainingNamespace: { Name: "IO", ContainingNamespace.Name: "System" } }
        || (type.BaseType is { } outer && IsStream(outer));

    /// <summary>The public properties of an object that the project declares; null for any other type.</summary>
    public static IReadOnlyList<IPropertySymbol>? PropertiesOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsTupleType: false }
        && type.DeclaringSyntaxReferences.Length > 0
            ?
            [
                .. type.GetMembers()
                    .OfType<IPropertySymbol>()
                    .Where(static property =>
                        property is { IsStatic: false, IsIndexer: false, GetMethod: not null, IsImplicitlyDeclared: false }
                        && property.DeclaredAccessibility == Accessibility.Public
                        && !property.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "JsonIgnoreAttribute")
                    ),
            ]
            : null;

    public static bool IsRuntime(ITypeSymbol type, string name) =>
        type.Name == name
        && type.ContainingNamespace is { Name: "Server", ContainingNamespace: { Name: "Api", ContainingNamespace.Name: "Comind" } };
}
