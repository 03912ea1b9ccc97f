using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Comind.Api.Server;

/// <summary>Turns what a script service returns into its outputs by name. Called by generated code.</summary>
public static class ScriptOutputs
{
    private const string WithoutReflection = "Name a JsonSerializerContext as JsonContext of the attribute, or return a JsonObject.";

    /// <summary>A JSON object, as it is.</summary>
    /// <param name="outputs">The outputs; null for none.</param>
    /// <returns>The outputs.</returns>
    [OverloadResolutionPriority(2)]
    public static JsonObject Of(JsonObject? outputs) => outputs ?? [];

    /// <summary>The entries of a dictionary: texts, numbers, dates, enums and JSON.</summary>
    /// <param name="outputs">The outputs; null for none.</param>
    /// <returns>The outputs.</returns>
    /// <exception cref="ArgumentException">A value is of another type, or a secret.</exception>
    [OverloadResolutionPriority(1)]
    public static JsonObject Of(IEnumerable<KeyValuePair<string, object?>>? outputs)
    {
        var result = new JsonObject();
        foreach (var (name, value) in outputs ?? [])
        {
            result[name] = FieldValue.Write(name, value);
        }

        return result;
    }

    /// <summary>The properties of an object, in the web style (camelCase).</summary>
    /// <param name="outputs">The outputs; null for none.</param>
    /// <returns>The outputs.</returns>
    /// <exception cref="ArgumentException">It is no object with properties, or holds a secret.</exception>
    [RequiresUnreferencedCode(WithoutReflection)]
    [RequiresDynamicCode(WithoutReflection)]
    public static JsonObject Of<T>(T outputs) =>
        Known(outputs) ?? Write(() => JsonSerializer.SerializeToNode(outputs, JsonSerializerOptions.Web));

    /// <summary>The properties of an object, without reflection.</summary>
    /// <param name="outputs">The outputs; null for none.</param>
    /// <param name="json">The context that lists <typeparamref name="T"/>.</param>
    /// <returns>The outputs.</returns>
    /// <exception cref="ArgumentException">It is no object with properties, or holds a secret.</exception>
    public static JsonObject Of<T>(T outputs, JsonSerializerContext json) =>
        Known(outputs) ?? Write(() => JsonSerializer.SerializeToNode(outputs, JsonTypes.Get<T>(json)));

    private static JsonObject? Known<T>(T outputs) =>
        outputs switch
        {
            null => [],
            JsonObject node => node,
            IEnumerable<KeyValuePair<string, object?>> values => Of(values),
            _ => null,
        };

    private static JsonObject Write(Func<JsonNode?> serialize)
    {
        using var refuse = SecretJsonConverter.Refuse();
        return serialize() as JsonObject
            ?? throw new ArgumentException("A script service returns an object with named properties: a single value has no name.");
    }
}
