using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>The calls of one client that one source file declares.</summary>
/// <param name="SharedJson">The JSON context, when calls in other files need it and may not see its name.</param>
internal sealed record ClientModel(string HintName, TypeFrame Frame, string? SharedJson, EquatableArray<CallModel> Calls);

/// <summary>The body of one call.</summary>
/// <param name="Signature">Modifiers, return type, name and parameters.</param>
/// <param name="Start">What stands in front of the client, such as <c>return</c>.</param>
/// <param name="Client">What makes the client.</param>
/// <param name="Builder">The calls on the builder, such as <c>AddHeader("Accept", "text/csv")</c>, the executing one last.</param>
/// <param name="End">What happens to the answer, or null when the caller gets it as it is.</param>
internal sealed record CallModel(string Signature, string Start, string Client, EquatableArray<string> Builder, string? End);
