using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Joins the parts of each typed record and decides what its properties do.</summary>
internal static class EntityParser
{
    public static WrittenEntity Parse(EntityParts type, bool hasPartialProperties)
    {
        var (parts, marked) = (type.Parts, type.Marked);
        var implemented = new HashSet<string>(parts.SelectMany(static part => part.Type.Implemented));
        var hasNoBase = !parts.Any(static part => part.Type.FirstBase is { } first && !first.LooksLikeInterface);
        var models = parts
            .Select(part => new EntityModel(
                part.File.Name,
                part.Frame,
                hasNoBase && part == marked,
                hasPartialProperties ? Fields(part, implemented) : default
            ))
            .Where(static model => model.HasNoBase || model.Fields.Count > 0)
            .ToList();
        return new(new(models.Count > 1 ? models : models.Select(static model => model with { FileName = "" })));
    }

    private static EquatableArray<FieldModel> Fields(DeclaredPart part, HashSet<string> implemented) =>
        new(
            part.Type.Properties.Where(property => !implemented.Contains(property.PlainName))
                .Select(property => Field(property, part.Scope))
                .OfType<FieldModel>()
        );

    private static FieldModel? Field(PropertyPart property, MarkerScope scope)
    {
        if (
            scope.Find(property.Attributes, "Field") is not { } field
            || property.Type.Name.Length == 0
            || property.Modifiers.Any(static modifier => modifier is "static" or "abstract" or "extern")
        )
        {
            return null;
        }

        var argument = field.Argument(0, "name");
        var label = argument is null ? FieldNaming.FieldName(property.PlainName) : argument.Value ?? property.PlainName;
        var name = argument is null ? CSharpText.Literal(label) : argument.Code;
        return name is null
            ? null
            : new(
                string.Join(" ", property.Modifiers.Concat([property.Type.Text, property.Name])),
                new(property.Accessors.Select(accessor => Accessor(accessor, property.Type, scope.Resolve(property.Type), name, label)))
            );
    }

    private static string Accessor(AccessorPart accessor, WrittenType written, WrittenType meant, string field, string label)
    {
        var body = accessor.Keyword == "get" ? FieldReading.Of(written, meant, field, label) : FieldReading.Writing(meant, field);
        return string.Join(" ", accessor.Modifiers.Concat([accessor.Keyword, "=>", body])) + ";";
    }
}
