using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>A path such as <c>/contacts/{id}</c>, and its placeholders, each once.</summary>
internal sealed class PathTemplate
{
    private PathTemplate(string text, IReadOnlyList<Placeholder> placeholders)
    {
        Text = text;
        Placeholders = placeholders;
    }

    public string Text { get; }

    public IReadOnlyList<Placeholder> Placeholders { get; }

    /// <summary>The template; null when a brace has no partner.</summary>
    public static PathTemplate? Parse(string prefix, string path)
    {
        var text = Join(prefix, path);
        var placeholders = new List<Placeholder>();
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '}')
            {
                return null;
            }

            if (text[index] != '{')
            {
                continue;
            }

            var close = text.IndexOfAny(['{', '}'], index + 1);
            if (close < 0 || text[close] == '{')
            {
                return null;
            }

            var placeholder = Placeholder.Of(text.Substring(index + 1, close - index - 1));
            if (!placeholders.Contains(placeholder))
            {
                placeholders.Add(placeholder);
            }

            index = close;
        }

        return new(text, placeholders);
    }

    public Placeholder? Find(string name) =>
        Placeholders.FirstOrDefault(placeholder => placeholder.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string Join(string prefix, string path) =>
        prefix.Length == 0 ? path
        : path.Length == 0 ? prefix
        : prefix.TrimEnd('/') + "/" + path.TrimStart('/');
}

/// <summary>A place of a path that a value goes to.</summary>
/// <param name="Step">The member of the builder that fills it; those of <c>RequestPath</c> come before the request is made.</param>
internal sealed record Placeholder(string Name, string Step)
{
    public const string Ordinary = "AddUrlSegment";

    public static Placeholder Of(string text) =>
        text.EndsWith("?", StringComparison.Ordinal) ? new(text.Substring(0, text.Length - 1), "WithOptional")
        : text.StartsWith("**", StringComparison.Ordinal) ? new(text.Substring(2), "WithCatchAll")
        : new(text, Ordinary);
}
