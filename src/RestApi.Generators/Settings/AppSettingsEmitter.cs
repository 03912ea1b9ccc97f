using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Prints the class <c>AppSettings</c>.</summary>
internal static class AppSettingsEmitter
{
    private const string GetVars = OwnNames.Server + "AppSchema.GetVars()";
    private const string ReadOnlyList = "global::System.Collections.Generic.IReadOnlyList";
    private const int LongestShown = 60;

    public static void Emit(SourceProductionContext context, AppSettingsModel? model)
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

        context.AddSource(new HintNames().Next(model.Namespace, GeneratedNames.AppSettings), writer.ToSourceText());
    }

    private static void EmitType(SourceWriter writer, AppSettingsModel model)
    {
        writer.Line("/// <summary>The declared variables, each read from the configuration when it is used.</summary>");
        using var type = writer.Braces($"internal static partial class {model.ClassName}");
        writer.Line("/// <summary>The names of all declared variables.</summary>");
        using (writer.Initializer($"public static {ReadOnlyList}<string> All {{ get; }} = new string[]"))
        {
            foreach (var variable in model.Variables)
            {
                writer.Line(CSharpText.Literal(variable.Alias) + ",");
            }
        }

        foreach (var variable in model.Variables)
        {
            EmitProperty(writer, variable);
        }
    }

    private static void EmitProperty(SourceWriter writer, AppSettingModel variable)
    {
        var alias = CSharpText.Xml(variable.Alias);
        writer.Line();
        writer.Line(
            $"/// <summary><c>{alias}</c>, from <c>Variables:{alias}</c> of the configuration; {Default(variable.Value)} when it is not set.</summary>"
        );
        writer.Line($"public static {TypeOf(variable.Value)} {variable.PropertyName} => {Read(variable)};");
    }

    private static string Read(AppSettingModel variable)
    {
        var name = CSharpText.Literal(variable.Alias);
        var value = variable.Value;
        return value switch
        {
            { IsList: true, Items.Count: 0 } => $"{GetVars}.GetList({name}, global::System.Array.Empty<{TypeOf(value.Kind)}>())",
            { IsList: true } => $"{GetVars}.GetList({name}, new {TypeOf(value.Kind)}[] {{ {string.Join(", ", Items(value))} }})",
            { IsMissing: true } => $"{GetVars}[{name}]",
            { Kind: VariableKind.Text } => $"{GetVars}[{name}] ?? {Items(value).Single()}",
            _ => $"{GetVars}.Get({name}, {Items(value).Single()})",
        };
    }

    private static System.Collections.Generic.IEnumerable<string> Items(VariableValue value) =>
        value.Items.Select(item =>
            value.Kind switch
            {
                VariableKind.Text => CSharpText.Literal(item),
                VariableKind.LongWhole => item + "L",
                VariableKind.Number => item + "D",
                _ => item,
            }
        );

    private static string TypeOf(VariableValue value) =>
        value.IsList ? $"{ReadOnlyList}<{TypeOf(value.Kind)}>"
        : value.IsMissing ? "string?"
        : TypeOf(value.Kind);

    private static string TypeOf(VariableKind kind) =>
        kind switch
        {
            VariableKind.Whole => "int",
            VariableKind.LongWhole => "long",
            VariableKind.Number => "double",
            VariableKind.Boolean => "bool",
            _ => "string",
        };

    private static string Default(VariableValue value)
    {
        var shown = string.Join(", ", value.Items);
        return value.IsMissing ? "null"
            : value.IsList && value.Items.Count == 0 ? "empty"
            : shown.Trim().Length is 0 or > LongestShown ? "what the settings file says"
            : $"<c>{CSharpText.Xml(shown)}</c>";
    }
}
