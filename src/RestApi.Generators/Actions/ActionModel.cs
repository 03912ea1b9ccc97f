using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Everything that is generated for actions.</summary>
internal sealed record ActionsModel(RegistryModel? Registry, EquatableArray<RegistryFileModel> Files)
{
    public static ActionsModel Empty { get; } = new(null, default);
}

/// <summary>The registry itself: its factories in the order of the action names.</summary>
internal sealed record RegistryModel(string HintName, string Namespace, string ClassName, EquatableArray<string> Factories);

/// <summary>The factories for the actions of one source file.</summary>
/// <param name="File">The usings of the file.</param>
/// <param name="Groups">The actions by the namespace declaration they are written in.</param>
internal sealed record RegistryFileModel(
    string HintName,
    string RootNamespace,
    string RegistryName,
    ScopePart File,
    EquatableArray<ActionGroup> Groups
);

/// <summary>Actions that see the same usings.</summary>
/// <param name="Frame">The namespaces around them.</param>
/// <param name="ClassName">The class for their factories, where the registry is in another namespace; otherwise null.</param>
internal sealed record ActionGroup(TypeFrame Frame, string? ClassName, EquatableArray<ActionModel> Actions);

/// <summary>One action or script.</summary>
/// <param name="Kind">The attribute that marks it, such as <c>Action</c>.</param>
/// <param name="Factory">The method of the registry that describes it.</param>
/// <param name="Method">The action's own method, with namespace and types.</param>
/// <param name="Inputs">What the method takes, without the token.</param>
/// <param name="ReturnsValue">Whether there is something to return, after waiting for it where it is a task.</param>
/// <param name="Budget">Its budget in seconds as C#, or null.</param>
/// <param name="JsonContext">The JSON context as C#, or null.</param>
internal sealed record ActionModel(
    string Kind,
    string Name,
    string Factory,
    string Method,
    EquatableArray<ActionInputModel> Inputs,
    bool IsAsync,
    bool ReturnsValue,
    bool TakesToken,
    string? Budget,
    string? JsonContext
);

/// <summary>A parameter of an action.</summary>
/// <param name="Creation">The member that describes it and its type, such as <c>Of&lt;string&gt;</c>.</param>
/// <param name="Type">Its type as C#.</param>
/// <param name="Default">What it is when it is left out, as C#: <c>null</c> for the default of its type; null when it is required.</param>
internal sealed record ActionInputModel(string Creation, string Name, string Type, string? Default);
