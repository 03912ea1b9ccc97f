using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>The names under which System.Text.Json writes the members of a type when nobody configures it.</summary>
internal static class TypedRow
{
    private const string Serialization = "System.Text.Json.Serialization";

    /// <summary>Null where the type does not tell: a dictionary, a converter, an object with more data than members.</summary>
    public static IReadOnlyList<string>? NamesOf(ITypeSymbol row)
    {
        if (
            row
                is not INamedTypeSymbol
                {
                    TypeKind: TypeKind.Class or TypeKind.Struct,
                    SpecialType: SpecialType.None,
                    IsTupleType: false
                } type
            || !IsPlain(type)
        )
        {
            return null;
        }

        var names = new List<string>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (
                Has(current, "JsonConverterAttribute")
                || Has(current, "JsonPolymorphicAttribute")
                || Has(current, "JsonDerivedTypeAttribute")
            )
            {
                return null;
            }

            foreach (var member in current.GetMembers())
            {
                if (Has(member, "JsonExtensionDataAttribute"))
                {
                    return null;
                }

                names.AddRange(NamesOf(member).Where(name => !names.Contains(name)));
            }
        }

        return names;
    }

    private static bool IsPlain(INamedTypeSymbol type) =>
        type.IsAnonymousType
        || (
            type.AllInterfaces.All(static implemented => implemented.SpecialType != SpecialType.System_Collections_IEnumerable)
            && !IsOfFramework(type.ContainingNamespace)
        );

    private static bool IsOfFramework(INamespaceSymbol? space)
    {
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space?.Name is "System" or "Microsoft";
    }

    private static IEnumerable<string> NamesOf(ISymbol member)
    {
        var isWritten = member switch
        {
            IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: { } getter } property => (
                property.DeclaredAccessibility == Accessibility.Public && getter.DeclaredAccessibility == Accessibility.Public
            ) || Has(member, "JsonIncludeAttribute"),
            IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } => Has(member, "JsonIncludeAttribute"),
            _ => false,
        };
        if (!isWritten || IsIgnored(member))
        {
            return [];
        }

        var name = Find(member, "JsonPropertyNameAttribute")?.ConstructorArguments is [{ Value: string given }] ? given : member.Name;
        // Whoever imports typed records means their fields.
        return Find(member, "FieldAttribute", "Comind.Api.Server") is { } field
            ? [name, field.ConstructorArguments is [{ Value: string own }] ? own : FieldNaming.FieldName(member.Name)]
            : [name];
    }

    private static bool IsIgnored(ISymbol member) =>
        Find(member, "JsonIgnoreAttribute") is { } ignore
        && ignore.NamedArguments.All(static argument => argument.Key != "Condition" || argument.Value.Value is 1);

    private static bool Has(ISymbol symbol, string attribute) => Find(symbol, attribute) is not null;

    private static AttributeData? Find(ISymbol symbol, string attribute, string space = Serialization)
    {
        foreach (var found in symbol.GetAttributes())
        {
            if (found.AttributeClass is { } type && type.Name == attribute && type.ContainingNamespace.ToDisplayString() == space)
            {
                return found;
            }
        }

        return null;
    }
}
