using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace Comind.Api.Server;

/// <summary>What the running action works with. It belongs to the action's async flow: two actions never share one.</summary>
[DebuggerDisplay("{ActionName,nq}")]
public sealed class ActionContext
{
    private static readonly AsyncLocal<ActionContext?> s_current = new();

    internal ActionContext(string actionName, AppRecord? record, IConfiguration configuration, IRecordStore records, IActionLogSink log)
    {
        ActionName = actionName;
        SelectedRecords = record is null ? [] : [record];
        Configuration = configuration;
        Records = records;
        Log = log;
    }

    /// <summary>The running action, or null outside of actions.</summary>
    public static ActionContext? Current => s_current.Value;

    /// <summary>The name of the running action.</summary>
    public string ActionName { get; }

    /// <summary>What kind of logic is running.</summary>
    public ActionKind Kind { get; internal init; }

    /// <summary>The id of this run, which its result and its log share.</summary>
    public string RunId { get; internal init; } = Guid.CreateVersion7().ToString("N");

    /// <summary>The record the action was started on; the first one when there are several.</summary>
    /// <exception cref="InvalidOperationException">It was started without a record.</exception>
    public AppRecord Record => SelectedRecords.Count > 0 ? SelectedRecords[0] : throw NoRecord();

    /// <summary>All records the action was started on. They are saved when it succeeds.</summary>
    public IReadOnlyList<AppRecord> SelectedRecords
    {
        get;
        internal init
        {
            field = value;
            OriginalRecords =
            [
                .. value.Select(static record => new AppRecord(record.App, record.Id, (JsonObject)record.Fields.DeepClone())),
            ];
        }
    }

    /// <summary>The record as it was before the action: a copy, nothing that is written to it is saved.</summary>
    /// <exception cref="InvalidOperationException">The action was started without a record.</exception>
    public AppRecord OriginalRecord => OriginalRecords.Count > 0 ? OriginalRecords[0] : throw NoRecord();

    /// <summary>The record as it was before the action, as a typed view; nothing that is written to it is saved.</summary>
    /// <returns>The typed view.</returns>
    /// <exception cref="InvalidOperationException">The action was started without a record.</exception>
    public TEntity GetOriginal<TEntity>()
        where TEntity : Entity, new() => Entity.Open<TEntity>(OriginalRecord);

    /// <summary>All selected records as they were before the action, in the same order.</summary>
    public IReadOnlyList<AppRecord> OriginalRecords { get; private init; } = [];

    /// <summary>
    /// Ends when the action is cancelled or its budget is used up; synchronous calls and <see cref="ComindServer.Sleep"/> end with it.
    /// </summary>
    public CancellationToken CancellationToken { get; internal init; }

    // Its debugger view lists every value.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal IConfiguration Configuration { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal AppSecrets Secrets => field ??= new AppSecrets(Configuration);

    internal IRecordStore Records { get; }

    internal IActionLogSink Log { get; }

    /// <summary>What the calls of this run leave behind.</summary>
    internal ActionCalls Calls { get; } = new();

    /// <summary>The services that may be called by their ids.</summary>
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal ServiceCatalog Services
    {
        get => field ??= ServiceCatalog.Read(Configuration);
        init;
    }

    /// <summary>The part of <see cref="CancellationToken"/> that is no budget: somebody wants the action to end.</summary>
    internal CancellationToken Cancelled { get; init; }

    /// <summary>Where calls are written down besides; null for nowhere.</summary>
    internal ICallLog? CallLog { get; init; }

    /// <summary>How much time the action has; null when it has no limit.</summary>
    public ActionBudget? Budget { get; internal init; }

    /// <summary>What calls may do in this action.</summary>
    internal RestApiOptions Options { get; init; } = new();

    /// <summary>How calls are sent; null for the connections of the process.</summary>
    internal RestTransport? Transport { get; init; }

    /// <summary>Whether the action is over; what it was given is of no use any more.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>Takes note of a call that has ended.</summary>
    internal void AddCall(RestCallRecord call)
    {
        Calls.Add(call);
        CallLog?.Write(call);
    }

    /// <summary>The files of this run; null when its host has none.</summary>
    internal IFileStore? Files { get; init; }

    /// <exception cref="OperationCanceledException">The action was cancelled.</exception>
    /// <exception cref="ActionBudgetException">Its budget is used up.</exception>
    internal void ThrowIfEnded()
    {
        Cancelled.ThrowIfCancellationRequested();
        if (Budget is { } budget && (budget.Remaining == TimeSpan.Zero || CancellationToken.IsCancellationRequested))
        {
            throw OverBudget();
        }

        CancellationToken.ThrowIfCancellationRequested();
    }

    internal ActionBudgetException OverBudget(Exception? cause = null) => new(Kind, ActionName, Budget?.Total ?? default, cause);

    private InvalidOperationException NoRecord() =>
        new($"{Kind.Named(ActionName)} was started without a record. Start it on one, or name the app that is meant.");

    /// <summary>Makes this the running action of the current async flow until the result is disposed.</summary>
    internal Scope Enter()
    {
        var outer = s_current.Value;
        s_current.Value = this;
        return new Scope(this, outer);
    }

    internal readonly struct Scope(ActionContext own, ActionContext? outer) : IDisposable
    {
        public void Dispose()
        {
            own.HasEnded = true;
            s_current.Value = outer;
        }
    }
}
