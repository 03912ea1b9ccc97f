using System.Diagnostics;
using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>One run: loads the records, starts the logic, saves the records if it succeeds, and keeps what is told of it.</summary>
internal sealed class ActionRun(ActionHost host, ActionKind kind, string name, RunLog log)
{
    private readonly long _started = Stopwatch.GetTimestamp();
    private readonly string _runId = Guid.CreateVersion7().ToString("N");
    private IReadOnlyList<AppRecord> _records = [];
    private ActionContext? _context;

    public string? App { get; init; }

    public IReadOnlyList<string> RecordIds { get; init; } = [];

    public JsonObject? Parameters { get; init; }

    /// <summary>What a script works with.</summary>
    public object? Script { get; init; }

    public async Task<FinishedRun> RunAsync(CancellationToken cancelled)
    {
        ActionError? error = null;
        object? value = null;
        var trace = ActionTrace.Start(name, App, RecordIds, _runId);
        try
        {
            value = await ExecuteAsync(cancelled).ConfigureAwait(false);
            error = value is ScriptTaskOutcome outcome ? ActionError.Of(outcome, name) : null;
        }
        // Whatever an action throws is its result.
        catch (Exception e)
        {
            trace.Failed(e);
            error = ActionError.From(ActionError.Unwrap(e), kind.Named(name), savesRecords: kind == ActionKind.Action, cancelled);
        }

        if (error is not null)
        {
            log.Failed(error);
        }

        trace.Stop(error);
        var calls = _context?.Calls;
        return new(
            name,
            _runId,
            error,
            log.Lines,
            calls?.Last() ?? [],
            calls?.Count ?? 0,
            Stopwatch.GetElapsedTime(_started),
            _records,
            value
        );
    }

    private async Task<object?> ExecuteAsync(CancellationToken cancelled)
    {
        var action = host.Actions.Get(name, kind);
        _records = [.. RecordIds.Distinct(StringComparer.Ordinal).Select(id => host.Records.Find(App!, id) ?? new AppRecord(App!, id))];
        cancelled.ThrowIfCancellationRequested();
        var arguments = action.Bind(_records, Parameters, Script);
        using var budget = new RunBudget(host.BudgetOf(action), cancelled);
        using var files = new RunFiles(host.Files);
        _context = host.NewContext(action, _runId, _records, log, budget, files);
        var value = await InvokeAsync(_context, action, arguments, budget).ConfigureAwait(false);
        host.Records.Save(_records);
        return Script is ScriptTaskContext task ? task.Outcome() : value;
    }

    private static async Task<object?> InvokeAsync(
        ActionContext context,
        ActionDescriptor action,
        ActionArguments arguments,
        RunBudget budget
    )
    {
        try
        {
            using var running = context.Enter();
            var value = await action.InvokeAsync(arguments, budget.Token).ConfigureAwait(false);
            // Nothing can stop an action that does not look at its token; what it did too late does not count.
            return budget.IsUsedUp ? throw context.OverBudget() : value;
        }
        // An action sees its budget end as a cancellation that nobody asked for.
        catch (Exception e)
            when (ActionError.Unwrap(e) is OperationCanceledException && budget.IsUsedUp && !budget.Cancelled.IsCancellationRequested)
        {
            throw context.OverBudget(e);
        }
    }
}
