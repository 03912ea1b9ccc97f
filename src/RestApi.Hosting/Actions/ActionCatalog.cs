using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>The actions and scripts of a host by name.</summary>
internal sealed class ActionCatalog
{
    private readonly SortedDictionary<string, ActionDescriptor> _actions = new(StringComparer.Ordinal);

    /// <exception cref="InvalidOperationException">Some of them can never run; the message lists all problems.</exception>
    public ActionCatalog(IEnumerable<ActionDescriptor> actions)
    {
        var problems = new List<string>();
        foreach (var action in actions)
        {
            if (!_actions.TryAdd(action.Name, action))
            {
                problems.Add($"Two actions are named '{action.Name}'. Rename one of them in its attribute.");
            }

            problems.AddRange(action.Problems().Select(problem => $"{action.Kind.Named(action.Name)} {problem}."));
        }

        if (problems.Count > 0)
        {
            throw new InvalidOperationException(string.Join("\n", problems));
        }
    }

    /// <exception cref="UnknownActionException">Nothing of this kind has this name; the message lists what exists.</exception>
    public ActionDescriptor Get(string name, ActionKind kind)
    {
        if (!_actions.TryGetValue(name, out var action))
        {
            throw new UnknownActionException(DescribeUnknown(name, kind));
        }

        return action.Kind == kind
            ? action
            : throw new UnknownActionException($"{action.Kind.Named(name)} is no {NameOf(kind)}: start it with {RunnerOf(action.Kind)}.");
    }

    private string DescribeUnknown(string name, ActionKind kind)
    {
        if (_actions.Count == 0)
        {
            return $"There is no {NameOf(kind)} '{name}': the host knows none. Call AddActions(ActionRegistry.All) on its builder.";
        }

        string[] known = [.. _actions.Values.Where(action => action.Kind == kind).Select(static action => action.Name)];
        var hint = NearestName.Of(name, known) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        return $"There is no {NameOf(kind)} '{name}'.{hint} Known {NameOf(kind)}s: {(known.Length == 0 ? "none" : string.Join(", ", known))}.";
    }

    private static string NameOf(ActionKind kind) =>
        kind switch
        {
            ActionKind.Action => "action",
            ActionKind.ScriptService => "script service",
            ActionKind.ScriptTask => "script task",
            _ => "validation script",
        };

    private static string RunnerOf(ActionKind kind) =>
        kind switch
        {
            ActionKind.Action => nameof(ActionHost.Run),
            ActionKind.ScriptService => nameof(ActionHost.RunService),
            ActionKind.ScriptTask => nameof(ActionHost.RunTask),
            _ => nameof(ActionHost.Validate),
        };
}
