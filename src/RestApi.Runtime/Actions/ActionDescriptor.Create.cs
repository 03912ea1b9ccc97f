using System.Text.Json.Serialization;

namespace Comind.Api.Server;

public sealed partial class ActionDescriptor
{
    private const string TheRecord = "entity";

    /// <summary>Describes a synchronous action on a record.</summary>
    public static ActionDescriptor Create<TEntity>(string name, Action<TEntity, CancellationToken> action)
        where TEntity : Entity, new() =>
        Create(name, [ActionInput.Of<TEntity>(TheRecord)], (input, token) => action(input.Get<TEntity>(0), token));

    /// <summary>Describes an asynchronous action on a record.</summary>
    public static ActionDescriptor CreateAsync<TEntity>(string name, Func<TEntity, CancellationToken, Task> action)
        where TEntity : Entity, new() =>
        CreateAsync(name, [ActionInput.Of<TEntity>(TheRecord)], (input, token) => action(input.Get<TEntity>(0), token));

    /// <summary>Describes a synchronous action that takes no record.</summary>
    public static ActionDescriptor Create(string name, Action<CancellationToken> action) => Create(name, [], (_, token) => action(token));

    /// <summary>Describes an asynchronous action that takes no record.</summary>
    public static ActionDescriptor CreateAsync(string name, Func<CancellationToken, Task> action) =>
        CreateAsync(name, [], (_, token) => action(token));

    /// <summary>Describes a synchronous action by what it takes.</summary>
    /// <param name="name">The name the action is run by.</param>
    /// <param name="inputs">What it takes, in order.</param>
    /// <param name="action">Runs it with the values of the inputs.</param>
    /// <param name="budgetSeconds">How many seconds it may take; null for what the configuration says.</param>
    /// <param name="json">Reads parameters of own types without reflection.</param>
    /// <returns>The descriptor.</returns>
    public static ActionDescriptor Create(
        string name,
        IReadOnlyList<ActionInput> inputs,
        Action<ActionArguments, CancellationToken> action,
        double? budgetSeconds = null,
        JsonSerializerContext? json = null
    ) => new(ActionKind.Action, name, inputs, Synchronous(action), budgetSeconds, json);

    /// <summary>Describes an asynchronous action by what it takes.</summary>
    /// <inheritdoc cref="Create(string, IReadOnlyList{ActionInput}, Action{ActionArguments, CancellationToken}, double?, JsonSerializerContext?)"/>
    public static ActionDescriptor CreateAsync(
        string name,
        IReadOnlyList<ActionInput> inputs,
        Func<ActionArguments, CancellationToken, Task> action,
        double? budgetSeconds = null,
        JsonSerializerContext? json = null
    ) => new(ActionKind.Action, name, inputs, Asynchronous(action), budgetSeconds, json);

    private static Func<ActionArguments, CancellationToken, Task<object?>> Synchronous(Action<ActionArguments, CancellationToken> action) =>
        (input, token) =>
        {
            action(input, token);
            return s_nothing;
        };

    private static Func<ActionArguments, CancellationToken, Task<object?>> Asynchronous(
        Func<ActionArguments, CancellationToken, Task> action
    ) =>
        async (input, token) =>
        {
            await action(input, token).ConfigureAwait(false);
            return null;
        };

    private static readonly Task<object?> s_nothing = Task.FromResult<object?>(null);
}
