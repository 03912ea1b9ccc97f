using System.Diagnostics.CodeAnalysis;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>A line that an action wrote with <see cref="ActionLog"/>; loaded secrets are masked.</summary>
/// <param name="Level">How much it matters.</param>
/// <param name="Message">The line.</param>
public sealed record ActionLogLine(ActionLogLevel Level, string Message);

/// <summary>How an action ended.</summary>
public sealed class ActionRunResult
{
    internal ActionRunResult() { }

    /// <summary>The name of the action.</summary>
    public required string ActionName { get; init; }

    /// <summary>Whether the action ended without an exception and its record was saved.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    [MemberNotNullWhen(true, nameof(Record))]
    public bool Succeeded => Error is null;

    /// <summary>Why it did not succeed; null when it did.</summary>
    public ActionError? Error { get; init; }

    /// <summary>What the action wrote with <see cref="ActionLog"/>, in order.</summary>
    public required IReadOnlyList<ActionLogLine> Log { get; init; }

    /// <summary>The id of this run, other than that of any other run.</summary>
    public required string RunId { get; init; }

    /// <summary>The calls it made, in the order in which they ended: the last 1,000.</summary>
    public required IReadOnlyList<RestCallRecord> Calls { get; init; }

    /// <summary>How long the action took, with loading and saving its record.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>
    /// The record as the action left it, saved only when the action succeeded; null when the action could not start.
    /// </summary>
    public AppRecord? Record { get; init; }
}
