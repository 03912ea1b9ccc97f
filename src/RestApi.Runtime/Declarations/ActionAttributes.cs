namespace Comind.Api.Server;

/// <summary>Marks a static method as something that a host runs by name.</summary>
/// <param name="name">The name it is run by.</param>
[AttributeUsage(AttributeTargets.Method)]
public abstract class RunnableAttribute(string name) : Attribute
{
    /// <summary>The name it is run by.</summary>
    public string Name { get; } = name;

    /// <summary>How many seconds it may take in total, as a literal; by default what the configuration says for its kind.</summary>
    public double BudgetSeconds { get; set; }

    /// <summary>The <c>JsonSerializerContext</c> that reads and writes its parameters and outputs of own types without reflection.</summary>
    public Type? JsonContext { get; set; }
}

/// <summary>
/// Marks a static method as an action. It takes the record (a type with <see cref="EntityAttribute"/>), the selected records
/// (<c>IReadOnlyList</c> of such a type) or nothing, then parameters that are bound by name, then optionally a
/// <see cref="CancellationToken"/>, and returns <c>void</c> or <see cref="Task"/>.
/// </summary>
/// <param name="name">The name the action is run by, such as <c>sync_contacts</c>.</param>
public sealed class ActionAttribute(string name) : RunnableAttribute(name);

/// <summary>
/// Marks a static method as a script service. It takes optionally a <see cref="ScriptContext"/>, then inputs that are bound by
/// name, then optionally a <see cref="CancellationToken"/>, and returns its outputs: a JSON object, a dictionary or an
/// object, or a <see cref="Task{TResult}"/> of it.
/// </summary>
/// <param name="name">The name the service is run by.</param>
public sealed class ScriptServiceAttribute(string name) : RunnableAttribute(name);

/// <summary>
/// Marks a static method as a script task, a step of a process. It takes a <see cref="ScriptTaskContext"/>, through which it says
/// how the step ended, then variables that are bound by name, then optionally a <see cref="CancellationToken"/>, and returns
/// <c>void</c> or <see cref="Task"/>.
/// </summary>
/// <param name="name">The name the task is run by.</param>
public sealed class ScriptTaskAttribute(string name) : RunnableAttribute(name);

/// <summary>
/// Marks a static method as a validation script. It takes optionally a <see cref="ValidationScriptContext"/>, then inputs that are
/// bound by name, then optionally a <see cref="CancellationToken"/>, and returns a sequence of <see cref="ValidationMessage"/>,
/// or a <see cref="Task{TResult}"/> of it; none means valid. Its budget is one second.
/// </summary>
/// <param name="name">The name the script is run by.</param>
public sealed class ValidationScriptAttribute(string name) : RunnableAttribute(name);
