using System;
using System.Linq;

namespace Comind.Api.Generators;

/// <summary>What the methods of one kind look like.</summary>
/// <param name="Marker">The attribute, such as <c>ScriptTask</c>.</param>
/// <param name="ContextType">The type through which such a method learns what it works on, or null.</param>
internal sealed record ActionKindShape(string Marker, string? ContextType)
{
    public const string Action = "Action";
    public const string ScriptService = "ScriptService";
    public const string ScriptTask = "ScriptTask";
    public const string ValidationScript = "ValidationScript";

    public static ActionKindShape[] All { get; } =
    [
        new(Action, null),
        new(ScriptService, "ScriptContext"),
        new(ScriptTask, "ScriptTaskContext"),
        new(ValidationScript, "ValidationScriptContext"),
    ];

    /// <summary>Whether an attribute of that name makes a method one that the registry lists.</summary>
    public static bool IsMarker(string? name) => name is Action or ScriptService or ScriptTask or ValidationScript;

    public static bool IsContext(WrittenType type) => All.Any(shape => shape.ContextType is { } name && name == type.Name);

    /// <summary>Whether the method returns a task and a value; null for a return type that this kind does not have.</summary>
    public (bool IsAsync, bool ReturnsValue)? Returns(MethodPart method, MarkerScope scope) =>
        scope.Resolve(method.ReturnType) switch
        {
            // An async void would be over before its work is.
            { Name: "void" } when method.Has("async") => null,
            { Name: "void" } when Marker != ValidationScript => (false, false),
            { Name: "Task", IsNullable: false, Arguments.Count: 0 } when Marker != ValidationScript => (true, false),
            { Name: "Task", IsNullable: false, Arguments: [var value] } when CanReturn(value) => (true, true),
            var value when CanReturn(value) => (false, true),
            _ => null,
        };

    private bool CanReturn(WrittenType value) =>
        Marker switch
        {
            ScriptService => value.Name
                is not ("" or "void" or "Task" or "ValueTask" or "IAsyncEnumerable" or "object" or "dynamic" or "[]")
                && !value.IsSimple,
            ValidationScript => value.Name == "[]"
                ? value.TextWithoutNullable.TrimEnd('[', ']').EndsWith(Message, StringComparison.Ordinal)
                : value is { Name: not ("Task" or "ValueTask" or "IAsyncEnumerable"), Arguments: [{ Name: Message }] },
            _ => false,
        };

    private const string Message = "ValidationMessage";
}
