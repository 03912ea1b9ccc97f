using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

public sealed partial class ActionHost
{
    /// <summary>
    /// Runs a script service and waits for its end. Synchronous services run on the calling thread. No exception of the
    /// service comes out: see <see cref="RunResult.Error"/>.
    /// </summary>
    /// <param name="name">The name of the service.</param>
    /// <param name="inputs">Its inputs by name; a list is an input with several values.</param>
    /// <param name="cancellationToken">Cancels the service.</param>
    /// <returns>What the service returned.</returns>
    public ScriptServiceResult RunService(string name, JsonObject? inputs = null, CancellationToken cancellationToken = default) =>
        Wait(() => RunServiceAsync(name, inputs, cancellationToken));

    /// <summary>Runs a script service. Synchronous services still block the caller.</summary>
    /// <inheritdoc cref="RunService"/>
    public async Task<ScriptServiceResult> RunServiceAsync(
        string name,
        JsonObject? inputs = null,
        CancellationToken cancellationToken = default
    ) =>
        new(
            await RunScriptAsync(ActionKind.ScriptService, name, inputs, new ScriptContext(inputs), cancellationToken).ConfigureAwait(false)
        );

    /// <summary>
    /// Runs a script task and waits for its end. Synchronous tasks run on the calling thread. No exception of the task comes
    /// out: see <see cref="RunResult.Error"/>.
    /// </summary>
    /// <param name="name">The name of the task.</param>
    /// <param name="variables">The variables of the process by name.</param>
    /// <param name="processInstanceId">The id of the process instance that the step belongs to.</param>
    /// <param name="cancellationToken">Cancels the task.</param>
    /// <returns>What the task reported.</returns>
    public ScriptTaskResult RunTask(
        string name,
        JsonObject? variables = null,
        string processInstanceId = "",
        CancellationToken cancellationToken = default
    ) => Wait(() => RunTaskAsync(name, variables, processInstanceId, cancellationToken));

    /// <summary>Runs a script task. Synchronous tasks still block the caller.</summary>
    /// <inheritdoc cref="RunTask"/>
    public async Task<ScriptTaskResult> RunTaskAsync(
        string name,
        JsonObject? variables = null,
        string processInstanceId = "",
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(processInstanceId);
        var task = new ScriptTaskContext(name, processInstanceId, variables);
        return new(await RunScriptAsync(ActionKind.ScriptTask, name, variables, task, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>
    /// Runs a validation script and waits for its end. Synchronous scripts run on the calling thread. No exception of the
    /// script comes out: see <see cref="RunResult.Error"/>.
    /// </summary>
    /// <param name="name">The name of the script.</param>
    /// <param name="inputs">Its inputs by name; a list is an input with several values.</param>
    /// <param name="fields">The fields of the form by id.</param>
    /// <param name="cancellationToken">Cancels the script.</param>
    /// <returns>What the script found.</returns>
    public ValidationScriptResult Validate(
        string name,
        JsonObject? inputs = null,
        IReadOnlyDictionary<string, FormField>? fields = null,
        CancellationToken cancellationToken = default
    ) => Wait(() => ValidateAsync(name, inputs, fields, cancellationToken));

    /// <summary>Runs a validation script. Synchronous scripts still block the caller.</summary>
    /// <inheritdoc cref="Validate"/>
    public async Task<ValidationScriptResult> ValidateAsync(
        string name,
        JsonObject? inputs = null,
        IReadOnlyDictionary<string, FormField>? fields = null,
        CancellationToken cancellationToken = default
    )
    {
        var script = new ValidationScriptContext(inputs, fields);
        return new(await RunScriptAsync(ActionKind.ValidationScript, name, inputs, script, cancellationToken).ConfigureAwait(false));
    }

    private Task<FinishedRun> RunScriptAsync(
        ActionKind kind,
        string name,
        JsonObject? inputs,
        object script,
        CancellationToken cancellationToken
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return RunAsync(new ActionRun(this, kind, name, NewLog(name)) { Parameters = inputs, Script = script }, cancellationToken);
    }
}
