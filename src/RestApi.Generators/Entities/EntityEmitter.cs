using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Prints the base class and the properties of a typed record.</summary>
internal static class EntityEmitter
{
    public static void Emit(SourceProductionContext context, EntityFile file)
    {
        var entity = file.Entity;
        var writer = new SourceWriter();
        writer.Usings(entity.Frame.Scopes[0]);
        using (writer.Namespaces(entity.Frame))
        using (writer.Types(entity.Frame, entity.HasNoBase ? OwnNames.Server + "Entity" : null))
        {
            foreach (var (field, index) in entity.Fields.Select(static (field, index) => (field, index)))
            {
                writer.LineBetween(index);
                EmitField(writer, field);
            }
        }

        context.AddSource(file.HintName, writer.ToSourceText());
    }

    private static void EmitField(SourceWriter writer, FieldModel field)
    {
        using var property = writer.Braces(field.Declaration);
        foreach (var accessor in field.Accessors)
        {
            writer.Line(accessor);
        }
    }
}
