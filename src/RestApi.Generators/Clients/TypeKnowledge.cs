using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>What can be told of a parameter's type from its name and the types that the project declares.</summary>
internal sealed class TypeKnowledge(DeclaredShapes shapes, DeclaredPart from)
{
    private static readonly HashSet<string> s_dictionaries = new(StringComparer.Ordinal)
    {
        "Dictionary",
        "IDictionary",
        "IReadOnlyDictionary",
        "SortedDictionary",
        "ImmutableDictionary",
        "FrozenDictionary",
    };

    private static readonly HashSet<string> s_lists = new(StringComparer.Ordinal)
    {
        "IEnumerable",
        "ICollection",
        "IReadOnlyCollection",
        "IList",
        "IReadOnlyList",
        "List",
        "HashSet",
        "ISet",
        "ImmutableArray",
        "ImmutableList",
    };

    private static readonly HashSet<string> s_bodies = new(StringComparer.Ordinal)
    {
        "JsonObject",
        "JsonArray",
        "JsonNode",
        "JsonElement",
        "JsonDocument",
        "XDocument",
        "XElement",
        "FileRef",
        "Stream",
        "MemoryStream",
        "FileStream",
        "ReadOnlyMemory",
    };

    /// <summary>The declared object, or null.</summary>
    public TypeShape? Object(WrittenType type) => shapes.Find(type, from) is { IsObject: true } shape ? shape : null;

    public bool IsScalar(WrittenType type) => type.IsSimple || IsEnum(type);

    public bool IsScalarList(WrittenType type) =>
        (s_lists.Contains(type.Name) || type.Name == "[]") && type.Arguments.Count == 1 && IsScalar(type.Arguments[0]);

    /// <summary>Whether it surely is no single value of a URL, so that it is the body where there may be one.</summary>
    public bool IsComplex(WrittenType type) =>
        type.Name == "[]"
        || (type.Arguments.Count > 0 && type.Name != "Nullable")
        || s_bodies.Contains(type.Name)
        || Object(type) is not null;

    public static bool IsDictionary(WrittenType type) => s_dictionaries.Contains(type.Name) && type.Arguments.Count == 2;

    public static bool IsStream(WrittenType type) => type.Name is "Stream" or "MemoryStream" or "FileStream";

    public static bool IsBytes(WrittenType type) =>
        type.TextWithoutNullable is "byte[]" or "Byte[]" || (type.Name == "ReadOnlyMemory" && type.Arguments.Count == 1);

    /// <summary>The item of a list or array; null for any other type.</summary>
    public static WrittenType? Item(WrittenType type) =>
        (s_lists.Contains(type.Name) || type.Name == "[]") && type.Arguments.Count == 1 ? type.Arguments[0] : null;

    // Of a property of an object the file that declares it knows what its type is: where all types of that name are enums, it is one.
    private bool IsEnum(WrittenType type)
    {
        if (shapes.Find(type, from) is { } shape)
        {
            return shape.IsEnum;
        }

        var named = shapes.Named(type.Name).ToList();
        return named.Count > 0 && named.TrueForAll(static part => part.IsEnum);
    }
}
