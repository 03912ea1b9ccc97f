namespace Comind.Api.Server;

/// <summary>What a path may look like, so that it addresses what its author meant. Messages show only <c>shown</c>.</summary>
internal static class PathRules
{
    /// <exception cref="ArgumentException">The path would be cut off, normalized away, or address another resource.</exception>
    public static void CheckTemplate(RestValue path, string shown)
    {
        var text = path.Checked("the path").Text;
        var resource = Route.WithoutQuery(text);
        if (resource.Contains("://", StringComparison.Ordinal))
        {
            throw Refuse(shown, "is a whole URL. Pass scheme and host to CreateClient, and the path below them here");
        }

        if (text.AsSpan().ContainsAny(ControlCharacters.NotInPath))
        {
            throw Refuse(shown.ReplaceLineEndings(" ").Replace('\0', ' '), "holds a line break or NUL. Remove it");
        }

        if (text.Contains('#', StringComparison.Ordinal))
        {
            throw Refuse(shown, "holds '#', and what follows would not be sent. Use AddUrlSegment or AddQueryParameter, which escape it");
        }

        if (resource.Contains('\\', StringComparison.Ordinal))
        {
            throw Refuse(shown, "holds a backslash. Separate segments with '/'");
        }

        CheckSegments(resource.Trim('/'), shown);
    }

    /// <summary>A value for one segment.</summary>
    /// <exception cref="ArgumentException">The value would address another resource, or cannot stand in a path.</exception>
    public static void CheckValue(string name, ReadOnlySpan<char> value, bool isSecret)
    {
        if (value.IsWhiteSpace() || value is "." or "..")
        {
            throw new ArgumentException(
                $"The value of URL segment '{name}' is '{(isSecret ? Secret.Mask : value)}', which would address another resource. Pass a real value.",
                nameof(name)
            );
        }

        if (value.ContainsAny(ControlCharacters.NotInPath))
        {
            throw new ArgumentException($"The value of URL segment '{name}' holds a line break or NUL. Pass a real value.", nameof(name));
        }
    }

    private static void CheckSegments(string resource, string shown)
    {
        foreach (var segment in resource.Length == 0 ? [] : resource.Split('/'))
        {
            if (string.IsNullOrWhiteSpace(segment))
            {
                throw Refuse(shown, "holds an empty segment ('//'): a value is missing. Use AddUrlSegment, which checks its value");
            }

            if (IsDots(segment))
            {
                throw Refuse(shown, "holds the segment '.' or '..', which addresses another resource. Write the path without it");
            }
        }
    }

    // A server resolves such a segment instead of looking it up; escaping does not prevent that.
    private static bool IsDots(string segment) => Uri.UnescapeDataString(segment) is "." or "..";

    private static ArgumentException Refuse(string shown, string reason) => new($"The path '{shown}' {reason}.");
}
