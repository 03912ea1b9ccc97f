using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>Finds the types of the project that calls name.</summary>
internal sealed class DeclaredShapes(IEnumerable<DataPart> parts)
{
    private readonly Lazy<ILookup<string, DataPart>> _byName = new(() =>
        parts.ToLookup(static part => part.Frame.Type.Name, StringComparer.Ordinal)
    );

    /// <summary>The parts of all types of that name.</summary>
    public IEnumerable<DataPart> Named(string name) => _byName.Value[name];

    /// <summary>The type that a name means where it is written; null when syntax cannot tell.</summary>
    public TypeShape? Find(WrittenType type, DeclaredPart from)
    {
        if (type.Name.Length == 0 || type.Arguments.Count > 0 || from.Scope.IsAlias(type.Name))
        {
            return null;
        }

        var written = type.TextWithoutNullable;
        return Joined(
            Named(type.Name)
                .Where(part => part.Frame.Type.Arity == 0 && NameMeaning.IsMeant(part.Frame.FullName, part.Frame.Namespace, written, from))
        );
    }

    /// <summary>The type of that name at a place: a namespace or a type.</summary>
    /// <param name="outer">The full name of the place with a dot behind it; empty for the global namespace.</param>
    public TypeShape? At(string outer, string name, int arity) =>
        Joined(Named(name).Where(part => part.Frame.Type.Arity == arity && part.Frame.FullName == outer + name));

    // Several types of one name that are all visible: the compiler knows which one is meant, syntax does not.
    private static TypeShape? Joined(IEnumerable<DataPart> found)
    {
        var parts = found.ToList();
        return parts.Count > 0 && parts.TrueForAll(part => part.Frame.FullName == parts[0].Frame.FullName) ? new(parts) : null;
    }
}
