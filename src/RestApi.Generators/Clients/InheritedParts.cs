using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>Finds the interfaces that an interface of calls is derived from: their calls are its own.</summary>
internal static class InheritedParts
{
    /// <summary>All parts of all base interfaces; null when one is not declared in the project, so that nobody would implement it.</summary>
    public static IReadOnlyList<DeclaredPart>? Of(IReadOnlyList<DeclaredPart> parts, ProjectDeclarations project)
    {
        var found = new List<DeclaredPart>();
        return parts.All(static part => part.Type.Bases.Count == 0) || Add(parts, project.Types, found) ? found : null;
    }

    /// <summary>Where the calls of a base interface are written: in the class, with what is visible in the file they come from.</summary>
    public static TypeFrame Frame(TypeFrame inherited, TypeFrame marked)
    {
        var space = new UsingPart($"using global::{inherited.Namespace};", null, "global::" + inherited.Namespace, false);
        var visible = inherited.Scopes.Skip(1).SelectMany(static scope => scope.Usings);
        if (inherited.Namespace.Length > 0)
        {
            visible = visible.Append(space);
        }

        var scopes = marked.Scopes.Skip(1).Select(static scope => scope with { Usings = default, ExternAliases = default }).ToList();
        var file = inherited.Scopes[0];
        if (scopes.Count == 0)
        {
            file = file with { Usings = new(file.Usings.Concat(visible).Distinct()) };
        }
        else
        {
            scopes[scopes.Count - 1] = scopes[scopes.Count - 1] with { Usings = new(visible.Distinct()) };
        }

        return new(new(scopes.Prepend(file)), marked.Types);
    }

    private static bool Add(IEnumerable<DeclaredPart> parts, IReadOnlyList<IReadOnlyList<DeclaredPart>> types, List<DeclaredPart> found)
    {
        foreach (var part in parts)
        {
            foreach (var name in part.Type.Bases)
            {
                if (types.FirstOrDefault(type => IsNamed(type[0], name, part)) is not { } inherited)
                {
                    return false;
                }

                if (!found.Contains(inherited[0]))
                {
                    found.AddRange(inherited);
                    if (!Add(inherited, types, found))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private static bool IsNamed(DeclaredPart type, WrittenType name, DeclaredPart from) =>
        type.Frame.Type is { Keyword: "interface", Arity: 0 }
        && type.Frame.Type.Name == name.Name
        && name.Arguments.Count == 0
        && NameMeaning.IsMeant(type.Frame.FullName, type.Frame.Namespace, name.Text, from);
}
