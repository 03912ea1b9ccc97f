using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>What a rule tells its fix. Never a value that could be a credential.</summary>
public static class FixData
{
    private const string TextKey = "text";
    private const string NameKey = "name";

    /// <summary>Packs a text, and a name that goes with it.</summary>
    internal static ImmutableDictionary<string, string?> Of(string? text, string? name = null)
    {
        var properties = ImmutableDictionary<string, string?>.Empty;
        properties = text is null ? properties : properties.Add(TextKey, text);
        return name is null ? properties : properties.Add(NameKey, name);
    }

    /// <summary>The text that a diagnostic carries, or null.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <returns>Such as a path that fits.</returns>
    public static string? TextOf(Diagnostic diagnostic) => Find(diagnostic, TextKey);

    /// <summary>The name that a diagnostic carries, or null.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <returns>Such as the name of a parameter.</returns>
    public static string? NameOf(Diagnostic diagnostic) => Find(diagnostic, NameKey);

    private static string? Find(Diagnostic diagnostic, string key) =>
        diagnostic is not null && diagnostic.Properties.TryGetValue(key, out var text) ? text : null;
}
