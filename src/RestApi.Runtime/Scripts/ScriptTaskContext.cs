using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Comind.Api.Server;

/// <summary>
/// A running step of a process: its variables, and how it says that it ended. A task reports exactly one outcome:
/// <see cref="Complete(JsonObject?, JsonObject?)"/>, <see cref="HandleFailure"/> or <see cref="HandleBpmnError"/>. Thread-safe.
/// </summary>
[DebuggerDisplay("{ProcessInstanceId,nq}")]
public sealed class ScriptTaskContext
{
    private readonly string _taskName;
    private readonly JsonObject _variables;
    private ScriptTaskOutcome? _outcome;
    private InvalidOperationException? _second;

    internal ScriptTaskContext(string taskName, string processInstanceId, JsonObject? variables)
    {
        _taskName = taskName;
        _variables = variables ?? [];
        ProcessInstanceId = processInstanceId;
    }

    /// <summary>The id of the process instance that the step belongs to.</summary>
    public string ProcessInstanceId { get; }

    /// <summary>A variable of the process.</summary>
    /// <param name="name">The name of the variable.</param>
    /// <returns>A copy of its value; null when it is null or there is none.</returns>
    public JsonNode? GetVariable(string name) => _variables[name]?.DeepClone();

    /// <summary>All variables of the process.</summary>
    /// <returns>A copy.</returns>
    public JsonObject GetAllVariables() => (JsonObject)_variables.DeepClone();

    /// <summary>Ends the step: the process goes on.</summary>
    /// <param name="variables">The variables to set in the process.</param>
    /// <param name="modelChanges">The changes to the model of the process.</param>
    /// <exception cref="InvalidOperationException">The task reported an outcome before.</exception>
    public void Complete(JsonObject? variables = null, JsonObject? modelChanges = null) =>
        Report(new(ScriptTaskOutcomeKind.Completed, Copy(variables), Copy(modelChanges)));

    /// <summary>Ends the step: the process goes on.</summary>
    /// <param name="variables">The variables to set in the process: texts, numbers, dates, JSON and the like.</param>
    /// <param name="modelChanges">The changes to the model of the process.</param>
    /// <exception cref="InvalidOperationException">The task reported an outcome before.</exception>
    public void Complete(IReadOnlyDictionary<string, object?> variables, IReadOnlyDictionary<string, object?>? modelChanges = null) =>
        Complete(ScriptOutputs.Of(variables), ScriptOutputs.Of(modelChanges ?? new Dictionary<string, object?>()));

    /// <summary>Ends the step with a technical incident.</summary>
    /// <param name="cause">What happened, for whoever looks at the incident.</param>
    /// <exception cref="InvalidOperationException">The task reported an outcome before.</exception>
    public void HandleFailure(string cause)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(cause);
        Report(new(ScriptTaskOutcomeKind.Failure, [], [], Cause: SecretRedactor.Redact(cause)));
    }

    /// <summary>Ends the step with a business error, which the process handles by its code.</summary>
    /// <param name="code">The code of the error in the process model.</param>
    /// <param name="cause">What happened, for people.</param>
    /// <exception cref="InvalidOperationException">The task reported an outcome before.</exception>
    public void HandleBpmnError(string code, string? cause = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(code);
        Report(new(ScriptTaskOutcomeKind.BpmnError, [], [], code, cause is null ? null : SecretRedactor.Redact(cause)));
    }

    /// <exception cref="InvalidOperationException">The task reported no outcome, or two.</exception>
    internal ScriptTaskOutcome Outcome() =>
        _second is null
            ? _outcome
                ?? throw new InvalidOperationException(
                    $"Script task '{_taskName}' ended without an outcome. Call Complete, HandleFailure or HandleBpmnError on every path."
                )
            // Even when the task caught what it was told.
            : throw _second;

    private void Report(ScriptTaskOutcome outcome)
    {
        if (Interlocked.CompareExchange(ref _outcome, outcome, null) is { } first)
        {
            throw _second = new InvalidOperationException(
                $"Script task '{_taskName}' reported {first.Kind} and then {outcome.Kind}. Report exactly one outcome."
            );
        }
    }

    private static JsonObject Copy(JsonObject? values) => values is null ? [] : (JsonObject)values.DeepClone();
}
