using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Prints the class <c>ServiceIds</c>.</summary>
internal static class ServiceIdsEmitter
{
    public static void Emit(SourceProductionContext context, ServiceIdsModel? model)
    {
        if (model is null)
        {
            return;
        }

        var writer = new SourceWriter();
        writer.Line();
        using (writer.Namespace(model.Namespace))
        {
            EmitType(writer, model);
        }

        context.AddSource(new HintNames().Next(model.Namespace, GeneratedNames.ServiceIds), writer.ToSourceText());
    }

    private static void EmitType(SourceWriter writer, ServiceIdsModel model)
    {
        writer.Line(
            $"/// <summary>The ids of the declared services, as <see cref=\"{OwnNames.Server}Api.Rest.V1\"/> takes them.</summary>"
        );
        using var type = writer.Braces($"internal static partial class {model.ClassName}");
        foreach (var service in model.Services)
        {
            var id = $"<c>{CSharpText.Xml(service.Id)}</c>";
            var description = CSharpText.Xml(service.Description);
            writer.Line($"/// <summary>{(description.Length == 0 ? $"The service {id}." : $"{id}: {description}")}</summary>");
            writer.Line($"public const string {service.ConstantName} = {CSharpText.Literal(service.Id)};");
            writer.Line();
        }

        writer.Line("/// <summary>The ids of all declared services.</summary>");
        using var list = writer.Initializer(
            "public static global::System.Collections.Generic.IReadOnlyList<string> All { get; } = new string[]"
        );
        foreach (var service in model.Services)
        {
            writer.Line(service.ConstantName + ",");
        }
    }
}
