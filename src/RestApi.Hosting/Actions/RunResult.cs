using System.Diagnostics.CodeAnalysis;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>How a run of an action or script ended.</summary>
public abstract class RunResult
{
    private protected RunResult(FinishedRun run)
    {
        ActionName = run.ActionName;
        RunId = run.RunId;
        Error = run.Error;
        Log = run.Log;
        Calls = run.Calls;
        CallCount = run.CallCount;
        Duration = run.Duration;
    }

    /// <summary>The name of the action or script.</summary>
    public string ActionName { get; }

    /// <summary>The id of this run, other than that of any other run.</summary>
    public string RunId { get; }

    /// <summary>Whether it ended without a failure, and its records were saved.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;

    /// <summary>Why it did not succeed; null when it did.</summary>
    public ActionError? Error { get; }

    /// <summary>What it wrote with <see cref="ActionLog"/>, in order.</summary>
    public IReadOnlyList<ActionLogLine> Log { get; }

    /// <summary>The calls it made, in the order in which they ended: the last 1,000.</summary>
    public IReadOnlyList<RestCallRecord> Calls { get; }

    /// <summary>How many calls it made.</summary>
    public long CallCount { get; }

    /// <summary>How long it took, with loading and saving its records.</summary>
    public TimeSpan Duration { get; }
}

/// <summary>What is known of a run when it is over.</summary>
internal sealed record FinishedRun(
    string ActionName,
    string RunId,
    ActionError? Error,
    IReadOnlyList<ActionLogLine> Log,
    IReadOnlyList<RestCallRecord> Calls,
    long CallCount,
    TimeSpan Duration,
    IReadOnlyList<AppRecord> Records,
    object? Value
);
