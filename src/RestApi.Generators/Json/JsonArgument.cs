namespace Comind.Api.Generators;

/// <summary>How the types that one client names are read and written: what stands as the last argument of <c>ReadJson</c> and the like.</summary>
internal sealed class JsonArgument(JsonPlan plan, JsonClient client)
{
    /// <summary>What reads the type, or null when there is nothing: then the call cannot be written.</summary>
    public string? ForReading(WrittenType type) => plan.Reading(type.Text, client);

    /// <summary>What writes the type, or null when there is nothing.</summary>
    public string? ForWriting(WrittenType type) => plan.Writing(type.Text, client);

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
                contextType is null ? null : JsonContextUse.Of(contextType, plan.Catalog.ScopeOf(contextFrame), plan.Catalog)
            )
        );
}
