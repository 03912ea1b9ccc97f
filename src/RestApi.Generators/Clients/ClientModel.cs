using Comind.Api.Language;

namespace Comind.Api.Generators;

/// <summary>The calls of one client that one source file declares.</summary>
/// <param name="FileName">The name of that file; empty when it is the only one.</param>
/// <param name="SharedJson">The JSON context, when calls in other files need it and may not see its name.</param>
/// <param name="Calls">What is added to the class: the declared one, or the one that is written for an interface.</param>
/// <param name="Implementation">What is written for an interface; null for a class.</param>
internal sealed record ClientModel(
    string FileName,
    TypeFrame Frame,
    string? SharedJson,
    EquatableArray<MethodModel> Calls,
    ImplementationModel? Implementation
);

/// <summary>The class that is written for an interface.</summary>
/// <param name="Docs">Its documentation, line by line.</param>
/// <param name="Header">Such as <c>internal sealed partial class Crm(RestClient client) : ICrm</c>.</param>
/// <param name="Twins">Calls that are added to the interface itself.</param>
internal sealed record ImplementationModel(EquatableArray<string> Docs, string Header, EquatableArray<MethodModel> Twins);

/// <summary>A method.</summary>
/// <param name="Docs">Its documentation, line by line.</param>
/// <param name="Signature">Modifiers, return type, name and parameters.</param>
internal sealed record MethodModel(EquatableArray<string> Docs, string Signature, EquatableArray<CodeLine> Body);

/// <summary>A line of a body, and how deep it stands in it.</summary>
internal readonly record struct CodeLine(int Depth, string Text);

/// <summary>A client that a container can make.</summary>
/// <param name="Service">The interface or class it is asked by.</param>
/// <param name="Instance">What makes it, as C#.</param>
internal sealed record RegisteredClient(string Service, string Instance);
