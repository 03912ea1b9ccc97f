using System.Text.Json.Nodes;

namespace Comind.Api.Server;

/// <summary>How a step of a process ended.</summary>
public enum ScriptTaskOutcomeKind
{
    /// <summary>The step is done and the process goes on.</summary>
    Completed,

    /// <summary>A technical incident: somebody has to look at it.</summary>
    Failure,

    /// <summary>A business error that the process itself handles, by its code.</summary>
    BpmnError,
}

/// <summary>What a script task reported.</summary>
/// <param name="Kind">How the step ended.</param>
/// <param name="Variables">The variables to set in the process; empty unless it completed.</param>
/// <param name="ModelChanges">The changes to the model of the process; empty unless it completed.</param>
/// <param name="Code">The code of a business error, otherwise null.</param>
/// <param name="Cause">Why it did not complete; free of loaded secrets.</param>
public sealed record ScriptTaskOutcome(
    ScriptTaskOutcomeKind Kind,
    JsonObject Variables,
    JsonObject ModelChanges,
    string? Code = null,
    string? Cause = null
);
