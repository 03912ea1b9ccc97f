namespace Comind.Api.Generators;

/// <summary>How the values of one client's calls become JSON and back: the one place that knows what reads and writes them.</summary>
internal sealed class JsonArgument(JsonPlan plan, JsonClient client)
{
    /// <summary>Whether something was asked for that nothing reads or writes: a call that needs it cannot be written.</summary>
    public bool HasGap { get; set; }

    /// <param name="plan">The plan of the project.</param>
    /// <param name="frame">Where the types of the client are written.</param>
    /// <param name="context">The JSON context as an argument, or null.</param>
    /// <param name="contextType">The context as it is written.</param>
    /// <param name="contextFrame">Where it is written.</param>
    public static JsonArgument For(JsonPlan plan, TypeFrame frame, string? context, string? contextType, TypeFrame contextFrame) =>
        new(
            plan,
            new(
                plan.Catalog.ScopeOf(frame),
                context,
                contextType is null ? null : plan.Catalog.ContextOf(contextType, plan.Catalog.ScopeOf(contextFrame))
            )
        );

    /// <summary>Reads a value; what may be null is null also without content.</summary>
    public string Read(WrittenType type) =>
        $"{(type.IsNullable ? "ReadJsonOrDefault" : "ReadJson")}<{type.Text}>({Known(plan.Reading(type.Text, client))})";

    /// <summary>Reads a value if the content is one.</summary>
    public string TryRead(WrittenType type, string local) =>
        $"TryReadJson<{type.Text}>({Known(plan.Reading(type.Text, client))}, out var {local})";

    /// <summary>Sends a value as the body.</summary>
    public string Write(string value, WrittenType type) =>
        // A JSON object writes itself.
        type.Name == "JsonObject"
            ? $"AddJsonBody({value})"
            : $"AddJsonBody({value}, {Known(plan.Writing(type.Text, client))})";

    private string? Known(string? argument)
    {
        HasGap |= argument is null;
        return argument;
    }
}
