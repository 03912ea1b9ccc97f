using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Decides which methods are actions and how the registry is spread over files.</summary>
internal static class ActionParser
{
    public static ActionsModel Parse(ProjectDeclarations project, string rootNamespace, string className, CancellationToken token)
    {
        var actions = project.Takes(CSharpText.Qualify(rootNamespace, className)) ? [] : Sorted(project, token);
        if (actions.Count == 0)
        {
            return ActionsModel.Empty;
        }

        var hints = new HintNames();
        var registry = new RegistryModel(
            hints.Next(rootNamespace, GeneratedNames.ActionRegistry),
            rootNamespace,
            className,
            new(actions.Select(static action => action.Model.Factory))
        );
        var files = project
            .Files.Select(file => new { File = file, Actions = actions.Where(action => ReferenceEquals(action.Part.File, file)).ToList() })
            .Where(static file => file.Actions.Count > 0)
            .Select(file => new RegistryFileModel(
                hints.Next(rootNamespace, GeneratedNames.ActionRegistry, file.File.Name),
                rootNamespace,
                className,
                file.Actions[0].Part.Frame.Scopes[0],
                Groups(file.Actions, rootNamespace)
            ));
        return new(registry, new(files));
    }

    /// <summary>All actions sorted by name. Two of one name stay two: the host refuses them.</summary>
    private static List<DeclaredAction> Sorted(ProjectDeclarations project, CancellationToken token)
    {
        var actions = new List<DeclaredAction>();
        var parts = project.Parts;
        var nested = new NestedNames(parts);
        foreach (var part in parts)
        {
            token.ThrowIfCancellationRequested();
            actions.AddRange(part.Type.Methods.SelectMany(method => ActionMethod.Read(method, part, nested)));
        }

        var factories = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. actions
                .OrderBy(static action => action.Model.Name, StringComparer.Ordinal)
                .ThenBy(static action => action.Model.Method, StringComparer.Ordinal)
                .Select(action => action with { Model = action.Model with { Factory = Unique(action.Model.Factory, factories) } }),
        ];
    }

    private static EquatableArray<ActionGroup> Groups(IEnumerable<DeclaredAction> actions, string rootNamespace) =>
        new(
            actions
                .GroupBy(static action => action.Part.Frame.Scopes)
                .Select(
                    (group, index) =>
                        new ActionGroup(
                            group.First().Part.Frame with
                            {
                                Types = default,
                            },
                            group.First().Part.Frame.Namespace == rootNamespace
                                ? null
                                : "DescribedActions" + (index == 0 ? "" : "" + index),
                            new(group.Select(static action => action.Model))
                        )
                )
        );

    private static string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = $"{name}_{number}";
        }

        return unique;
    }
}
