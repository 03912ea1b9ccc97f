using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>The types of .NET and of the runtime that have a form in JSON, by name and number of type arguments.</summary>
internal static class KnownTypes
{
    private const string System = "System";
    private const string Generic = "System.Collections.Generic";
    private const string Nodes = "System.Text.Json.Nodes";

    private static readonly Dictionary<string, string> s_keywords = new()
    {
        ["bool"] = "Boolean",
        ["byte"] = "Byte",
        ["sbyte"] = "SByte",
        ["short"] = "Int16",
        ["ushort"] = "UInt16",
        ["int"] = "Int32",
        ["uint"] = "UInt32",
        ["long"] = "Int64",
        ["ulong"] = "UInt64",
        ["float"] = "Single",
        ["double"] = "Double",
        ["decimal"] = "Decimal",
        ["char"] = "Char",
        ["string"] = "String",
    };

    private static readonly Dictionary<string, (string Namespace, string Form, bool IsValueType)> s_single = new()
    {
        ["Guid"] = (System, "Guid", true),
        ["DateTime"] = (System, "DateTime", true),
        ["DateTimeOffset"] = (System, "DateTimeOffset", true),
        ["DateOnly"] = (System, "DateOnly", true),
        ["TimeOnly"] = (System, "TimeOnly", true),
        ["TimeSpan"] = (System, "TimeSpan", true),
        ["Uri"] = (System, "Uri", false),
        ["Version"] = (System, "Version", false),
        ["JsonElement"] = ("System.Text.Json", "Element", true),
        ["JsonNode"] = (Nodes, "Node", false),
        ["JsonObject"] = (Nodes, "JsonObject", false),
        ["JsonArray"] = (Nodes, "JsonArray", false),
        ["Secret"] = (OwnNames.ServerNamespace, "Secret", false),
    };

    // What a collection is read as.
    private static readonly Dictionary<string, (string Namespace, string Form)> s_collections = new()
    {
        ["List`1"] = (Generic, "List"),
        ["IList`1"] = (Generic, "List"),
        ["ICollection`1"] = (Generic, "List"),
        ["IEnumerable`1"] = (Generic, "List"),
        ["IReadOnlyList`1"] = (Generic, "List"),
        ["IReadOnlyCollection`1"] = (Generic, "List"),
        ["HashSet`1"] = (Generic, "HashSet"),
        ["ISet`1"] = (Generic, "HashSet"),
        ["Dictionary`2"] = (Generic, "Dictionary"),
        ["IDictionary`2"] = (Generic, "Dictionary"),
        ["IReadOnlyDictionary`2"] = (Generic, "Dictionary"),
    };

    static KnownTypes()
    {
        foreach (var (keyword, name) in s_keywords.Select(static pair => (pair.Key, pair.Value)))
        {
            s_single[name] = (System, name, keyword != "string");
        }
    }

    public static JsonKind? OfKeyword(string keyword) =>
        s_keywords.TryGetValue(keyword, out var form) ? new(keyword, form, form, keyword != "string") : null;

    /// <summary>The namespace of a type of that name; null when it has no form in JSON.</summary>
    public static string? NamespaceOf(string name, int arity) =>
        arity == 0
            ? s_single.TryGetValue(name, out var single)
                ? single.Namespace
                : null
            : s_collections.TryGetValue(name + "`" + arity, out var collection)
                ? collection.Namespace
                : name == "Nullable" && arity == 1
                    ? System
                    : null;

    public static JsonKind Single(string name)
    {
        var (scope, form, isValueType) = s_single[name];
        return new($"global::{scope}.{name}", name, form, isValueType);
    }

    public static JsonKind Collection(string name, IReadOnlyList<JsonKind> arguments)
    {
        var (scope, form) = s_collections[name + "`" + arguments.Count];
        var item = arguments[arguments.Count - 1];
        var type = $"global::{scope}.{name}<{string.Join(", ", arguments.Select(static argument => argument.Type))}>";
        return new(type, name + "Of" + item.Name, form, IsValueType: false, item);
    }

    public static JsonKind ArrayOf(JsonKind item) =>
        item.Type == "byte"
            ? new("byte[]", "Bytes", "Bytes", IsValueType: false)
            : new(ArrayType(item.Type), "ArrayOf" + item.Name, "Array", false, item);

    // int[,]? [] of arrays: the brackets of the outer array come first.
    private static string ArrayType(string item)
    {
        var bracket = item.EndsWith("[]", global::System.StringComparison.Ordinal)
            ? item.IndexOf("[]", global::System.StringComparison.Ordinal)
            : item.Length;
        return item.Substring(0, bracket) + "[]" + item.Substring(bracket);
    }
}
