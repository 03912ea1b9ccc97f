using System.Text.Json.Nodes;
using Comind.Api.Server;

namespace Comind.Api.Hosting;

/// <summary>How a script service ended.</summary>
public sealed class ScriptServiceResult : RunResult
{
    internal ScriptServiceResult(FinishedRun run)
        : base(run) => Outputs = run.Value as JsonObject ?? [];

    /// <summary>What it returned, by name; empty when it failed.</summary>
    public JsonObject Outputs { get; }
}

/// <summary>How a script task ended. It succeeded when it completed: a failure and a business error it reported are errors here.</summary>
public sealed class ScriptTaskResult : RunResult
{
    internal ScriptTaskResult(FinishedRun run)
        : base(run) => Outcome = run.Value as ScriptTaskOutcome;

    /// <summary>What it reported; null when it broke, was cancelled, or reported not exactly one outcome.</summary>
    public ScriptTaskOutcome? Outcome { get; }
}

/// <summary>How a validation script ended.</summary>
public sealed class ValidationScriptResult : RunResult
{
    internal ValidationScriptResult(FinishedRun run)
        : base(run) => Messages = run.Value as IReadOnlyList<ValidationMessage> ?? [];

    /// <summary>What is wrong; empty when the inputs are valid, and also when the script failed.</summary>
    public IReadOnlyList<ValidationMessage> Messages { get; }

    /// <summary>Whether the script ran to its end and found nothing wrong.</summary>
    public bool IsValid => Succeeded && Messages.Count == 0;
}
