using System.Text.Encodings.Web;
using System.Text.Json;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>What is known of a file besides its content, as JSON next to it.</summary>
internal static class FileSidecar
{
    private static readonly JsonWriterOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    public static void Write(Stream target, FileRef file)
    {
        using var writer = new Utf8JsonWriter(target, s_writing);
        writer.WriteStartObject();
        writer.WriteString("name", file.Name);
        writer.WriteString("content_type", file.ContentType);
        writer.WriteNumber("length", file.Length);
        writer.WriteString("sha256", file.Sha256);
        writer.WriteEndObject();
    }

    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="InvalidOperationException">A value is of another kind.</exception>
    /// <exception cref="KeyNotFoundException">A value is missing.</exception>
    public static FileRef Read(Stream source, string id, bool isTemporary)
    {
        using var document = JsonDocument.Parse(source);
        var root = document.RootElement;
        return new(
            id,
            Text(root, "name"),
            Text(root, "content_type"),
            root.GetProperty("length").GetInt64(),
            Text(root, "sha256"),
            isTemporary
        );
    }

    private static string Text(JsonElement root, string name) => root.GetProperty(name).GetString() ?? throw new KeyNotFoundException();
}
