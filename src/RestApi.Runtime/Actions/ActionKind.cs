namespace Comind.Api.Server;

/// <summary>What kind of logic a host runs.</summary>
public enum ActionKind
{
    /// <summary>Works on records: <see cref="ActionAttribute"/>.</summary>
    Action,

    /// <summary>Turns inputs into outputs: <see cref="ScriptServiceAttribute"/>.</summary>
    ScriptService,

    /// <summary>A step of a process: <see cref="ScriptTaskAttribute"/>.</summary>
    ScriptTask,

    /// <summary>Says what is wrong with inputs: <see cref="ValidationScriptAttribute"/>.</summary>
    ValidationScript,
}

internal static class ActionKinds
{
    /// <summary>How a message begins, such as <c>Script task 'pay'</c>.</summary>
    public static string Named(this ActionKind kind, string name) =>
        kind switch
        {
            ActionKind.Action => $"Action '{name}'",
            ActionKind.ScriptService => $"Script service '{name}'",
            ActionKind.ScriptTask => $"Script task '{name}'",
            _ => $"Validation script '{name}'",
        };
}
