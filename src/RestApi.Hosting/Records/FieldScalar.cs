using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Comind.Api.Hosting;

/// <summary>A text or a number of a field, as SQLite sees it.</summary>
internal static class FieldScalar
{
    // A value may have been made from a Guid or a date, which are texts only once written.
    public static string TextOf(JsonNode node)
    {
        if (node.AsValue().TryGetValue<string>(out var text))
        {
            return WellFormed(text);
        }

        using var written = JsonDocument.Parse(node.ToJsonString());
        return written.RootElement.GetString()!;
    }

    /// <returns>A long when the number is a whole one, else a double; JSON knows no limit, so it may be infinite.</returns>
    public static object NumberOf(JsonNode node)
    {
        var value = node.AsValue();
        if (value.TryGetValue<long>(out var number))
        {
            return number;
        }

        return value.TryGetValue<int>(out var small) ? (long)small : NumberOf(node.ToJsonString());
    }

    // Half a surrogate pair is replaced when it is stored.
    private static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static object NumberOf(string digits)
    {
        if (long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            return whole;
        }

        var number = double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        var isWhole = Math.Truncate(number) == number && number is >= long.MinValue and < -(double)long.MinValue;
        return isWhole ? (object)(long)number : number;
    }
}
