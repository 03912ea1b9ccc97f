using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Comind.Api.Hosting;

/// <summary>Fields as text and back. The text is for a database, not for a web page: letters of all languages stay readable.</summary>
internal static class FieldsJson
{
    // What SQLite accepts as nesting; the default of the parser is 64.
    private const int MaxDepth = 1000;

    private static readonly JsonWriterOptions s_writing = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = MaxDepth,
    };
    private static readonly JsonDocumentOptions s_reading = new() { MaxDepth = MaxDepth };

    public static string Write(JsonObject fields)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(text, s_writing))
        {
            fields.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <exception cref="JsonException">The text is no JSON object; the message names the record.</exception>
    public static JsonObject Parse(string text, string id) =>
        JsonNode.Parse(text, documentOptions: s_reading) as JsonObject
        ?? throw new JsonException($"The fields of record '{id}' are no JSON object.");

    /// <summary>Copies through text, as a database would: what was put in as a Guid or a date comes back as text.</summary>
    public static JsonObject Copy(JsonObject fields, string id) => Parse(Write(fields), id);
}
