using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Decides how the registry of all actions is spread over files.</summary>
internal static class ActionParser
{
    public static ActionsModel Parse(IReadOnlyList<ReadActions> sources, RegistryPlace? place)
    {
        var actions = place is null ? [] : Sorted(sources);
        if (actions.Count == 0)
        {
            return ActionsModel.Empty;
        }

        var (space, className) = (place!.Namespace, place.ClassName);
        var hints = new HintNames();
        var registry = new RegistryModel(
            hints.Next(space, GeneratedNames.ActionRegistry),
            space,
            className,
            new(actions.Select(static action => action.Action.Model.Factory))
        );
        var files = actions
            .GroupBy(static action => action.File, static action => action.Action)
            .OrderBy(static file => file.Key)
            .Select(file => new RegistryFileModel(
                hints.Next(space, GeneratedNames.ActionRegistry, sources[file.Key].FileName),
                space,
                className,
                file.First().Namespaces.Scopes[0],
                Groups(file, space)
            ));
        return new(registry, new(files));
    }

    /// <summary>All actions sorted by name, each with the position of its file. Two of one name stay two: the host refuses them.</summary>
    private static List<(int File, DeclaredAction Action)> Sorted(IReadOnlyList<ReadActions> sources)
    {
        var factories = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. sources
                .SelectMany(static (source, file) => source.Actions.Select(action => (File: file, Action: action)))
                .OrderBy(static action => action.Action.Model.Name, StringComparer.Ordinal)
                .ThenBy(static action => action.Action.Model.Method, StringComparer.Ordinal)
                .Select(action => (action.File, WithOwnFactory(action.Action, factories))),
        ];
    }

    private static EquatableArray<ActionGroup> Groups(IEnumerable<DeclaredAction> actions, string rootNamespace) =>
        new(
            actions
                .GroupBy(static action => action.Namespaces)
                .Select(
                    (group, index) =>
                        new ActionGroup(
                            group.Key,
                            group.Key.Namespace == rootNamespace ? null : "DescribedActions" + (index == 0 ? "" : "" + index),
                            new(group.Select(static action => action.Model))
                        )
                )
        );

    private static DeclaredAction WithOwnFactory(DeclaredAction action, HashSet<string> taken)
    {
        var unique = action.Model.Factory;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = $"{action.Model.Factory}_{number}";
        }

        return unique == action.Model.Factory ? action : action with { Model = action.Model with { Factory = unique } };
    }
}
