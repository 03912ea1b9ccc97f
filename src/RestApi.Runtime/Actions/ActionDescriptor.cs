namespace Comind.Api.Server;

/// <summary>One action of the generated registry: its name and how to run it. No reflection is involved.</summary>
public sealed class ActionDescriptor
{
    private readonly Func<AppRecord, Entity?> _open;
    private readonly Func<Entity?, CancellationToken, Task> _run;

    private ActionDescriptor(string name, Func<AppRecord, Entity?> open, Func<Entity?, CancellationToken, Task> run)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        _open = open;
        _run = run;
    }

    /// <summary>The name the action is run by.</summary>
    public string Name { get; }

    /// <summary>Describes a synchronous action on a record.</summary>
    public static ActionDescriptor Create<TEntity>(string name, Action<TEntity, CancellationToken> action)
        where TEntity : Entity, new() =>
        new(
            name,
            Entity.Open<TEntity>,
            (entity, token) =>
            {
                action((TEntity)entity!, token);
                return Task.CompletedTask;
            }
        );

    /// <summary>Describes an asynchronous action on a record.</summary>
    public static ActionDescriptor CreateAsync<TEntity>(string name, Func<TEntity, CancellationToken, Task> action)
        where TEntity : Entity, new() => new(name, Entity.Open<TEntity>, (entity, token) => action((TEntity)entity!, token));

    /// <summary>Describes a synchronous action that takes no record.</summary>
    public static ActionDescriptor Create(string name, Action<CancellationToken> action) =>
        new(
            name,
            static _ => null,
            (_, token) =>
            {
                action(token);
                return Task.CompletedTask;
            }
        );

    /// <summary>Describes an asynchronous action that takes no record.</summary>
    public static ActionDescriptor CreateAsync(string name, Func<CancellationToken, Task> action) =>
        new(name, static _ => null, (_, token) => action(token));

    /// <summary>
    /// Runs the action on a record. Changes reach <paramref name="record"/> through the entity; saving is up to the
    /// caller. A synchronous action runs on the caller's thread and returns a completed task.
    /// </summary>
    /// <param name="record">The record the action was started on.</param>
    /// <param name="cancellationToken">Ends the action early.</param>
    /// <returns>A task that ends with the action.</returns>
    public Task RunAsync(AppRecord record, CancellationToken cancellationToken) => _run(_open(record), cancellationToken);
}
