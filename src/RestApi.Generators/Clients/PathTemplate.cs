using System;
using System.Collections.Generic;

namespace Comind.Api.Generators;

/// <summary>The placeholders of a path such as <c>/contacts/{id}</c>.</summary>
internal static class PathTemplate
{
    /// <summary>The placeholders as they are written, each once; null when a brace has no partner.</summary>
    public static IReadOnlyList<string>? Placeholders(string path)
    {
        var names = new List<string>();
        for (var index = 0; index < path.Length; index++)
        {
            if (path[index] == '}')
            {
                return null;
            }

            if (path[index] != '{')
            {
                continue;
            }

            var close = path.IndexOfAny(['{', '}'], index + 1);
            if (close < 0 || path[close] == '{')
            {
                return null;
            }

            var name = path.Substring(index + 1, close - index - 1);
            if (!names.Exists(known => known.Equals(name, StringComparison.Ordinal)))
            {
                names.Add(name);
            }

            index = close;
        }

        return names;
    }
}
