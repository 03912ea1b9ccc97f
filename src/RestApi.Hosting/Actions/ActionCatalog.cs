using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>The actions of a host by name.</summary>
internal sealed class ActionCatalog
{
    private readonly SortedDictionary<string, ActionDescriptor> _actions = new(StringComparer.Ordinal);

    public ActionCatalog(IEnumerable<ActionDescriptor> actions)
    {
        foreach (var action in actions)
        {
            if (!_actions.TryAdd(action.Name, action))
            {
                throw new InvalidOperationException(
                    $"Two actions are named '{action.Name}'. Rename one of them in its [Action] attribute."
                );
            }
        }
    }

    /// <exception cref="UnknownActionException">No action has this name; the message lists those that exist.</exception>
    public ActionDescriptor Get(string name) =>
        _actions.TryGetValue(name, out var action) ? action : throw new UnknownActionException(DescribeUnknown(name));

    private string DescribeUnknown(string name)
    {
        if (_actions.Count == 0)
        {
            return $"There is no action '{name}': the host knows none. Call AddActions(ActionRegistry.All) on its builder.";
        }

        var hint = NearestName.Of(name, _actions.Keys) is { } nearest ? $" Did you mean '{nearest}'?" : "";
        return $"There is no action '{name}'.{hint} Known actions: {string.Join(", ", _actions.Keys)}.";
    }
}
