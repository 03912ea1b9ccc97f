using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>The types that are declared in each type of the project, by all of its parts.</summary>
internal sealed class NestedNames
{
    private readonly Dictionary<string, HashSet<string>> _names = new(StringComparer.Ordinal);

    public NestedNames(IEnumerable<DeclaredPart> parts)
    {
        foreach (var frame in parts.Select(static part => part.Frame))
        {
            for (var depth = frame.Types.Count; depth > 0; depth--)
            {
                var outer = Outer(frame, depth);
                if (!_names.TryGetValue(outer.Key, out var names))
                {
                    _names[outer.Key] = names = new(StringComparer.Ordinal);
                }

                names.UnionWith(outer.Type.NestedTypes);
            }
        }
    }

    /// <summary>The innermost type around a declaration in which a type of that name is declared, or null.</summary>
    public TypeFrame? Declaring(TypeFrame frame, string name)
    {
        for (var depth = frame.Types.Count; depth > 0; depth--)
        {
            var outer = Outer(frame, depth);
            if (_names.TryGetValue(outer.Key, out var names) && names.Contains(name))
            {
                return outer;
            }
        }

        return null;
    }

    private static TypeFrame Outer(TypeFrame frame, int depth) =>
        depth == frame.Types.Count ? frame : frame with { Types = new(frame.Types.Take(depth)) };
}
