using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Comind.Api.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Comind.Api.Hosting;

public sealed partial class ActionHost
{
    /// <summary>
    /// Runs an action without a record and waits for its end. Synchronous actions run on the calling thread. No exception of the action
    /// comes out: see <see cref="RunResult.Error"/>.
    /// </summary>
    /// <param name="actionName">The name of the action, such as <c>sync_contacts</c>.</param>
    /// <param name="cancellationToken">Cancels the action.</param>
    /// <returns>How the action ended.</returns>
    public ActionRunResult Run(string actionName, CancellationToken cancellationToken = default) =>
        Run(new ActionRunRequest(actionName), cancellationToken);

    /// <summary>Runs an action without a record, with parameters, and waits for its end.</summary>
    /// <param name="actionName">The name of the action, such as <c>sync_contacts</c>.</param>
    /// <param name="parameters">The parameters of the action by name.</param>
    /// <param name="cancellationToken">Cancels the action.</param>
    /// <returns>How the action ended.</returns>
    [OverloadResolutionPriority(1)]
    public ActionRunResult Run(string actionName, JsonObject? parameters, CancellationToken cancellationToken = default) =>
        Run(WithoutRecord(actionName, parameters), cancellationToken);

    /// <summary>
    /// Runs an action on a record and waits for its end. Synchronous actions run on the calling thread. No exception
    /// of the action comes out: see <see cref="RunResult.Error"/>.
    /// </summary>
    /// <param name="actionName">The name of the action, such as <c>sync_contacts</c>.</param>
    /// <param name="app">The app of the record.</param>
    /// <param name="recordId">The id of the record; when there is none, it is created if the action succeeds.</param>
    /// <param name="cancellationToken">Cancels the action.</param>
    /// <returns>How the action ended.</returns>
    public ActionRunResult Run(string actionName, string app, string recordId, CancellationToken cancellationToken = default) =>
        Run(OnRecord(actionName, app, recordId, parameters: null), cancellationToken);

    /// <summary>Runs an action on a record with parameters and waits for its end.</summary>
    /// <param name="actionName">The name of the action, such as <c>sync_contacts</c>.</param>
    /// <param name="app">The app of the record.</param>
    /// <param name="recordId">The id of the record; when there is none, it is created if the action succeeds.</param>
    /// <param name="parameters">The parameters of the action by name.</param>
    /// <param name="cancellationToken">Cancels the action.</param>
    /// <returns>How the action ended.</returns>
    [OverloadResolutionPriority(1)]
    public ActionRunResult Run(
        string actionName,
        string app,
        string recordId,
        JsonObject? parameters,
        CancellationToken cancellationToken = default
    ) => Run(OnRecord(actionName, app, recordId, parameters), cancellationToken);

    /// <summary>
    /// Runs an action on records with parameters and waits for its end. Synchronous actions run on the calling thread. No
    /// exception of the action comes out: see <see cref="RunResult.Error"/>.
    /// </summary>
    /// <param name="request">Which action, on which records, with which parameters.</param>
    /// <param name="cancellationToken">Cancels the action.</param>
    /// <returns>How the action ended.</returns>
    /// <exception cref="ArgumentException">The app or a record id can never be one.</exception>
    public ActionRunResult Run(ActionRunRequest request, CancellationToken cancellationToken = default) =>
        Wait(() => RunAsync(request, cancellationToken));

    /// <summary>Runs an action without a record; see <see cref="Run(string, CancellationToken)"/>. Synchronous actions still block the caller.</summary>
    /// <inheritdoc cref="Run(string, CancellationToken)"/>
    public Task<ActionRunResult> RunAsync(string actionName, CancellationToken cancellationToken = default) =>
        RunAsync(new ActionRunRequest(actionName), cancellationToken);

    /// <summary>Runs an action without a record, with parameters. Synchronous actions still block the caller.</summary>
    /// <inheritdoc cref="Run(string, JsonObject?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public Task<ActionRunResult> RunAsync(string actionName, JsonObject? parameters, CancellationToken cancellationToken = default) =>
        RunAsync(WithoutRecord(actionName, parameters), cancellationToken);

    /// <summary>
    /// Runs an action on a record; see <see cref="Run(string, string, string, CancellationToken)"/>. Synchronous actions still
    /// block the caller.
    /// </summary>
    /// <inheritdoc cref="Run(string, string, string, CancellationToken)"/>
    public Task<ActionRunResult> RunAsync(string actionName, string app, string recordId, CancellationToken cancellationToken = default) =>
        RunAsync(OnRecord(actionName, app, recordId, parameters: null), cancellationToken);

    /// <summary>Runs an action on a record with parameters. Synchronous actions still block the caller.</summary>
    /// <inheritdoc cref="Run(string, string, string, JsonObject?, CancellationToken)"/>
    [OverloadResolutionPriority(1)]
    public Task<ActionRunResult> RunAsync(
        string actionName,
        string app,
        string recordId,
        JsonObject? parameters,
        CancellationToken cancellationToken = default
    ) => RunAsync(OnRecord(actionName, app, recordId, parameters), cancellationToken);

    /// <summary>Runs an action on records with parameters. Synchronous actions still block the caller.</summary>
    /// <inheritdoc cref="Run(ActionRunRequest, CancellationToken)"/>
    public async Task<ActionRunResult> RunAsync(ActionRunRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.Check();
        var run = new ActionRun(this, ActionKind.Action, request.ActionName, NewLog(request.ActionName))
        {
            App = request.App,
            RecordIds = request.RecordIds,
            Parameters = request.Parameters,
        };
        return new(await RunAsync(run, cancellationToken).ConfigureAwait(false));
    }

    private static ActionRunRequest WithoutRecord(string actionName, JsonObject? parameters) => new(actionName) { Parameters = parameters };

    private static ActionRunRequest OnRecord(string actionName, string app, string recordId, JsonObject? parameters) =>
        new(actionName)
        {
            App = app,
            RecordIds = [recordId],
            Parameters = parameters,
        };

    private RunLog NewLog(string name) => new(Services.GetRequiredService<ILoggerFactory>().CreateLogger($"Actions.{name}"));

    private async Task<FinishedRun> RunAsync(ActionRun run, CancellationToken cancellationToken)
    {
        await _start.EnsureAsync().ConfigureAwait(false);
        using var cancelKey = new CancelKey(_listensToCancelKey, cancellationToken);
        return await run.RunAsync(cancelKey.Token).ConfigureAwait(false);
    }

    private T Wait<T>(Func<Task<T>> run)
    {
        // An asynchronous action must not wait for the thread that waits for it.
        var context = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            // Before the action, so that this thread runs it however long the services take.
            _start.EnsureAsync().GetAwaiter().GetResult();
            return run().GetAwaiter().GetResult();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(context);
        }
    }
}
