namespace Comind.Api.Generators;

/// <summary>What clients are read with, besides the declarations themselves.</summary>
/// <param name="Secrets">The secrets that attributes may name.</param>
/// <param name="Json">What is known of the types whose JSON they read or write.</param>
internal sealed record ClientInputs(SecretAccessors Secrets, JsonInputs Json)
{
    /// <summary>What is known of the types of parameters.</summary>
    public DeclaredShapes Shapes => Json.Catalog.Types.Shapes;
}
