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
    public static int ReadInt32(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetInt32();
        }

        var digits = Digits(ref reader);
        return Utf8Parser.TryParse(digits, out int value, out var length) && length == digits.Length ? value : throw new JsonException();
    }

    /// <inheritdoc cref="ReadInt32"/>
    public static long ReadInt64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetInt64();
        }

        var digits = Digits(ref reader);
        return Utf8Parser.TryParse(digits, out long value, out var length) && length == digits.Length ? value : throw new JsonException();
    }

    /// <inheritdoc cref="ReadInt32"/>
    public static uint ReadUInt32(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetUInt32();
        }

        var digits = Digits(ref reader);
        return Utf8Parser.TryParse(digits, out uint value, out var length) && length == digits.Length ? value : throw new JsonException();
    }

    /// <inheritdoc cref="ReadInt32"/>
    public static ulong ReadUInt64(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetUInt64();
        }

        var digits = Digits(ref reader);
        return Utf8Parser.TryParse(digits, out ulong value, out var length) && length == digits.Length ? value : throw new JsonException();
    }

    /// <inheritdoc cref="ReadInt32"/>
    public static short ReadInt16(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetInt16();
        }

        var digits = Digits(ref reader);
        return Utf8Parser.TryParse(digits, out short value, out var length) && length == digits.Length ? value : throw new JsonException();
    }

    /// <inheritdoc cref="ReadInt32"/>
    public static ushort ReadUInt16(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetUInt16();
        }

        var digits = Digits(ref reader);
        return Utf8Parser.TryParse(digits, out ushort value, out var length) && length == digits.Length ? value : throw new JsonException();
    }

    /// <inheritdoc cref="ReadInt32"/>
    public static byte ReadByte(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetByte();
        }

        var digits = Digits(ref reader);
        return Utf8Parser.TryParse(digits, out byte value, out var length) && length == digits.Length ? value : throw new JsonException();
    }

    /// <inheritdoc cref="ReadInt32"/>
    public static sbyte ReadSByte(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetSByte();
        }

        var digits = Digits(ref reader);
        return Utf8Parser.TryParse(digits, out sbyte value, out var length) && length == digits.Length ? value : throw new JsonException();
    }

    /// <inheritdoc cref="ReadInt32"/>
    public static decimal ReadDecimal(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            return reader.GetDecimal();
        }

        var digits = Digits(ref reader);
        return Utf8Parser.TryParse(digits, out decimal value, out var length) && length == digits.Length
            ? value
            : throw new JsonException();
    }

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
}
