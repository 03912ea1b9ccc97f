using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Comind.Api.Server;

/// <summary>Reads content as JSON, and tells where it is something else without quoting it.</summary>
internal static class JsonContent
{
    /// <summary>Whether there is no content at all, or the JSON null.</summary>
    public static bool IsNothing(ReadOnlySpan<byte> utf8)
    {
        var text = utf8.Trim(" \t\r\n"u8);
        return text.IsEmpty || text.SequenceEqual("null"u8);
    }

    /// <returns>Null, or what is wrong.</returns>
    public static string? TryRead<T>(ReadOnlySpan<byte> utf8, JsonTypeInfo<T> type, out T? value)
    {
        value = default;
        if (utf8.IsEmpty)
        {
            return $"is empty, not the JSON of {NameOf(typeof(T))}";
        }

        try
        {
            value = JsonSerializer.Deserialize(utf8, type);
            return value is null ? $"is null, not the JSON of {NameOf(typeof(T))}" : null;
        }
        catch (JsonException e)
        {
            return Describe(e, typeof(T));
        }
    }

    // Path, line and column locate the fault; the text of the exception could quote the content.
    private static string Describe(JsonException e, Type type)
    {
        var text = new StringBuilder("is not the JSON of ").Append(NameOf(type)).Append(": at ").Append(WithoutQuotedKeys(e.Path ?? "$"));
        return e.LineNumber is { } line
            ? text.Append(", line ").Append(line + 1).Append(", byte ").Append(e.BytePositionInLine + 1).ToString()
            : text.ToString();
    }

    // A key that is no identifier is no property of a type but data, such as an address: ['ann@acme.com'].
    private static string WithoutQuotedKeys(string path)
    {
        for (var open = 0; (open = path.IndexOf("['", open, StringComparison.Ordinal)) >= 0; open += 2)
        {
            var close = path.IndexOf("']", open, StringComparison.Ordinal);
            path = path[..(open + 1)] + "*" + (close < 0 ? "]" : path[(close + 1)..]);
        }

        return path;
    }

    /// <summary>A type as it is written.</summary>
    public static string NameOf(Type type) =>
        type.IsGenericType
            ? $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GenericTypeArguments.Select(NameOf))}>"
        : type.IsArray ? NameOf(type.GetElementType()!) + "[]"
        : type.Name;
}
