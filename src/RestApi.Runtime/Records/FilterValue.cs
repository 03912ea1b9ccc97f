using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Comind.Api.Server;

/// <summary>What a field is compared with: the same as if it had been stored in the field.</summary>
internal static class FilterValue
{
    /// <returns>A string, bool, long or finite double.</returns>
    public static object Of<T>(string field, T value)
    {
        ArgumentNullException.ThrowIfNull(value, field);
        var node = FieldValue.Write(field, value);
        return node?.GetValueKind() switch
        {
            JsonValueKind.String => WellFormed(FieldValue.TextOf(node.AsValue())),
            JsonValueKind.Number => NumberOf(field, node),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => throw new ArgumentException(
                $"Field '{field}' cannot be compared with {typeof(T).Name}: use a text, a number, a date or a bool."
            ),
        };
    }

    // A store replaces half of a surrogate pair, because no text may hold it.
    private static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static object NumberOf(string field, JsonNode node)
    {
        var digits = node.ToJsonString();
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        var number = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number)
            ? number
            : throw new ArgumentException($"Field '{field}' cannot be compared with {digits}: the number is too large.");
    }
}
