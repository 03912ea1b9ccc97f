using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

public static partial class JsonValues
{
    private static readonly SecretJsonConverter s_secrets = new();

    // For the converters of single values: it resolves no type.
    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);

    /// <summary>Reads a text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The text, or null.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static string? ReadString(ref Utf8JsonReader reader) => reader.GetString();

    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool ReadBoolean(ref Utf8JsonReader reader) => reader.GetBoolean();

    /// <summary>Reads a date and time of ISO 8601.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The time.</returns>
    public static DateTime ReadDateTime(ref Utf8JsonReader reader) => reader.GetDateTime();

    /// <inheritdoc cref="ReadDateTime"/>
    public static DateTimeOffset ReadDateTimeOffset(ref Utf8JsonReader reader) => reader.GetDateTimeOffset();

    /// <summary>Reads a GUID with hyphens.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The GUID.</returns>
    public static Guid ReadGuid(ref Utf8JsonReader reader) => reader.GetGuid();

    /// <summary>Reads bytes in Base64.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The bytes, or null.</returns>
    public static byte[]? ReadBytes(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : reader.GetBytesFromBase64();

    /// <summary>Reads a date such as <c>2026-01-31</c>.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The date.</returns>
    public static DateOnly ReadDateOnly(ref Utf8JsonReader reader) => Read(JsonMetadataServices.DateOnlyConverter, ref reader);

    /// <summary>Reads a time of day such as <c>13:37:00</c>.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The time.</returns>
    public static TimeOnly ReadTimeOnly(ref Utf8JsonReader reader) => Read(JsonMetadataServices.TimeOnlyConverter, ref reader);

    /// <summary>Reads a duration such as <c>1.02:03:04</c>.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The duration.</returns>
    public static TimeSpan ReadTimeSpan(ref Utf8JsonReader reader) => Read(JsonMetadataServices.TimeSpanConverter, ref reader);

    /// <summary>Reads a text of one character.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The character.</returns>
    public static char ReadChar(ref Utf8JsonReader reader) => Read(JsonMetadataServices.CharConverter, ref reader);

    /// <summary>Reads a URI, absolute or relative.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The URI, or null.</returns>
    public static Uri? ReadUri(ref Utf8JsonReader reader) =>
        IsNull(ref reader) ? null : Read(JsonMetadataServices.UriConverter, ref reader);

    /// <summary>Reads a version such as <c>1.2.3</c>.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The version, or null.</returns>
    public static Version? ReadVersion(ref Utf8JsonReader reader) =>
        IsNull(ref reader) ? null : Read(JsonMetadataServices.VersionConverter, ref reader);

    /// <summary>Reads any value.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>A copy of the value.</returns>
    public static JsonElement ReadElement(ref Utf8JsonReader reader) => Read(JsonMetadataServices.JsonElementConverter, ref reader);

    /// <summary>Reads any value as a node that can be changed.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The node; null for <c>null</c>.</returns>
    public static JsonNode? ReadNode(ref Utf8JsonReader reader) => Read(JsonMetadataServices.JsonNodeConverter!, ref reader);

    /// <summary>Reads an object as a node that can be changed.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The object; null for <c>null</c>.</returns>
    public static JsonObject? ReadJsonObject(ref Utf8JsonReader reader) =>
        IsNull(ref reader) ? null : Read(JsonMetadataServices.JsonObjectConverter, ref reader);

    /// <summary>Reads an array as a node that can be changed.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The array; null for <c>null</c>.</returns>
    public static JsonArray? ReadJsonArray(ref Utf8JsonReader reader) =>
        IsNull(ref reader) ? null : Read(JsonMetadataServices.JsonArrayConverter, ref reader);

    /// <summary>Reads a credential from a text.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The credential; null for <c>null</c> and for an empty text.</returns>
    public static Secret? ReadSecret(ref Utf8JsonReader reader) => IsNull(ref reader) ? null : Read(s_secrets!, ref reader);

    /// <summary>Reads an enum from its number.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The value, whether it has a name or not.</returns>
    public static T ReadEnum<T>(ref Utf8JsonReader reader)
        where T : struct, Enum => Read(EnumNumbers<T>.Converter, ref reader);

    /// <summary>Reads an enum from its name or its number.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The value.</returns>
    public static T ReadEnumName<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(ref Utf8JsonReader reader)
        where T : struct, Enum => Read(EnumNames<T>.Converter, ref reader);

    private static T Read<T>(JsonConverter<T> converter, ref Utf8JsonReader reader) => converter.Read(ref reader, typeof(T), s_web)!;

    private static class EnumNumbers<T>
        where T : struct, Enum
    {
        public static readonly JsonConverter<T> Converter = JsonMetadataServices.GetEnumConverter<T>(s_web);
    }

    private static class EnumNames<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>
        where T : struct, Enum
    {
        public static readonly JsonConverter<T> Converter =
            (JsonConverter<T>)new JsonStringEnumConverter<T>().CreateConverter(typeof(T), s_web)!;
    }
}
