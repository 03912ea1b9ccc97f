using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>What the actions of one source file are read from.</summary>
/// <param name="FileName">The name of the file.</param>
/// <param name="Parts">The parts of types with methods that are marked.</param>
/// <param name="Nested">The types that are declared in the types around these methods, in whichever file.</param>
internal sealed record ActionSource(string FileName, EquatableArray<DeclaredPart> Parts, NestedNames Nested)
{
    /// <summary>The files of a project with methods that are marked, in the order of the compilation.</summary>
    public static IEnumerable<ActionSource> In(ProjectDeclarations project)
    {
        NestedNames? nested = null;
        foreach (var file in project.Files)
        {
            var parts = project.PartsOf(file).Where(HasMarkedMethods).ToList();
            if (parts.Count > 0)
            {
                nested ??= NestedNames.In(project.Parts);
                yield return new(file.Name, new(parts), nested.Around(parts));
            }
        }
    }

    private static bool HasMarkedMethods(DeclaredPart part)
    {
        foreach (var method in part.Type.Methods)
        {
            foreach (var attribute in method.Attributes)
            {
                if (ActionKindShape.IsMarker(part.Scope.NameOf(attribute)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
