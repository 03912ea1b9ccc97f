using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>A list, set or map that a script makes empty and fills later.</summary>
/// <param name="Made">Where it is made.</param>
/// <param name="Call">The call of the function that makes it; null for the function at hand.</param>
internal sealed record ScriptCollection(ScriptExpression Made, ScriptNode? Call)
{
    /// <summary>Whether its elements are pairs of a key and a value, as those of a map are.</summary>
    public bool HasPairs { get; init; }

    /// <summary>The same for all views of it.</summary>
    public (ScriptExpression, ScriptNode?) Key => (Made, Call);

    public static ScriptCollection Of(ScriptExpression made, ScriptNode? call) =>
        new(made, call) { HasPairs = made is NewNode { Type: NameNode { Name: "Map" } } };
}

/// <summary>A response that was put into a collection.</summary>
/// <param name="Response">The number of the response.</param>
/// <param name="Copy">The number under which is known what was known of it when it was put there.</param>
/// <param name="Member">Where an object was put there, the one of its members that holds the response.</param>
internal sealed record ScriptHeldResponse(int Response, int Copy, string? Member);
