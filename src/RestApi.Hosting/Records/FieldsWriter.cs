using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>Writes the fields of one record after the other into one buffer.</summary>
internal sealed class FieldsWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> _text = new();
    private readonly Utf8JsonWriter _writer;

    public FieldsWriter() => _writer = new Utf8JsonWriter(_text, FieldsJson.Writing);

    /// <summary>What was written last; valid until the next time.</summary>
    public ReadOnlySpan<byte> Text => _text.WrittenSpan;

    /// <summary>Writes the fields, or says why they cannot be stored.</summary>
    public bool TryWrite(JsonObject fields, out string problem)
    {
        problem = "";
        var name = "";
        try
        {
            _text.ResetWrittenCount();
            _writer.Reset();
            _writer.WriteStartObject();
            foreach (var (field, value) in fields)
            {
                name = field;
                Write(field, value);
            }

            _writer.WriteEndObject();
            _writer.Flush();
            return true;
        }
        // What a value that is no JSON throws is up to its type; it is the fault of this one row.
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or NotSupportedException or JsonException)
        {
            problem = SecretRedactor.Redact(
                name.Length > 0 ? $"Field '{name}' cannot be stored: {e.Message}" : $"It cannot be stored: {e.Message}"
            );
            return false;
        }
    }

    /// <summary>What was written last.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Text);

    public void Dispose() => _writer.Dispose();

    private void Write(string field, JsonNode? value)
    {
        _writer.WritePropertyName(field);
        if (value is null)
        {
            _writer.WriteNullValue();
            return;
        }

        if (value is not JsonValue)
        {
            CheckNames(value, depth: 2);
        }

        value.WriteTo(_writer);
    }

    // What was read from JSON text may name a member twice, which nobody could read from the record again.
    private static void CheckNames(JsonNode node, int depth)
    {
        if (depth > FieldsJson.MaxDepth)
        {
            throw new InvalidOperationException($"It is nested deeper than {FieldsJson.MaxDepth} levels.");
        }

        // Looking into an object throws when a name comes twice.
        var children = node is JsonObject members ? members.Select(static member => member.Value) : node.AsArray();
        foreach (var child in children)
        {
            if (child is not (null or JsonValue))
            {
                CheckNames(child, depth + 1);
            }
        }
    }
}
