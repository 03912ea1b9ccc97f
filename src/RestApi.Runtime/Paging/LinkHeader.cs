namespace Comind.Api.Server;

/// <summary>Reads the header <c>Link</c> (RFC 8288).</summary>
internal static class LinkHeader
{
    /// <summary>The target with <c>rel="next"</c>, as it is written; null for none.</summary>
    public static string? Next(RestHeaders headers)
    {
        foreach (var line in headers.GetValues("Link"))
        {
            if (NextIn(line) is { } next)
            {
                return next;
            }
        }

        return null;
    }

    private static string? NextIn(ReadOnlySpan<char> line)
    {
        while (line.IndexOf('<') is var open and >= 0)
        {
            line = line[(open + 1)..];
            var close = line.IndexOf('>');
            if (close < 0)
            {
                return null;
            }

            var target = line[..close].Trim();
            line = line[(close + 1)..];
            var end = EndOf(line, ',');
            if (IsNext(line[..end]))
            {
                return target.ToString();
            }

            line = line[end..];
        }

        return null;
    }

    // Neither a comma nor a semicolon ends anything in quotes.
    private static int EndOf(ReadOnlySpan<char> text, char separator)
    {
        var isQuoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (isQuoted && text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (text[i] == separator && !isQuoted)
            {
                return i;
            }
        }

        return text.Length;
    }

    private static bool IsNext(ReadOnlySpan<char> parameters)
    {
        while (!parameters.IsEmpty)
        {
            var end = EndOf(parameters, ';');
            var parameter = parameters[..end].Trim();
            parameters = parameters[Math.Min(end + 1, parameters.Length)..];
            var equals = parameter.IndexOf('=');
            if (equals > 0 && parameter[..equals].Trim().Equals("rel", StringComparison.OrdinalIgnoreCase))
            {
                // Only the first one counts.
                return HasNext(parameter[(equals + 1)..].Trim().Trim('"'));
            }
        }

        return false;
    }

    private static bool HasNext(ReadOnlySpan<char> relations)
    {
        foreach (var relation in relations.Split(' '))
        {
            if (relations[relation].Equals("next", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
