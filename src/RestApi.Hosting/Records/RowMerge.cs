using System.Text.Json.Nodes;

namespace Comind.Api.Hosting;

/// <summary>Writes the fields of a row over those of a record; fields that the row does not hold stay as they are.</summary>
internal static class RowMerge
{
    /// <returns>Whether the record changed.</returns>
    public static bool Into(JsonObject fields, JsonObject row)
    {
        var changed = false;
        foreach (var (name, value) in row)
        {
            if (!IsSame(fields, name, value))
            {
                fields[name] = value?.DeepClone();
                changed = true;
            }
        }

        return changed;
    }

    // To whoever reads a record, a field that is absent and one that is null are alike.
    private static bool IsSame(JsonObject fields, string name, JsonNode? value) =>
        fields.TryGetPropertyValue(name, out var current) ? JsonNode.DeepEquals(current, value) : value is null;
}
