using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

/// <summary>Reads the value of a parameter. Messages tell kinds, never values: they may be confidential.</summary>
internal static class ParameterValue
{
    public static bool CanRead<T>(JsonSerializerContext? json) => ValueType<T>().IsEnum || InfoOf<T>(json) is not null;

    public static bool TryRead<T>(JsonNode node, JsonSerializerContext? json, [NotNullWhen(true)] out T? value)
    {
        value = default;
        if (ValueType<T>().IsEnum)
        {
            return TryReadEnum(node, out value);
        }

        try
        {
            value = InfoOf<T>(json) is { } info && node.Deserialize(info) is T read ? read : default;
            return value is not null;
        }
        catch (Exception e)
            when (e is JsonException or FormatException or OverflowException or InvalidOperationException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>A type in the words of a message.</summary>
    public static string Describe(Type type)
    {
        var value = Nullable.GetUnderlyingType(type) ?? type;
        return value.IsEnum ? "one of " + string.Join(", ", Enum.GetNames(value))
            : value == typeof(bool) ? "true or false"
            : value == typeof(Guid) ? "UUID"
            : value == typeof(DateTime) || value == typeof(DateTimeOffset) ? "date and time such as 2026-01-31T08:00:00Z"
            : value == typeof(DateOnly) ? "date such as 2026-01-31"
            : value == typeof(string) || value == typeof(Secret) || value == typeof(char) ? "text"
            : value == typeof(double) || value == typeof(float) || value == typeof(decimal) ? "number"
            : value.IsPrimitive ? "whole number"
            : value.Name;
    }

    /// <summary>What was given instead, in the words of a message.</summary>
    public static string Describe(JsonNode? node) =>
        node?.GetValueKind() switch
        {
            null => "null",
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "another text",
            JsonValueKind.Number => "another number",
            _ => "true or false",
        };

    private static bool TryReadEnum<T>(JsonNode node, [NotNullWhen(true)] out T? value)
    {
        value = default;
        var type = ValueType<T>();
        if (
            node.GetValueKind() is not (JsonValueKind.String or JsonValueKind.Number)
            || !Enum.TryParse(type, node.ToString(), ignoreCase: true, out var constant)
            || !(Enum.IsDefined(type, constant) || type.IsDefined(typeof(FlagsAttribute), inherit: false))
        )
        {
            return false;
        }

        value = (T)constant;
        return true;
    }

    private static Type ValueType<T>() => Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);

    private static JsonTypeInfo? InfoOf<T>(JsonSerializerContext? json) =>
        HoldsRecord(typeof(T))
            ? null
            : json?.GetTypeInfo(ValueType<T>()) ?? ParameterJson.Default.GetTypeInfo(ValueType<T>()) ?? Reflected(ValueType<T>());

    // A record is started on, not passed: what is written to it would never be saved.
    private static bool HoldsRecord(Type type) =>
        type.IsAssignableTo(typeof(Entity))
        || type.GenericTypeArguments.Any(HoldsRecord)
        || (type.GetElementType() is { } element && HoldsRecord(element));

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Reason)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Reason)]
    private static JsonTypeInfo? Reflected(Type type) =>
        JsonSerializer.IsReflectionEnabledByDefault && JsonSerializerOptions.Web.TryGetTypeInfo(type, out var info) ? info : null;

    private const string Reason =
        "The switch is off in trimmed and AOT programs; the host then refuses the action at start-up and asks for a JsonContext.";
}

/// <summary>Single values and JSON, read strictly but for numbers, which may come as text.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(bool))]
[JsonSerializable(typeof(char))]
[JsonSerializable(typeof(byte))]
[JsonSerializable(typeof(sbyte))]
[JsonSerializable(typeof(short))]
[JsonSerializable(typeof(ushort))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(uint))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(ulong))]
[JsonSerializable(typeof(float))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(Guid))]
[JsonSerializable(typeof(DateTime))]
[JsonSerializable(typeof(DateTimeOffset))]
[JsonSerializable(typeof(DateOnly))]
[JsonSerializable(typeof(TimeOnly))]
[JsonSerializable(typeof(TimeSpan))]
[JsonSerializable(typeof(Uri))]
[JsonSerializable(typeof(Secret))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(JsonObject))]
[JsonSerializable(typeof(JsonArray))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(List<string>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class ParameterJson : JsonSerializerContext;
