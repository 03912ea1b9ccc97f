using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>Everything that is generated for actions.</summary>
internal sealed record ActionsModel(RegistryModel? Registry, EquatableArray<RegistryFileModel> Files)
{
    public static ActionsModel Empty { get; } = new(null, default);
}

/// <summary>The registry itself: its factories in the order of the action names.</summary>
internal sealed record RegistryModel(string HintName, string Namespace, EquatableArray<string> Factories);

/// <summary>The factories for the actions of one source file.</summary>
/// <param name="File">The usings of the file.</param>
/// <param name="Groups">The actions by the namespace declaration they are written in.</param>
internal sealed record RegistryFileModel(string HintName, string RootNamespace, ScopePart File, EquatableArray<ActionGroup> Groups);

/// <summary>Actions that see the same usings.</summary>
/// <param name="Frame">The namespaces around them.</param>
/// <param name="ClassName">The class for their factories, where the registry is in another namespace; otherwise null.</param>
internal sealed record ActionGroup(TypeFrame Frame, string? ClassName, EquatableArray<ActionModel> Actions);

/// <summary>One action.</summary>
/// <param name="Factory">The method of the registry that describes it.</param>
/// <param name="Method">The action's own method, with namespace and types.</param>
/// <param name="EntityType">The type of the record as it is written, or null.</param>
internal sealed record ActionModel(string Name, string Factory, string Method, string? EntityType, bool IsAsync, bool TakesToken);
