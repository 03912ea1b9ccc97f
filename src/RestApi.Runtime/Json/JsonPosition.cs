using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Comind.Api.Server;

/// <summary>Finds out where in a text a reader stopped. Nothing is kept for it while all goes well.</summary>
internal static class JsonPosition
{
    /// <summary>The path to the value, such as <c>$.data[3].id</c>.</summary>
    /// <param name="utf8">The whole text.</param>
    /// <param name="consumed">How many bytes of it were read without a fault.</param>
    public static string PathTo(ReadOnlySpan<byte> utf8, long consumed)
    {
        var reader = new Utf8JsonReader(utf8);
        var steps = new List<Step>();
        try
        {
            while (reader.BytesConsumed < consumed && reader.Read())
            {
                Follow(ref reader, steps);
            }
        }
        catch (JsonException)
        {
            // The fault itself: the way up to it is known.
        }

        var path = new StringBuilder("$");
        foreach (var step in steps)
        {
            step.AppendTo(path);
        }

        return path.ToString();
    }

    /// <summary>Line and byte of an offset, both from 0 on.</summary>
    public static (long Line, long Byte) LineOf(ReadOnlySpan<byte> utf8, long offset)
    {
        var before = utf8[..(int)offset];
        return (before.Count((byte)'\n'), before.Length - before.LastIndexOf((byte)'\n') - 1);
    }

    private static void Follow(ref Utf8JsonReader reader, List<Step> steps)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                steps[^1] = new(steps[^1].IsArray, 0, NameOf(ref reader));
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                steps.RemoveAt(steps.Count - 1);
                return;
        }

        if (steps is [.., { IsArray: true } array])
        {
            steps[^1] = array with { Index = array.Index + 1 };
        }

        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            steps.Add(new(reader.TokenType == JsonTokenType.StartArray, -1, null));
        }
    }

    // A key that is no identifier is no property of a type but data, such as an address.
    private static string NameOf(ref Utf8JsonReader reader)
    {
        var name = reader.ValueIsEscaped ? "" : Encoding.UTF8.GetString(reader.ValueSpan);
        return name.Length > 0 && name.All(static character => char.IsAsciiLetterOrDigit(character) || character == '_')
            ? "." + name
            : "[*]";
    }

    private readonly record struct Step(bool IsArray, int Index, string? Name)
    {
        public void AppendTo(StringBuilder path)
        {
            if (!IsArray)
            {
                path.Append(Name);
            }
            else if (Index >= 0)
            {
                path.Append('[').Append(Index.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
        }
    }
}
