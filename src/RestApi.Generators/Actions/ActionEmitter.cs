using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Generators;

/// <summary>Prints the registry: the list itself, and for each source file the factories of its actions.</summary>
internal static class ActionEmitter
{
    private const string Registry = "static partial class ";
    private const string Descriptor = OwnNames.Server + "ActionDescriptor";
    private const string Input = OwnNames.Server + "ActionInput";
    private const int MostArgumentsOnALine = 3;
    private const string Outputs = OwnNames.Server + "ScriptOutputs.Of";

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
            using var type = writer.Braces($"internal static partial class {registry.ClassName}");
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
            EmitGroup(writer, group, file);
        }

        context.AddSource(file.HintName, writer.ToSourceText());
    }

    private static void EmitGroup(SourceWriter writer, ActionGroup group, RegistryFileModel file)
    {
        using (writer.Namespaces(group.Frame))
        using (writer.Braces(group.ClassName is null ? Registry + file.RegistryName : "file static class " + group.ClassName))
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
        using (writer.Namespace(file.RootNamespace))
        using (writer.Braces(Registry + file.RegistryName))
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
        if (action.Inputs.Count == 0)
        {
            writer.Continuation("[],", depth: 2);
        }
        else
        {
            writer.Continuation("[", depth: 2);
            foreach (var input in action.Inputs)
            {
                writer.Continuation($"{Input}.{Describe(input)},", depth: 3);
            }

            writer.Continuation("],", depth: 2);
        }

        var options = new[]
        {
            Lambda(action),
            action.Budget is null ? "" : $"budgetSeconds: {action.Budget}",
            action.JsonContext is null ? "" : $"json: {action.JsonContext}",
        };
        var lines = options.Where(static line => line.Length > 0).ToList();
        foreach (var line in lines)
        {
            var text = line + (ReferenceEquals(line, lines[lines.Count - 1]) ? ");" : ",");
            foreach (var (part, index) in text.Split('\n').Select(static (part, index) => (part, index)))
            {
                writer.Continuation(part, depth: index == 0 ? 2 : 3);
            }
        }
    }

    private static string Create(ActionModel action) =>
        (action.Kind == ActionKindShape.Action ? "Create" : "Create" + action.Kind) + (action.IsAsync ? "Async" : "");

    private static string Describe(ActionInputModel input)
    {
        var name = CSharpText.Literal(input.Name);
        return input.Default switch
        {
            null => $"{input.Creation}({name})",
            "null" => $"{input.Creation}({name}).OrNull()",
            var value => $"WithDefault<{input.Type}>({name}, {value})",
        };
    }

    private static string Lambda(ActionModel action)
    {
        var head = $"({(action.Inputs.Count == 0 ? "_" : "input")}, {(action.TakesToken ? "token" : "_")}) =>";
        var call = Call(action);
        var awaited = $"await {call}.ConfigureAwait(false)";
        return (action.Kind, action.ReturnsValue) switch
        {
            (ActionKindShape.ScriptService, true) => action.IsAsync
                ? $"static async {head} {Outputs}({awaited}{JsonArgument(action)})"
                : $"static {head} {Outputs}({call}{JsonArgument(action)})",
            // A service without outputs still has to return something.
            (ActionKindShape.ScriptService, false) => action.IsAsync
                ? $"static async {head} {{ {awaited}; return null; }}"
                : $"static {head} {{ {call}; return null; }}",
            (ActionKindShape.ValidationScript, _) when action.IsAsync => $"static async {head} {awaited}",
            _ => $"static {head} {call}",
        };
    }

    /// <summary>The call of the method; many arguments stand on lines of their own.</summary>
    private static string Call(ActionModel action)
    {
        var arguments = Arguments(action).ToList();
        return arguments.Count > MostArgumentsOnALine
            ? $"{action.Method}(\n{string.Join(",\n", arguments)})"
            : $"{action.Method}({string.Join(", ", arguments)})";
    }

    private static IEnumerable<string> Arguments(ActionModel action)
    {
        var values = action.Inputs.Select(static (input, index) => $"input.Get<{input.Type}>({index})");
        return action.TakesToken ? values.Concat(["token"]) : values;
    }

    private static string JsonArgument(ActionModel action) => action.JsonContext is null ? "" : ", " + action.JsonContext;
}
