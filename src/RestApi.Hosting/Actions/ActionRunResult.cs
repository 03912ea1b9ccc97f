using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>A line that an action wrote with <see cref="ActionLog"/>; loaded secrets are masked.</summary>
/// <param name="Level">How much it matters.</param>
/// <param name="Message">The line.</param>
public sealed record ActionLogLine(ActionLogLevel Level, string Message);

/// <summary>How an action ended.</summary>
public sealed class ActionRunResult : RunResult
{
    internal ActionRunResult(FinishedRun run)
        : base(run) => Records = run.Records;

    /// <summary>
    /// The record as the action left it, saved only when the action succeeded; the first one when there are several, null when the
    /// action could not start or was started without a record.
    /// </summary>
    public AppRecord? Record => Records.Count > 0 ? Records[0] : null;

    /// <summary>All records as the action left them, saved only when the action succeeded.</summary>
    public IReadOnlyList<AppRecord> Records { get; }
}
