using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Comind.Api.Server;

public static partial class JsonValues
{
    /// <summary>Reads a number, also from a string.</summary>
    /// <param name="reader">Stands on the value.</param>
    /// <returns>The number.</returns>
    /// <exception cref="JsonException">It is no such number.</exception>
    public static int ReadInt32(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : FromText<int>(ref reader, Utf8Parser.TryParse);

    /// <inheritdoc cref="ReadInt32"/>
    public static long ReadInt64(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : FromText<long>(ref reader, Utf8Parser.TryParse);

    /// <inheritdoc cref="ReadInt32"/>
    public static uint ReadUInt32(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetUInt32() : FromText<uint>(ref reader, Utf8Parser.TryParse);

    /// <inheritdoc cref="ReadInt32"/>
    public static ulong ReadUInt64(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetUInt64() : FromText<ulong>(ref reader, Utf8Parser.TryParse);

    /// <inheritdoc cref="ReadInt32"/>
    public static short ReadInt16(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetInt16() : FromText<short>(ref reader, Utf8Parser.TryParse);

    /// <inheritdoc cref="ReadInt32"/>
    public static ushort ReadUInt16(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetUInt16() : FromText<ushort>(ref reader, Utf8Parser.TryParse);

    /// <inheritdoc cref="ReadInt32"/>
    public static byte ReadByte(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetByte() : FromText<byte>(ref reader, Utf8Parser.TryParse);

    /// <inheritdoc cref="ReadInt32"/>
    public static sbyte ReadSByte(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetSByte() : FromText<sbyte>(ref reader, Utf8Parser.TryParse);

    /// <inheritdoc cref="ReadInt32"/>
    public static decimal ReadDecimal(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? reader.GetDecimal() : FromText<decimal>(ref reader, Utf8Parser.TryParse);

    /// <inheritdoc cref="ReadInt32"/>
    public static double ReadDouble(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetDouble();
        }

        var digits = Digits(ref reader);
        return Utf8Parser.TryParse(digits, out double value, out var length) && length == digits.Length && double.IsFinite(value)
            ? value
            : Named(digits);
    }

    /// <inheritdoc cref="ReadInt32"/>
    public static float ReadSingle(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetSingle();
        }

        var digits = Digits(ref reader);
        return Utf8Parser.TryParse(digits, out float value, out var length) && length == digits.Length && float.IsFinite(value)
            ? value
            : (float)Named(digits);
    }

    // Apart from the numbers, so that what reads those stays small.
    private static T FromText<T>(ref Utf8JsonReader reader, TextParser<T> tryParse)
    {
        var digits = Digits(ref reader);
        return tryParse(digits, out var value, out var length) && length == digits.Length ? value : throw new JsonException();
    }

    // The only texts for numbers that JSON itself has no text for.
    private static double Named(ReadOnlySpan<byte> text) =>
        text.SequenceEqual("NaN"u8) ? double.NaN
        : text.SequenceEqual("Infinity"u8) ? double.PositiveInfinity
        : text.SequenceEqual("-Infinity"u8) ? double.NegativeInfinity
        : throw new JsonException();

    private static ReadOnlySpan<byte> Digits(ref Utf8JsonReader reader) =>
        reader.TokenType != JsonTokenType.String ? throw new JsonException()
        : reader.HasValueSequence || reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!)
        : reader.ValueSpan;

    private delegate bool TextParser<T>(ReadOnlySpan<byte> text, out T value, out int length, char format = default);
}
