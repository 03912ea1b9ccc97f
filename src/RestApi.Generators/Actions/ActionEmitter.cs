using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Prints the registry: the list itself, and for each source file the factories of its actions.</summary>
internal static class ActionEmitter
{
    private const string Registry = "static partial class " + OwnNames.ActionRegistry;
    private const string Descriptor = OwnNames.Server + "ActionDescriptor";

    public static void EmitRegistry(SourceProductionContext context, RegistryModel? registry)
    {
        if (registry is null)
        {
            return;
        }

        var writer = new SourceWriter();
        writer.Line();
        using (writer.Namespace(registry.Namespace))
        {
            writer.Line("/// <summary>The actions of this project.</summary>");
            using var type = writer.Braces($"internal static partial class {OwnNames.ActionRegistry}");
            writer.Line("/// <summary>All actions, sorted by name.</summary>");
            using var list = writer.Initializer(
                $"public static global::System.Collections.Generic.IReadOnlyList<{Descriptor}> All {{ get; }} = new {Descriptor}[]"
            );
            foreach (var factory in registry.Factories)
            {
                writer.Line(factory + "(),");
            }
        }

        context.AddSource(registry.HintName, writer.ToSourceText());
    }

    public static void EmitFile(SourceProductionContext context, RegistryFileModel file)
    {
        var writer = new SourceWriter();
        writer.Usings(file.File);
        foreach (var (group, index) in file.Groups.Select(static (group, index) => (group, index)))
        {
            writer.LineBetween(index);
            EmitGroup(writer, group, file.RootNamespace);
        }

        context.AddSource(file.HintName, writer.ToSourceText());
    }

    private static void EmitGroup(SourceWriter writer, ActionGroup group, string rootNamespace)
    {
        using (writer.Namespaces(group.Frame))
        using (writer.Braces(group.ClassName is null ? Registry : "file static class " + group.ClassName))
        {
            foreach (var (action, index) in group.Actions.Select(static (action, index) => (action, index)))
            {
                writer.LineBetween(index);
                EmitFactory(writer, action, group.ClassName is null ? "private" : "internal");
            }
        }

        if (group.ClassName is null)
        {
            return;
        }

        writer.Line();
        using (writer.Namespace(rootNamespace))
        using (writer.Braces(Registry))
        {
            var owner = "global::" + CSharpText.Qualify(group.Frame.Namespace, group.ClassName);
            foreach (var (action, index) in group.Actions.Select(static (action, index) => (action, index)))
            {
                writer.LineBetween(index);
                writer.Line($"private static {Descriptor} {action.Factory}() => {owner}.{action.Factory}();");
            }
        }
    }

    private static void EmitFactory(SourceWriter writer, ActionModel action, string access)
    {
        writer.Line($"{access} static {Descriptor} {action.Factory}() =>");
        writer.Continuation($"{Descriptor}.{Create(action)}(");
        writer.Continuation($"{CSharpText.Literal(action.Name)},", depth: 2);
        writer.Continuation($"static {Parameters(action)} => {action.Method}({Arguments(action)}));", depth: 2);
    }

    private static string Create(ActionModel action) =>
        (action.IsAsync ? "CreateAsync" : "Create") + (action.EntityType is { } entity ? $"<{entity}>" : "");

    private static string Parameters(ActionModel action) =>
        (action.EntityType is null, action.TakesToken) switch
        {
            (true, true) => "token",
            (true, false) => "_",
            (false, true) => "(entity, token)",
            (false, false) => "(entity, _)",
        };

    private static string Arguments(ActionModel action) =>
        (action.EntityType is null, action.TakesToken) switch
        {
            (true, true) => "token",
            (true, false) => "",
            (false, true) => "entity, token",
            (false, false) => "entity",
        };
}
