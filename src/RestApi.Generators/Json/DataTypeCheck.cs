using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Refuses types whose JSON is not that of their properties.</summary>
internal sealed class DataTypeCheck(TypeResolver resolver, ShapeProblem problem)
{
    public void Check(DataType type)
    {
        var name = type.Frame.Type.Name;
        if (type.Parts.Any(static part => part.Part.IsBroken))
        {
            problem.Fail($"{name} is not complete");
        }

        if (type.Keyword is not ("class" or "record" or "struct" or "record struct"))
        {
            problem.Fail($"{name} is an {type.Keyword}");
        }

        foreach (var attribute in type.Attributes)
        {
            if (JsonAttributes.NameOf(attribute) is { } json)
            {
                problem.Fail($"{name} has [{json}]");
            }
        }

        if (type.Parts.Any(part => IsForeign(part.Part.Attributes, part.Scope)))
        {
            problem.Fail($"{name} has an attribute that changes its JSON");
        }
    }

    // [Entity] gives a type a base class that its syntax does not show; an attribute of the project may be a converter.
    private bool IsForeign(EquatableArray<AttributePart> attributes, TypeScope scope) =>
        attributes.Any(attribute =>
            attribute.Name is "Entity" or "EntityAttribute" or "Comind.Api.Server.Entity"
            || (
                (resolver.Declared(attribute.Name, scope) ?? resolver.Declared(attribute.Name + "Attribute", scope)) is { } declared
                && declared.Parts.Any(static part => part.Part.Bases.Any(static found => found.Text.Contains("Json")))
            )
        );
}
