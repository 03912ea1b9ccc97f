using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>The types of the project whose names matter to a call, one entry for each part.</summary>
internal sealed record DeclaredShapes(EquatableArray<TypeShape> Parts)
{
    public static DeclaredShapes Empty { get; } = new(default(EquatableArray<TypeShape>));

    /// <summary>The type that a name means where it is written; null when syntax cannot tell.</summary>
    public TypeShape? Find(WrittenType type, DeclaredPart from)
    {
        if (type.Name.Length == 0 || type.Arguments.Count > 0 || from.Scope.IsAlias(type.Name))
        {
            return null;
        }

        var written = type.TextWithoutNullable;
        return Joined(
            Parts.Where(part => part.Arity == 0 && part.Name == type.Name && NameMeaning.IsMeant(part.Path, part.Namespace, written, from))
        );
    }

    /// <summary>The type of that name at a place: a namespace or a type.</summary>
    public TypeShape? At(string path, int arity) => Joined(Parts.Where(part => part.Arity == arity && part.Path == path));

    // Several types of one name that are all visible: the compiler knows which one is meant, syntax does not.
    private static TypeShape? Joined(IEnumerable<TypeShape> found)
    {
        TypeShape? joined = null;
        foreach (var part in found)
        {
            if (joined is null)
            {
                joined = part;
            }
            else if (joined.Path == part.Path)
            {
                joined = joined with
                {
                    Modifiers = new(joined.Modifiers.Union(part.Modifiers)),
                    HasBase = joined.HasBase || part.HasBase,
                    Methods = new(joined.Methods.Concat(part.Methods)),
                    Properties = new(joined.Properties.Concat(part.Properties)),
                };
            }
            else
            {
                return null;
            }
        }

        return joined;
    }
}
