using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>What a rule tells its fix.</summary>
public static class FixData
{
    private const string Key = "text";

    /// <summary>Packs a text.</summary>
    internal static ImmutableDictionary<string, string?> Of(string? text) =>
        text is null ? ImmutableDictionary<string, string?>.Empty : ImmutableDictionary<string, string?>.Empty.Add(Key, text);

    /// <summary>The text that a diagnostic carries, or null.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <returns>Such as a name that fits.</returns>
    public static string? TextOf(Diagnostic diagnostic) =>
        diagnostic is not null && diagnostic.Properties.TryGetValue(Key, out var text) ? text : null;
}
