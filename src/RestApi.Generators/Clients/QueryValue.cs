using System.Linq;

namespace Comind.Api.Generators;

/// <summary>How <c>[Query]</c> writes a value.</summary>
internal static class QueryValue
{
    private const string Formats = "CollectionFormat";

    /// <summary>The step that sends a value, or null when the attribute holds what syntax cannot know.</summary>
    /// <param name="name">The name in the URL as C#.</param>
    /// <param name="value">The value as C#.</param>
    /// <param name="type">The type of the value.</param>
    /// <param name="mayBeNull">Whether the value may be null.</param>
    /// <param name="query">The attribute; null for none.</param>
    public static string? Step(string name, string value, WrittenType type, bool mayBeNull, AttributePart? query)
    {
        if (query?.Property("Format") is { } format)
        {
            var dot = mayBeNull || type.IsNullable ? "?." : ".";
            return format.Code is { } code
                ? $"AddQueryParameter({name}, {value}{dot}ToString({code}, global::System.Globalization.CultureInfo.InvariantCulture))"
                : null;
        }

        var list = query?.Property(Formats) ?? query?.Arguments.FirstOrDefault(IsFormat);
        if (list is null)
        {
            return $"AddQueryParameter({name}, {value})";
        }

        var member = list.Text.Substring(list.Text.LastIndexOf('.') + 1);
        return list.Kind != ArgumentKind.Constant ? null
            : member == "Multi" ? $"AddQueryParameter({name}, {value})"
            : $"AddQueryParameter({name}, {value}, {OwnNames.Server}{Formats}.{member})";
    }

    /// <summary>The name that the attribute gives; null when it gives none.</summary>
    public static ArgumentPart? NameIn(AttributePart? query) =>
        query?.Argument(0, "name") is { } name && name.Name is null or "name" && !IsFormat(name) ? name : null;

    private static bool IsFormat(ArgumentPart argument) =>
        argument is { Kind: ArgumentKind.Constant, Name: null or "collectionFormat" }
        && (argument.Text.StartsWith(Formats + ".", System.StringComparison.Ordinal) || argument.Text.Contains("." + Formats + "."));
}
