using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>A type of answer that is one page: its items, and the members that tell of the next page.</summary>
internal sealed record PageAnswer(IPropertySymbol Items, IReadOnlyList<IPropertySymbol> Next);

/// <summary>Recognises answers that are pages by the names that APIs use.</summary>
internal sealed class PageAnswers
{
    private static readonly HashSet<string> s_next = new(StringComparer.OrdinalIgnoreCase)
    {
        "next",
        "nextpage",
        "nextcursor",
        "nextlink",
        "nextpagetoken",
        "nexttoken",
        "nextpageurl",
        "nextpageuri",
        "nexturl",
        "nexturi",
        "nextoffset",
        "nextmarker",
        "continuationtoken",
        "hasmore",
        "hasnext",
        "hasnextpage",
        "hasmoreitems",
        "hasmorepages",
        "odata.nextlink",
    };

    private static readonly HashSet<string> s_around = new(StringComparer.OrdinalIgnoreCase)
    {
        "links",
        "paging",
        "pagination",
        "meta",
        "pageinfo",
        "responsemetadata",
    };

    private static readonly HashSet<string> s_links = new(StringComparer.OrdinalIgnoreCase) { "href", "url", "uri", "link", "cursor" };

    private readonly ConcurrentDictionary<INamedTypeSymbol, PageAnswer?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Null for a type that is no page, or that does not tell which of its lists is the page.</summary>
    public PageAnswer? Of(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } answer
            ? _known.GetOrAdd(answer, static candidate => Read(candidate))
            : null;

    private static PageAnswer? Read(INamedTypeSymbol type)
    {
        var members = Members(type);
        var next = members.Where(TellsOfNext).ToList();
        return next.Count > 0 && members.Where(static member => IsList(member.Type)).ToList() is [var items] ? new(items, next) : null;
    }

    private static bool TellsOfNext(IPropertySymbol member) =>
        IsPlace(member)
        || (s_around.Contains(NameOf(member)) && member.Type is INamedTypeSymbol around && !IsList(around) && Members(around).Any(IsPlace));

    /// <summary>A cursor, a URL, a number, a flag, or an object with a URL; the next step of a process is none of them.</summary>
    private static bool IsPlace(IPropertySymbol member)
    {
        if (!s_next.Contains(NameOf(member)))
        {
            return false;
        }

        var type = member.Type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : member.Type;
        return type.SpecialType != SpecialType.None
            || type.Name is "Uri" or "Guid" or "JsonElement" or "JsonNode" or "JsonValue"
            || (
                type is INamedTypeSymbol { TypeKind: TypeKind.Class } link
                && Members(link).Any(static inner => s_links.Contains(NameOf(inner)))
            );
    }

    private static List<IPropertySymbol> Members(INamedTypeSymbol type)
    {
        var members = new List<IPropertySymbol>();
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            members.AddRange(
                current
                    .GetMembers()
                    .OfType<IPropertySymbol>()
                    .Where(static member => member is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public })
            );
        }

        return members;
    }

    // The JSON name, else that of the property.
    private static string NameOf(IPropertySymbol member)
    {
        var name = member.Name;
        foreach (var attribute in member.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "JsonPropertyNameAttribute", ConstructorArguments: [{ Value: string given }] })
            {
                name = given;
            }
        }

        return name.Replace("_", "").Replace("-", "").TrimStart('@');
    }

    private static bool IsList(ITypeSymbol type) =>
        type is IArrayTypeSymbol
        || type is INamedTypeSymbol { TypeArguments.Length: 1, SpecialType: not SpecialType.System_Nullable_T } list
            && (
                list.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T
                || list.AllInterfaces.Any(static implemented => implemented.SpecialType == SpecialType.System_Collections_IEnumerable)
            );
}
