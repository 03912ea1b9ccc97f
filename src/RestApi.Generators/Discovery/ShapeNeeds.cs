using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>Names of types of which a file wants to know more: those of call parameters, and of the classes made for interfaces.</summary>
internal static class ShapeNeeds
{
    private static readonly HashSet<string> s_verbs = new(StringComparer.Ordinal)
    {
        "Get",
        "Post",
        "Put",
        "Patch",
        "Delete",
        "Head",
        "Options",
    };

    public static IReadOnlyList<string> Of(SourceFile file) =>
        file.Types.Count == 0 ? [] : [.. file.Types.SelectMany(Of).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(TypePart type)
    {
        var calls = type
            .Methods.Where(static method => method.Attributes.Any(static attribute => s_verbs.Contains(attribute.ShortName)))
            .ToList();
        var names = calls
            .SelectMany(static call => call.Parameters)
            .Where(static parameter => parameter.Type is { IsSimple: false, Name: not ("" or "[]" or "CancellationToken") })
            .Select(static parameter => parameter.Type.Name);
        return type.Frame.Type.Keyword == "interface" && type.Attributes.Any(static attribute => attribute.ShortName == "RestClient")
            ? names.Append(ImplementationName.Of(type.Frame.Type.Name))
            : names;
    }
}
