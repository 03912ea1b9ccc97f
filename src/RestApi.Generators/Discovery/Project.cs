namespace Comind.Api.Generators;

/// <summary>What the sources of a project declare, and how what is generated for it is called.</summary>
/// <param name="RootNamespace">The namespace that generated types go to; empty for the global one.</param>
/// <param name="Classes">The names of the generated classes.</param>
internal sealed record Project(ProjectDeclarations Declarations, string RootNamespace, ClassNames Classes)
{
    /// <summary>Whether the project has a type or namespace that a generated class of that name cannot join.</summary>
    public bool Takes(string className) => Declarations.Takes(CSharpText.Qualify(RootNamespace, className));
}

/// <summary>What the properties of a project say about names.</summary>
internal sealed record ProjectNames(string RootNamespace, ClassNames Classes);
