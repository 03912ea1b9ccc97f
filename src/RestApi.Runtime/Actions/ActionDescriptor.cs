using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Comind.Api.Server;

/// <summary>One entry of the generated registry: its name, what it takes and how to run it. No reflection is involved.</summary>
[DebuggerDisplay("{Kind} {Name,nq}")]
public sealed partial class ActionDescriptor
{
    private readonly Func<ActionArguments, CancellationToken, Task<object?>> _run;
    private readonly JsonSerializerContext? _json;

    private ActionDescriptor(
        ActionKind kind,
        string name,
        IReadOnlyList<ActionInput> inputs,
        Func<ActionArguments, CancellationToken, Task<object?>> run,
        double? budgetSeconds = null,
        JsonSerializerContext? json = null
    )
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Kind = kind;
        Name = name;
        Inputs = inputs;
        Parameters = [.. inputs.Where(static input => input.Kind == ActionInputKind.Parameter)];
        BudgetSeconds = budgetSeconds;
        _run = run;
        _json = json;
    }

    /// <summary>What kind of logic it is.</summary>
    public ActionKind Kind { get; }

    /// <summary>The name the action is run by.</summary>
    public string Name { get; }

    /// <summary>What its method takes, in order.</summary>
    public IReadOnlyList<ActionInput> Inputs { get; }

    /// <summary>The inputs that whoever runs it gives by name.</summary>
    public IReadOnlyList<ActionInput> Parameters { get; }

    /// <summary>How many seconds it may take in total; null for what the configuration says for its kind.</summary>
    public double? BudgetSeconds { get; }

    /// <summary>
    /// Runs the action on a record. Changes reach <paramref name="record"/> through the entity; saving is up to the
    /// caller. A synchronous action runs on the caller's thread and returns a completed task.
    /// </summary>
    /// <param name="record">The record the action was started on.</param>
    /// <param name="cancellationToken">Ends the action early.</param>
    /// <returns>A task that ends with the action.</returns>
    /// <exception cref="ActionParameterException">The action has parameters that may not be left out.</exception>
    public Task RunAsync(AppRecord record, CancellationToken cancellationToken) =>
        InvokeAsync(Bind([record], parameters: null, context: null), cancellationToken);

    /// <exception cref="ActionParameterException">Something is missing, wrong or unknown.</exception>
    internal ActionArguments Bind(IReadOnlyList<AppRecord> records, JsonObject? parameters, object? context) =>
        new ActionBinding(this, records, parameters, context, _json).Bind();

    /// <summary>Runs it; the result is what a script service or validation script returned.</summary>
    internal Task<object?> InvokeAsync(ActionArguments arguments, CancellationToken cancellationToken) =>
        _run(arguments, cancellationToken);

    /// <summary>What keeps it from ever running; a host tells when it is built.</summary>
    internal IEnumerable<string> Problems()
    {
        var records = Inputs.Where(static input => input.Kind is ActionInputKind.Record or ActionInputKind.Records).ToList();
        if (records.Count > 1)
        {
            yield return $"takes more than one record ({string.Join(", ", records.Select(static input => input.Name))}). Keep one, and read others by query";
        }

        if (records.Count > 0 && Kind != ActionKind.Action)
        {
            yield return $"takes a record ({records[0].Name}), which only an [Action] has. Take a parameter instead";
        }

        foreach (var input in Inputs.Where(input => !input.IsReadable(_json)))
        {
            yield return $"has a parameter '{input.Name}' of type {input.Type.Name}, which cannot be read from JSON. "
                + "Records come as IReadOnlyList<T> in the first place; any other type is listed in a JsonSerializerContext, named as JsonContext of the attribute";
        }

        if (BudgetSeconds is { } seconds && !(seconds > 0 && seconds < RestCall.LongestTimeout.TotalSeconds))
        {
            yield return "has a BudgetSeconds that is not more than 0 and less than 49 days. Correct it in the attribute";
        }
    }
}
