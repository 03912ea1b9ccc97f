namespace Comind.Api.Server;

/// <summary>How long each kind of logic may take in total: configuration section <c>RestApi:BudgetSeconds</c>.</summary>
public sealed class ActionBudgets
{
    /// <summary>The budget of an action. Default: 120 seconds.</summary>
    public TimeSpan Action { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>The budget of a script service. Default: 120 seconds.</summary>
    public TimeSpan ScriptService { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>The budget of a script task. Default: 120 seconds.</summary>
    public TimeSpan ScriptTask { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>The budget of a validation script. Default: 1 second.</summary>
    public TimeSpan ValidationScript { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The budget of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>How long it may take.</returns>
    public TimeSpan Of(ActionKind kind) =>
        kind switch
        {
            ActionKind.Action => Action,
            ActionKind.ScriptService => ScriptService,
            ActionKind.ScriptTask => ScriptTask,
            _ => ValidationScript,
        };
}
