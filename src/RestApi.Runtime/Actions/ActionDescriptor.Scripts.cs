using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Comind.Api.Server;

public sealed partial class ActionDescriptor
{
    /// <summary>Describes a synchronous script service.</summary>
    /// <param name="name">The name the service is run by.</param>
    /// <param name="inputs">What its method takes, in order.</param>
    /// <param name="service">Runs it with the values of the inputs and returns its outputs.</param>
    /// <param name="budgetSeconds">How many seconds it may take; null for what the configuration says.</param>
    /// <param name="json">Reads inputs of own types without reflection.</param>
    /// <returns>The descriptor.</returns>
    public static ActionDescriptor CreateScriptService(
        string name,
        IReadOnlyList<ActionInput> inputs,
        Func<ActionArguments, CancellationToken, JsonObject?> service,
        double? budgetSeconds = null,
        JsonSerializerContext? json = null
    ) =>
        new(ActionKind.ScriptService, name, inputs, (input, token) => Task.FromResult<object?>(service(input, token)), budgetSeconds, json);

    /// <summary>Describes an asynchronous script service.</summary>
    /// <inheritdoc cref="CreateScriptService"/>
    public static ActionDescriptor CreateScriptServiceAsync(
        string name,
        IReadOnlyList<ActionInput> inputs,
        Func<ActionArguments, CancellationToken, Task<JsonObject?>> service,
        double? budgetSeconds = null,
        JsonSerializerContext? json = null
    ) =>
        new(
            ActionKind.ScriptService,
            name,
            inputs,
            async (input, token) => await service(input, token).ConfigureAwait(false),
            budgetSeconds,
            json
        );

    /// <summary>Describes a synchronous script task.</summary>
    /// <param name="name">The name the task is run by.</param>
    /// <param name="inputs">What its method takes, in order.</param>
    /// <param name="task">Runs it with the values of the inputs.</param>
    /// <param name="budgetSeconds">How many seconds it may take; null for what the configuration says.</param>
    /// <param name="json">Reads variables of own types without reflection.</param>
    /// <returns>The descriptor.</returns>
    public static ActionDescriptor CreateScriptTask(
        string name,
        IReadOnlyList<ActionInput> inputs,
        Action<ActionArguments, CancellationToken> task,
        double? budgetSeconds = null,
        JsonSerializerContext? json = null
    ) => new(ActionKind.ScriptTask, name, inputs, Synchronous(task), budgetSeconds, json);

    /// <summary>Describes an asynchronous script task.</summary>
    /// <inheritdoc cref="CreateScriptTask"/>
    public static ActionDescriptor CreateScriptTaskAsync(
        string name,
        IReadOnlyList<ActionInput> inputs,
        Func<ActionArguments, CancellationToken, Task> task,
        double? budgetSeconds = null,
        JsonSerializerContext? json = null
    ) => new(ActionKind.ScriptTask, name, inputs, Asynchronous(task), budgetSeconds, json);

    /// <summary>Describes a synchronous validation script.</summary>
    /// <param name="name">The name the script is run by.</param>
    /// <param name="inputs">What its method takes, in order.</param>
    /// <param name="script">Runs it with the values of the inputs and returns what is wrong; null or none for valid.</param>
    /// <param name="budgetSeconds">How many seconds it may take; null for what the configuration says.</param>
    /// <param name="json">Reads inputs of own types without reflection.</param>
    /// <returns>The descriptor.</returns>
    public static ActionDescriptor CreateValidationScript(
        string name,
        IReadOnlyList<ActionInput> inputs,
        Func<ActionArguments, CancellationToken, IEnumerable<ValidationMessage>?> script,
        double? budgetSeconds = null,
        JsonSerializerContext? json = null
    ) =>
        new(
            ActionKind.ValidationScript,
            name,
            inputs,
            (input, token) => Task.FromResult<object?>(Collect(script(input, token), token)),
            budgetSeconds,
            json
        );

    /// <summary>Describes an asynchronous validation script.</summary>
    /// <inheritdoc cref="CreateValidationScript"/>
    public static ActionDescriptor CreateValidationScriptAsync(
        string name,
        IReadOnlyList<ActionInput> inputs,
        Func<ActionArguments, CancellationToken, Task<IEnumerable<ValidationMessage>?>> script,
        double? budgetSeconds = null,
        JsonSerializerContext? json = null
    ) =>
        new(
            ActionKind.ValidationScript,
            name,
            inputs,
            async (input, token) => Collect(await script(input, token).ConfigureAwait(false), token),
            budgetSeconds,
            json
        );

    // A script with "yield return" has not run before its messages are read; they are read while it still has a budget.
    private static List<ValidationMessage> Collect(IEnumerable<ValidationMessage>? messages, CancellationToken token)
    {
        var collected = new List<ValidationMessage>();
        foreach (var message in messages ?? [])
        {
            token.ThrowIfCancellationRequested();
            collected.Add(message ?? throw new InvalidOperationException("A validation script returned null among its messages."));
        }

        return collected;
    }
}
