using System.Text.Json.Nodes;

namespace Comind.Api.Hosting;

/// <summary>Which action to run, on which records, with which parameters.</summary>
/// <param name="actionName">The name of the action, such as <c>sync_contacts</c>.</param>
public sealed class ActionRunRequest(string actionName)
{
    /// <summary>The name of the action.</summary>
    public string ActionName { get; } = actionName;

    /// <summary>The app of the records; null when the action is started without a record.</summary>
    public string? App { get; init; }

    /// <summary>
    /// The ids of the records. Those that do not exist yet are created if the action succeeds; an id that is listed twice counts once.
    /// </summary>
    public IReadOnlyList<string> RecordIds { get; init; } = [];

    /// <summary>The parameters of the action by name.</summary>
    public JsonObject? Parameters { get; init; }

    /// <exception cref="ArgumentException">The names can never work.</exception>
    internal void Check()
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ActionName);
        if (RecordIds.Count == 0 && App is null)
        {
            return;
        }

        AppName.Check(App ?? "");
        foreach (var id in RecordIds)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(id, nameof(RecordIds));
        }
    }
}
