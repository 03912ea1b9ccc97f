namespace Comind.Api.Generators;

/// <summary>What is known of JSON in a project, and where generated code for it goes.</summary>
/// <param name="Catalog">The types of the project that clients mention.</param>
/// <param name="RootNamespace">The namespace of readers and writers.</param>
/// <param name="ClassName">Their class; null when the project has a type of that name.</param>
internal sealed record JsonInputs(JsonCatalog Catalog, string RootNamespace, string? ClassName)
{
    /// <summary>What stands in front of generated readers and writers.</summary>
    public string Owner => "global::" + CSharpText.Qualify(RootNamespace, ClassName!) + ".";

    public static JsonInputs Of(Project project, DataTypes types) =>
        new(
            new(types, project.Declarations.GlobalUsings),
            project.RootNamespace,
            project.Takes(project.Classes.Json) ? null : project.Classes.Json
        );
}
