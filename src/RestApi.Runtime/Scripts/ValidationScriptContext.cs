using System.Text.Json.Nodes;

namespace Comind.Api.Server;

/// <summary>The inputs of a running validation script and the form they come from.</summary>
public sealed class ValidationScriptContext : ScriptContext
{
    private readonly IReadOnlyDictionary<string, FormField> _fields;

    internal ValidationScriptContext(JsonObject? inputs, IReadOnlyDictionary<string, FormField>? fields)
        : base(inputs) => _fields = fields ?? new Dictionary<string, FormField>();

    /// <summary>Whether a field of the form is visible.</summary>
    /// <param name="id">The id of the field.</param>
    /// <returns>False also when there is no such field.</returns>
    public bool IsVisible(string id) => _fields.TryGetValue(id, out var field) && field.IsVisible;

    /// <summary>What a field of the form holds.</summary>
    /// <param name="id">The id of the field.</param>
    /// <returns>The value; null when the field is empty or there is none.</returns>
    public string? GetValue(string id) => _fields.GetValueOrDefault(id)?.Value;

    /// <summary>An attribute of what was chosen in a field of the form, such as the rate of a chosen currency.</summary>
    /// <param name="id">The id of the field.</param>
    /// <param name="attribute">The name of the attribute.</param>
    /// <returns>A copy of the attribute's value; null when there is none.</returns>
    public JsonNode? GetData(string id, string attribute) => _fields.GetValueOrDefault(id)?.Data?[attribute]?.DeepClone();
}

/// <summary>A field of the form that a validation script looks at.</summary>
/// <param name="Value">What it holds; null when it is empty.</param>
/// <param name="IsVisible">Whether its user sees it.</param>
/// <param name="Data">Attributes of what was chosen in it.</param>
public sealed record FormField(string? Value, bool IsVisible = true, JsonObject? Data = null);
