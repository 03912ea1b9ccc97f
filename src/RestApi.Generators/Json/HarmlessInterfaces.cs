using System.Collections.Generic;

namespace Comind.Api.Generators;

/// <summary>Interfaces of .NET that change nothing about the JSON of a type. Others may make a collection of it.</summary>
internal static class HarmlessInterfaces
{
    private static readonly HashSet<string> s_names =
    [
        "IEquatable",
        "IComparable",
        "IDisposable",
        "IAsyncDisposable",
        "ICloneable",
        "IFormattable",
        "ISpanFormattable",
        "IParsable",
        "ISpanParsable",
        "IValidatableObject",
        "INotifyPropertyChanged",
        "INotifyPropertyChanging",
        "IEqualityOperators",
        "IComparisonOperators",
        "object",
        "Object",
    ];

    public static bool Contains(string written)
    {
        var end = written.IndexOf('<');
        var name = end < 0 ? written : written.Substring(0, end);
        return s_names.Contains(name.Substring(name.LastIndexOfAny(['.', ':']) + 1));
    }
}
