using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

public static partial class JsonValues
{
    /// <summary>Writes a number.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteInt32(Utf8JsonWriter writer, int value) => Checked(writer).WriteNumberValue(value);

    /// <inheritdoc cref="WriteInt32"/>
    public static void WriteInt64(Utf8JsonWriter writer, long value) => Checked(writer).WriteNumberValue(value);

    /// <inheritdoc cref="WriteInt32"/>
    public static void WriteUInt32(Utf8JsonWriter writer, uint value) => Checked(writer).WriteNumberValue(value);

    /// <inheritdoc cref="WriteInt32"/>
    public static void WriteUInt64(Utf8JsonWriter writer, ulong value) => Checked(writer).WriteNumberValue(value);

    /// <inheritdoc cref="WriteInt32"/>
    public static void WriteInt16(Utf8JsonWriter writer, short value) => Checked(writer).WriteNumberValue(value);

    /// <inheritdoc cref="WriteInt32"/>
    public static void WriteUInt16(Utf8JsonWriter writer, ushort value) => Checked(writer).WriteNumberValue(value);

    /// <inheritdoc cref="WriteInt32"/>
    public static void WriteByte(Utf8JsonWriter writer, byte value) => Checked(writer).WriteNumberValue(value);

    /// <inheritdoc cref="WriteInt32"/>
    public static void WriteSByte(Utf8JsonWriter writer, sbyte value) => Checked(writer).WriteNumberValue(value);

    /// <inheritdoc cref="WriteInt32"/>
    public static void WriteDecimal(Utf8JsonWriter writer, decimal value) => Checked(writer).WriteNumberValue(value);

    /// <summary>Writes a number.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It is no finite number, which JSON has no text for.</exception>
    public static void WriteDouble(Utf8JsonWriter writer, double value) => Checked(writer).WriteNumberValue(value);

    /// <summary>Writes a number.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentException">It is no finite number, which JSON has no text for.</exception>
    public static void WriteSingle(Utf8JsonWriter writer, float value) => Checked(writer).WriteNumberValue(value);

    /// <summary>Writes a text; null is written as <c>null</c>.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteString(Utf8JsonWriter writer, string? value) => Checked(writer).WriteStringValue(value);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteBoolean(Utf8JsonWriter writer, bool value) => Checked(writer).WriteBooleanValue(value);

    /// <summary>Writes a date and time of ISO 8601.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteDateTime(Utf8JsonWriter writer, DateTime value) => Checked(writer).WriteStringValue(value);

    /// <summary>Writes a date and time of ISO 8601.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteDateTimeOffset(Utf8JsonWriter writer, DateTimeOffset value) => Checked(writer).WriteStringValue(value);

    /// <summary>Writes a GUID with hyphens.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteGuid(Utf8JsonWriter writer, Guid value) => Checked(writer).WriteStringValue(value);

    /// <summary>Writes a date such as <c>2026-01-31</c>.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteDateOnly(Utf8JsonWriter writer, DateOnly value) => Write(JsonMetadataServices.DateOnlyConverter, writer, value);

    /// <summary>Writes a time of day such as <c>13:37:00</c>.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteTimeOnly(Utf8JsonWriter writer, TimeOnly value) => Write(JsonMetadataServices.TimeOnlyConverter, writer, value);

    /// <summary>Writes a duration such as <c>1.02:03:04</c>.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteTimeSpan(Utf8JsonWriter writer, TimeSpan value) => Write(JsonMetadataServices.TimeSpanConverter, writer, value);

    /// <summary>Writes a text of one character.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteChar(Utf8JsonWriter writer, char value) => Write(JsonMetadataServices.CharConverter, writer, value);

    /// <summary>Writes any value.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteElement(Utf8JsonWriter writer, JsonElement value) =>
        Write(JsonMetadataServices.JsonElementConverter, writer, value);

    /// <summary>Writes bytes in Base64; null is written as <c>null</c>.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteBytes(Utf8JsonWriter writer, byte[]? value) =>
        WriteOrNull(JsonMetadataServices.ByteArrayConverter, writer, value);

    /// <summary>Writes a URI as it was given; null is written as <c>null</c>.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteUri(Utf8JsonWriter writer, Uri? value) => WriteOrNull(JsonMetadataServices.UriConverter, writer, value);

    /// <summary>Writes a version; null is written as <c>null</c>.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteVersion(Utf8JsonWriter writer, Version? value) =>
        WriteOrNull(JsonMetadataServices.VersionConverter, writer, value);

    /// <summary>Writes a node; null is written as <c>null</c>.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteNode(Utf8JsonWriter writer, JsonNode? value) =>
        WriteOrNull(JsonMetadataServices.JsonNodeConverter, writer, value);

    /// <summary>Writes an object; null is written as <c>null</c>.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteJsonObject(Utf8JsonWriter writer, JsonObject? value) =>
        WriteOrNull(JsonMetadataServices.JsonObjectConverter, writer, value);

    /// <summary>Writes an array; null is written as <c>null</c>.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteJsonArray(Utf8JsonWriter writer, JsonArray? value) =>
        WriteOrNull(JsonMetadataServices.JsonArrayConverter, writer, value);

    /// <summary>Writes a credential: into the body of a request its real value, otherwise <c>***</c>.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteSecret(Utf8JsonWriter writer, Secret? value) => WriteOrNull(s_secrets, writer, value);

    /// <summary>Writes an enum as its number.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteEnum<T>(Utf8JsonWriter writer, T value)
        where T : struct, Enum => Write(EnumNumbers<T>.Converter, writer, value);

    /// <summary>Writes an enum as its name; as its number where it has none.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    public static void WriteEnumName<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(
        Utf8JsonWriter writer,
        T value
    )
        where T : struct, Enum => Write(EnumNames<T>.Converter, writer, value);

    /// <summary>Writes a value that may be missing.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value; null is written as <c>null</c>.</param>
    /// <param name="item">Writes the value.</param>
    public static void WriteNullable<T>(Utf8JsonWriter writer, T? value, JsonWriter<T> item)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(item);
        if (value is { } known)
        {
            item(writer, known);
        }
        else
        {
            Checked(writer).WriteNullValue();
        }
    }

    private static void Write<T>(JsonConverter<T> converter, Utf8JsonWriter writer, T value) =>
        converter.Write(Checked(writer), value, s_web);

    private static void WriteOrNull<T>(JsonConverter<T> converter, Utf8JsonWriter writer, T? value)
        where T : class?
    {
        if (value is null)
        {
            Checked(writer).WriteNullValue();
        }
        else
        {
            Write(converter, writer, value);
        }
    }

    private static Utf8JsonWriter Checked(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return writer;
    }
}
