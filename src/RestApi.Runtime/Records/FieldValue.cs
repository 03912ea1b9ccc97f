using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Comind.Api.Server;

/// <summary>Turns fields into the types an entity may declare, and back, without reflection.</summary>
internal static class FieldValue
{
    private const string Supported =
        "string, bool, int, long, double, decimal, Guid, DateTime, DateTimeOffset, DateOnly, an enum, Attachment, a JSON node or an IList of these";

    public static T? Read<T>(string field, JsonNode? node)
    {
        if (node is null)
        {
            return default;
        }

        if (node is T same)
        {
            return same;
        }

        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        try
        {
            return (T)(type == typeof(Attachment) ? Attachment.Read(node) : ReadAs(type, node.AsValue()));
        }
        catch (Exception e)
            when (e is InvalidOperationException or FormatException or OverflowException or ArgumentException or InvalidCastException)
        {
            throw new InvalidCastException($"Field '{field}' holds {node.GetValueKind()}, which is no {type.Name}. {NextStep(type)}", e);
        }
    }

    public static JsonNode? Write<T>(string field, T? value) =>
        value switch
        {
            null => null,
            JsonNode node => node.Parent is null ? node : node.DeepClone(),
            // What a dictionary that was read from JSON holds.
            JsonElement element => NodeOf(element),
            string text => JsonValue.Create(text),
            bool flag => JsonValue.Create(flag),
            int number => JsonValue.Create(number),
            long number => JsonValue.Create(number),
            double number when !double.IsFinite(number) => throw new ArgumentException(
                $"Field '{field}' cannot hold {number.ToString(CultureInfo.InvariantCulture)}: JSON knows finite numbers only."
            ),
            double number => JsonValue.Create(number),
            decimal number => JsonValue.Create(number),
            Guid id => JsonValue.Create(id.ToString()),
            DateTime time => JsonValue.Create(time.ToString("O", CultureInfo.InvariantCulture)),
            DateTimeOffset time => JsonValue.Create(time.ToString("O", CultureInfo.InvariantCulture)),
            DateOnly date => JsonValue.Create(date.ToString("O", CultureInfo.InvariantCulture)),
            Enum constant => JsonValue.Create(constant.ToString()),
            Attachment attachment => attachment.Write(),
            Secret => throw new ArgumentException($"Field '{field}' would store a secret in a record; store its name instead."),
            _ => throw new ArgumentException($"Field '{field}' cannot hold {value.GetType().Name}; use {Supported}."),
        };

    private static string NextStep(Type type) =>
        type == typeof(Attachment)
            ? "An attachment is an object with the texts 'file_uid' and 'title'."
            : $"Declare the property as one of {Supported}.";

    private static JsonNode? NodeOf(JsonElement element) =>
        element.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => null,
            // Copied: its document may be disposed before the field is read.
            JsonValueKind.Object => JsonObject.Create(element.Clone()),
            JsonValueKind.Array => JsonArray.Create(element.Clone()),
            _ => JsonValue.Create(element.Clone()),
        };

    private static object ReadAs(Type type, JsonValue value)
    {
        if (type == typeof(string))
        {
            // A number in a text field reads as its digits, as in TypeScript action logic.
            return TextOf(value);
        }

        if (type == typeof(bool))
        {
            return value.GetValue<bool>();
        }

        if (type.IsEnum)
        {
            return Enum.Parse(type, TextOf(value), ignoreCase: true);
        }

        return TextOf(value) switch
        {
            var text when type == typeof(int) => int.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture),
            var text when type == typeof(long) => long.Parse(text, NumberStyles.Integer, CultureInfo.InvariantCulture),
            var text when type == typeof(double) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            var text when type == typeof(decimal) => decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
            var text when type == typeof(Guid) => Guid.Parse(text),
            var text when type == typeof(DateTime) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind),
            var text when type == typeof(DateTimeOffset) => DateTimeOffset.Parse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind
            ),
            var text when type == typeof(DateOnly) => DateOnly.Parse(text, CultureInfo.InvariantCulture),
            _ => throw new InvalidCastException(),
        };
    }

    internal static string TextOf(JsonValue value)
    {
        if (value.TryGetValue<string>(out var text))
        {
            return text;
        }

        // A Guid or a date that was put into the field as it is has no text before it is written.
        return value.GetValueKind() == JsonValueKind.String ? Unquote(value.ToJsonString()) : value.ToJsonString();
    }

    private static string Unquote(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetString()!;
    }
}
