using System.Collections.Generic;

namespace Comind.Api.Generators;

/// <summary>The properties of an object, each sent as a query parameter or a field of a form.</summary>
internal static class ObjectFields
{
    /// <summary>The steps, or null when a property cannot be sent.</summary>
    public static IReadOnlyList<string>? Steps(ParameterPart parameter, TypeShape shape, TypeKnowledge types, bool isForm)
    {
        var steps = new List<string>();
        foreach (var property in shape.HasBase ? [] : shape.Properties)
        {
            if (property.Attribute("JsonIgnore") is not null)
            {
                continue;
            }

            if (NameOf(property) is not { } name || Step(parameter, property, CSharpText.Literal(name), types, isForm) is not { } step)
            {
                return null;
            }

            steps.Add(step);
        }

        return steps.Count == 0 ? null : steps;
    }

    private static string? Step(ParameterPart parameter, PropertyShape property, string name, TypeKnowledge types, bool isForm)
    {
        if (!types.IsScalar(property.Type) && !types.IsScalarList(property.Type))
        {
            return null;
        }

        var value = $"{parameter.Name}{(parameter.Type.IsNullable ? "?." : ".")}{property.Name}";
        return isForm
            ? $"AddFormField({name}, {value})"
            : QueryValue.Step(name, value, property.Type, parameter.Type.IsNullable, property.Attribute("Query"));
    }

    private static string? NameOf(PropertyShape property) =>
        property.Attribute("AliasAs") is { } alias ? alias.Argument(0, "name")?.Value
        : QueryValue.NameIn(property.Attribute("Query")) is { } query ? query.Value
        : property.Attribute("JsonPropertyName") is { } json ? json.Argument(0, "name")?.Value
        : property.PlainName;
}
