using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Joins the parts of each typed record and decides what its properties do.</summary>
internal static class EntityParser
{
    private const string Marker = "Entity";

    public static IEnumerable<EntityModel> Parse(ProjectDeclarations project, bool hasPartialProperties, CancellationToken token)
    {
        var hints = new HintNames();
        foreach (var parts in project.Types)
        {
            token.ThrowIfCancellationRequested();
            foreach (var entity in ParseType(parts, hasPartialProperties, hints))
            {
                yield return entity;
            }
        }
    }

    private static IEnumerable<EntityModel> ParseType(IReadOnlyList<DeclaredPart> parts, bool hasPartialProperties, HintNames hints)
    {
        var marked = parts.FirstOrDefault(static part => part.Marker(Marker) is not null);
        if (marked is not { Frame: { CanBeExtended: true, Type.Keyword: "class" } } || marked.Frame.Type.Has("static"))
        {
            return [];
        }

        var implemented = new HashSet<string>(parts.SelectMany(static part => part.Type.Implemented));
        var hasNoBase = !parts.Any(static part => part.Type.FirstBase is { } first && !first.LooksLikeInterface);
        var entities = parts
            .Select(part => new
            {
                part.File,
                part.Frame,
                HasNoBase = hasNoBase && part == marked,
                Fields = hasPartialProperties
                    ? part
                        .Type.Properties.Where(property => !implemented.Contains(property.PlainName))
                        .Select(property => Field(property, part.Scope))
                        .OfType<FieldModel>()
                        .ToList()
                    : [],
            })
            .Where(static entity => entity.HasNoBase || entity.Fields.Count > 0)
            .ToList();

        return entities.Select(entity => new EntityModel(
            hints.Next(entity.Frame.Namespace, entity.Frame.HintName, entities.Count > 1 ? entity.File.Name : "", Marker),
            entity.Frame,
            entity.HasNoBase,
            new(entity.Fields)
        ));
    }

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
