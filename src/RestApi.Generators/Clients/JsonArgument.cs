namespace Comind.Api.Generators;

/// <summary>How a value of a call becomes JSON and back: the one place that knows what reads and writes it.</summary>
/// <param name="Context">The JSON context of the client as C#; null for none.</param>
internal sealed record JsonArgument(string? Context)
{
    /// <summary>Reads a value; what may be null is null also without content.</summary>
    public string Read(WrittenType type) => $"{(type.IsNullable ? "ReadJsonOrDefault" : "ReadJson")}<{type.Text}>({Context})";

    /// <summary>Reads a value if the content is one.</summary>
    public string TryRead(WrittenType type, string local) =>
        $"TryReadJson<{type.Text}>({(Context is null ? "" : Context + ", ")}out var {local})";

    /// <summary>Sends a value as the body.</summary>
    public string Write(string value, WrittenType type) =>
        // A JSON object writes itself; a context need not know it.
        Context is null
        || type.Name == "JsonObject"
            ? $"AddJsonBody({value})"
            : $"AddJsonBody({value}, {Context})";
}
