using System;

namespace Comind.Api.Generators;

/// <summary>What attributes of System.Text.Json say. One that is not understood sends its type to the JSON context.</summary>
internal static class JsonAttributes
{
    private const string Suffix = "Attribute";

    /// <summary>The last name without <c>Attribute</c>, of an attribute whose name starts with <c>Json</c>; otherwise null.</summary>
    public static string? NameOf(AttributePart attribute)
    {
        var name = attribute.Name.Substring(attribute.Name.LastIndexOfAny(['.', ':']) + 1);
        name =
            name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal)
                ? name.Substring(0, name.Length - Suffix.Length)
                : name;
        return name.StartsWith("Json", StringComparison.Ordinal) ? name : null;
    }

    /// <summary>Whether it is <c>[JsonConverter(typeof(JsonStringEnumConverter))]</c>, with or without type argument.</summary>
    public static bool IsEnumAsText(AttributePart attribute)
    {
        if (NameOf(attribute) != "JsonConverter" || attribute.Arguments is not [{ Kind: ArgumentKind.Type, Name: null } type])
        {
            return false;
        }

        var end = type.Text.IndexOf('<');
        var name = end < 0 ? type.Text : type.Text.Substring(0, end);
        return name.Substring(name.LastIndexOfAny(['.', ':']) + 1) == "JsonStringEnumConverter";
    }

    /// <summary>When a property is left out: null for never, an empty text for a condition that is not understood.</summary>
    public static string? IgnoreCondition(AttributePart attribute)
    {
        if (attribute.Arguments.Count == 0)
        {
            return "Always";
        }

        if (attribute.Arguments is not [{ Name: "Condition", Kind: ArgumentKind.Constant } condition])
        {
            return "";
        }

        return condition.Text.Substring(condition.Text.LastIndexOf('.') + 1) switch
        {
            "Never" => null,
            var known and ("Always" or "WhenWritingNull" or "WhenWritingDefault") => known,
            _ => "",
        };
    }
}
