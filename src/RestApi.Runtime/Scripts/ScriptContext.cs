using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Comind.Api.Server;

/// <summary>The inputs of a running script. An input may have several values.</summary>
[DebuggerDisplay("{_inputs.Count} inputs")]
public class ScriptContext
{
    private readonly JsonObject _inputs;

    internal ScriptContext(JsonObject? inputs) => _inputs = inputs ?? [];

    /// <summary>All values of an input, as text.</summary>
    /// <param name="name">The name of the input, in any case.</param>
    /// <returns>The values: the items when it is a list; none when it is absent or null.</returns>
    public IReadOnlyList<string> GetParameters(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Find(name) switch
        {
            null => [],
            JsonArray items => [.. items.Where(static item => item is not null).Select(static item => TextOf(item!))],
            var single => [TextOf(single)],
        };
    }

    /// <summary>The first value of an input, as text.</summary>
    /// <param name="name">The name of the input, in any case.</param>
    /// <param name="defaultIfEmpty">What it is when there is no value or an empty one.</param>
    /// <returns>The value.</returns>
    public string? GetFirstParameter(string name, string? defaultIfEmpty = null) =>
        GetParameters(name) is [{ Length: > 0 } first, ..] ? first : defaultIfEmpty;

    /// <summary>All inputs by name.</summary>
    /// <returns>A copy.</returns>
    public JsonObject GetInputParameters() => (JsonObject)_inputs.DeepClone();

    private JsonNode? Find(string name) =>
        _inputs.FirstOrDefault(input => input.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    internal static string TextOf(JsonNode node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text
        : node is JsonValue flag && flag.GetValueKind() is JsonValueKind.True or JsonValueKind.False
            ? (flag.GetValue<bool>() ? "true" : "false")
        : node.GetValueKind() == JsonValueKind.String ? node.Deserialize(ParameterJson.Default.String)!
        : node.ToJsonString();
}
