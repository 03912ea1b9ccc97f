using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Comind.Api.Hosting;

/// <summary>
/// The values of the key fields of one row: texts and numbers, compared as SQLite compares what <c>json_extract</c>
/// gives: 5 equals 5.0, the text "5" equals neither, true equals 1. Each is a string, a long or a double.
/// </summary>
internal readonly record struct RowKey(object[] Values)
{
    /// <summary>Equal for equal keys and for no others.</summary>
    public string ToIdentity()
    {
        var identity = new StringBuilder();
        foreach (var value in Values)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture)!;
            identity.Append(value is string ? 's' : 'n').Append(text.Length).Append(':').Append(text);
        }

        return identity.ToString();
    }

    public static bool TryReadPart(JsonObject fields, string name, out object value, out string problem)
    {
        value = "";
        problem = "";
        fields.TryGetPropertyValue(name, out var node);
        switch (node?.GetValueKind())
        {
            case JsonValueKind.String when FieldScalar.TextOf(node) is var text && IsUsable(text):
                value = text;
                return true;
            case JsonValueKind.Number:
                value = FieldScalar.NumberOf(node);
                return true;
            case JsonValueKind.True or JsonValueKind.False:
                value = node.GetValueKind() == JsonValueKind.True ? 1L : 0L;
                return true;
            case JsonValueKind.Object or JsonValueKind.Array:
                problem = $"Key field '{name}' holds a list or an object; use a field with a text or a number as key.";
                return false;
            default:
                problem = $"Key field '{name}' is missing or blank; give every row its own value.";
                return false;
        }
    }

    private static bool IsUsable(string text) => !string.IsNullOrWhiteSpace(text) && !text.Contains('\0', StringComparison.Ordinal);
}
