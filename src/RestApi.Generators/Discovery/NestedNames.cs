using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>The types that are declared in types of the project, by all parts of these.</summary>
internal sealed class NestedNames : IEquatable<NestedNames>
{
    private readonly Dictionary<string, HashSet<string>> _names;

    private NestedNames(Dictionary<string, HashSet<string>> names) => _names = names;

    public static NestedNames In(IEnumerable<DeclaredPart> parts)
    {
        var all = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            for (var depth = part.Frame.Types.Count; depth > 0; depth--)
            {
                if (part.Frame.Types[depth - 1].NestedTypes is { Count: > 0 } nested)
                {
                    var key = KeyOf(part, depth);
                    if (!all.TryGetValue(key, out var names))
                    {
                        all[key] = names = new(StringComparer.Ordinal);
                    }

                    names.UnionWith(nested);
                }
            }
        }

        return new(all);
    }

    /// <summary>The same without types that are not around any of the parts.</summary>
    public NestedNames Around(IEnumerable<DeclaredPart> parts)
    {
        var around = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var part in _names.Count == 0 ? [] : parts)
        {
            for (var depth = part.Frame.Types.Count; depth > 0; depth--)
            {
                var key = KeyOf(part, depth);
                if (_names.TryGetValue(key, out var names))
                {
                    around[key] = names;
                }
            }
        }

        return new(around);
    }

    /// <summary>The innermost type around a declaration in which a type of that name is declared, or null.</summary>
    public TypeFrame? Declaring(TypeFrame frame, string name)
    {
        for (var depth = _names.Count == 0 ? 0 : frame.Types.Count; depth > 0; depth--)
        {
            var outer = Outer(frame, depth);
            if (_names.TryGetValue(outer.Key, out var names) && names.Contains(name))
            {
                return outer;
            }
        }

        return null;
    }

    public bool Equals(NestedNames? other) =>
        other is not null
        && _names.Count == other._names.Count
        && _names.All(own => other._names.TryGetValue(own.Key, out var names) && own.Value.SetEquals(names));

    public override bool Equals(object? obj) => Equals(obj as NestedNames);

    public override int GetHashCode() => _names.Count;

    private static string KeyOf(DeclaredPart part, int depth) => depth == part.Frame.Types.Count ? part.Key : Outer(part.Frame, depth).Key;

    private static TypeFrame Outer(TypeFrame frame, int depth) =>
        depth == frame.Types.Count ? frame : frame with { Types = new(frame.Types.Take(depth)) };
}
