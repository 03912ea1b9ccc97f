using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Comind.Api.Hosting;

/// <summary>Fields as text and back. The text is for a database, not for a web page: letters of all languages stay readable.</summary>
internal static class FieldsJson
{
    // What SQLite accepts as nesting; the default of the parser is 64.
    public const int MaxDepth = 1000;

    public static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = MaxDepth };

    private static readonly JsonDocumentOptions s_reading = new() { MaxDepth = MaxDepth };

    /// <exception cref="ArgumentException">The fields cannot be stored; the message says which and why.</exception>
    public static string Write(JsonObject fields)
    {
        using var writer = new FieldsWriter();
        return writer.TryWrite(fields, out var problem) ? writer.ToString() : throw new ArgumentException(problem, nameof(fields));
    }

    /// <summary>Refuses fields that cannot be stored, before they are compared with what is stored.</summary>
    /// <inheritdoc cref="Write"/>
    public static void Check(JsonObject fields) => Write(fields);

    /// <exception cref="JsonException">The text is no JSON object; the message names the record.</exception>
    public static JsonObject Parse(string text, string id) => ObjectOf(JsonNode.Parse(text, documentOptions: s_reading), id);

    /// <inheritdoc cref="Parse(string, string)"/>
    public static JsonObject Parse(ReadOnlySpan<byte> text, string id) => ObjectOf(JsonNode.Parse(text, documentOptions: s_reading), id);

    /// <summary>A list or an object as it stands in the text of its record.</summary>
    public static string TextOf(JsonNode node)
    {
        using var text = new MemoryStream();
        using (var writer = new Utf8JsonWriter(text, Writing))
        {
            node.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    /// <summary>Leaves only some fields of a record, in the order in which they are named.</summary>
    public static JsonObject Project(JsonObject fields, IReadOnlyList<string>? names)
    {
        if (names is null)
        {
            return fields;
        }

        var some = new JsonObject();
        foreach (var name in names)
        {
            if (fields.TryGetPropertyValue(name, out var value))
            {
                // A node has one parent at a time.
                fields.Remove(name);
                some.Add(name, value);
            }
        }

        return some;
    }

    private static JsonObject ObjectOf(JsonNode? node, string id) =>
        node as JsonObject ?? throw new JsonException($"The fields of record '{id}' are no JSON object.");
}
