using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Comind.Api.Hosting;

/// <summary>
/// The values of the key fields of one row: texts and numbers, compared as SQLite compares what <c>json_extract</c>
/// gives: 5 equals 5.0, the text "5" equals neither, true equals 1.
/// </summary>
internal readonly record struct RowKey(IReadOnlyList<object> Values)
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
        var node = fields[name];
        switch (node?.GetValueKind())
        {
            case JsonValueKind.String when TextOf(node) is var text && IsUsable(text):
                value = text;
                return true;
            case JsonValueKind.Number:
                value = NumberOf(node.ToJsonString());
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

    // A value may have been made from a Guid or a date, which are texts only once written.
    private static string TextOf(JsonNode node)
    {
        if (node.AsValue().TryGetValue<string>(out var text))
        {
            return text;
        }

        using var written = JsonDocument.Parse(node.ToJsonString());
        return written.RootElement.GetString()!;
    }

    private static object NumberOf(string digits)
    {
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        var number = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        var isWhole = Math.Truncate(number) == number && Math.Abs(number) < long.MaxValue;
        return isWhole ? (long)number : number;
    }
}
