using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>An object that a script made, and what of a response is in it, by name.</summary>
internal sealed record ScriptObjectValue(ImmutableDictionary<string, FlowValue> Parts) : FlowValue
{
    public FlowValue this[string name] => Parts.TryGetValue(name, out var part) ? part : Unknown;

    /// <summary>The response in it, when nothing else of any response is; null otherwise.</summary>
    public int? OnlyResponse => Parts.Count == 1 && Parts.Values.Single() is ResponseValue { Response: var response } ? response : null;

    public bool Equals(ScriptObjectValue? other) =>
        other is not null
        && Parts.Count == other.Parts.Count
        && Parts.All(part => other.Parts.TryGetValue(part.Key, out var value) && part.Value == value);

    public override int GetHashCode() => Parts.Count;
}
