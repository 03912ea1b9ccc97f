using System.Diagnostics;
using System.Text.Json.Serialization;

namespace Comind.Api.Server;

/// <summary>What an input of an action is filled with.</summary>
public enum ActionInputKind
{
    /// <summary>The record the action was started on.</summary>
    Record,

    /// <summary>All records the action was started on.</summary>
    Records,

    /// <summary>A parameter, by its name.</summary>
    Parameter,

    /// <summary>What a script works with, such as a <see cref="ScriptContext"/>.</summary>
    Context,
}

/// <summary>One parameter of an action's method and how it is filled. Made by generated code.</summary>
[DebuggerDisplay("{Kind} {Name,nq}: {Type.Name,nq}")]
public abstract class ActionInput
{
    private protected ActionInput(string name, ActionInputKind kind, Type type, bool isRequired = true)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name;
        Kind = kind;
        Type = type;
        IsRequired = isRequired;
    }

    /// <summary>The name of the method's parameter.</summary>
    public string Name { get; }

    /// <summary>What it is filled with.</summary>
    public ActionInputKind Kind { get; }

    /// <summary>Its type; for <see cref="ActionInputKind.Records"/> that of one record.</summary>
    public Type Type { get; }

    /// <summary>Whether the action cannot start without it.</summary>
    public bool IsRequired { get; }

    /// <summary>The record, as a typed view.</summary>
    /// <param name="name">The name of the method's parameter.</param>
    /// <returns>The input.</returns>
    public static ActionInput Of<TEntity>(string name)
        where TEntity : Entity?, new() => new RecordInput<TEntity>(name);

    /// <summary>A parameter that is read from JSON. With a record type the overload for records is taken instead.</summary>
    /// <param name="name">The name of the method's parameter.</param>
    /// <param name="isRequired">Whether the action cannot start without it.</param>
    /// <returns>The input.</returns>
    public static ActionInput Of<T>(string name, bool isRequired = true) => new ParameterInput<T>(name, isRequired, default);

    /// <summary>All selected records, as typed views.</summary>
    /// <param name="name">The name of the method's parameter.</param>
    /// <returns>The input.</returns>
    public static ActionInput ListOf<TEntity>(string name)
        where TEntity : Entity, new() => new RecordsInput<TEntity>(name);

    /// <summary>A parameter that is a JSON array. With a record type the overload for records is taken instead.</summary>
    /// <param name="name">The name of the method's parameter.</param>
    /// <param name="isRequired">Whether the action cannot start without it.</param>
    /// <returns>The input.</returns>
    public static ActionInput ListOf<T>(string name, bool isRequired = true) => new ListInput<T>(name, isRequired);

    /// <summary>A parameter that may be left out.</summary>
    /// <param name="name">The name of the method's parameter.</param>
    /// <param name="value">What it is then.</param>
    /// <returns>The input.</returns>
    public static ActionInput WithDefault<T>(string name, T value) => new ParameterInput<T>(name, isRequired: false, value);

    /// <summary>What a script works with.</summary>
    /// <param name="name">The name of the method's parameter.</param>
    /// <returns>The input.</returns>
    public static ActionInput Context<TContext>(string name)
        where TContext : class => new ContextInput<TContext>(name);

    /// <summary>The same input, which may be left out and is then null or the default of its type.</summary>
    /// <returns>The input.</returns>
    public virtual ActionInput OrNull() => this;

    /// <summary>Its type in the words of a message, such as <c>whole number</c>.</summary>
    internal virtual string Expected => Type.Name;

    /// <summary>Whether a value of its type can be read at all.</summary>
    internal virtual bool IsReadable(JsonSerializerContext? json) => true;

    internal abstract object? Read(ActionBinding binding);
}
