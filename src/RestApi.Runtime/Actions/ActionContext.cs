using System.Diagnostics;
using Microsoft.Extensions.Configuration;

namespace Comind.Api.Server;

/// <summary>What the running action works with. It belongs to the action's async flow: two actions never share one.</summary>
[DebuggerDisplay("{ActionName,nq}")]
public sealed class ActionContext
{
    private static readonly AsyncLocal<ActionContext?> s_current = new();

    internal ActionContext(string actionName, AppRecord record, IConfiguration configuration, IRecordStore records, IActionLogSink log)
    {
        ActionName = actionName;
        Record = record;
        Configuration = configuration;
        Records = records;
        Log = log;
    }

    /// <summary>The running action, or null outside of actions.</summary>
    public static ActionContext? Current => s_current.Value;

    /// <summary>The name of the running action.</summary>
    public string ActionName { get; }

    /// <summary>The record the action was started on.</summary>
    public AppRecord Record { get; }

    /// <summary>Ends when the action is cancelled; synchronous calls and <see cref="ComindServer.Sleep"/> end with it.</summary>
    public CancellationToken CancellationToken { get; internal init; }

    // Its debugger view lists every value.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal IConfiguration Configuration { get; }

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    internal AppSecrets Secrets => field ??= new AppSecrets(Configuration);

    internal IRecordStore Records { get; }

    internal IActionLogSink Log { get; }

    /// <summary>How much time the action has; null when it has no limit.</summary>
    public ActionBudget? Budget { get; internal init; }

    /// <summary>What calls may do in this action.</summary>
    internal RestApiOptions Options { get; init; } = new();

    /// <summary>How calls are sent; null for the connections of the process.</summary>
    internal RestTransport? Transport { get; init; }

    /// <summary>Whether the action is over; what it was given is of no use any more.</summary>
    internal bool HasEnded { get; private set; }

    /// <summary>The files of this run; null when its host has none.</summary>
    internal IFileStore? Files { get; init; }

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
