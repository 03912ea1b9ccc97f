using System;
using System.Collections.Generic;

namespace Comind.Api.Analyzers;

/// <summary>Tells methods that return what they are named after from those that make something of it.</summary>
internal static class GetterNames
{
    private static readonly HashSet<string> s_makers = new(
        [
            "create",
            "generate",
            "format",
            "describe",
            "mask",
            "hash",
            "validate",
            "parse",
            "normalize",
            "escape",
            "render",
            "build",
            "to",
            "redact",
            "hide",
            "explain",
            "label",
            "choose",
            "try",
            "check",
            "compute",
            "next",
            "quote",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    /// <summary>Whether a method named after a credential returns it: <c>GetApiKey</c>, <c>Password</c>, but not <c>MaskPassword</c>.</summary>
    public static bool IsGetter(string name)
    {
        var end = 1;
        while (end < name.Length && !char.IsUpper(name[end]))
        {
            end++;
        }

        return name.Length > 0 && !s_makers.Contains(name.Substring(0, end));
    }
}
