namespace Comind.Api.Generators;

/// <summary>A constant that a type of the project declares.</summary>
/// <param name="Owner">The full name of that type.</param>
/// <param name="Namespace">The namespace of that type; empty for the global one.</param>
/// <param name="Name">The name itself.</param>
/// <param name="Value">The value as it is written.</param>
internal sealed record DeclaredConstant(string Owner, string Namespace, string Name, ArgumentPart Value)
{
    /// <summary>The last name of the type.</summary>
    public string OwnerName => Owner.Substring(Owner.LastIndexOf('.') + 1);
}
