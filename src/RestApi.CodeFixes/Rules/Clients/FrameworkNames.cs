using Microsoft.CodeAnalysis;

namespace Comind.Api.CodeFixes;

/// <summary>How types of the framework are written at a place.</summary>
internal static class FrameworkNames
{
    /// <summary>The short name where it means that type, else the full one.</summary>
    public static string Written(SemanticModel model, int position, string space, string name)
    {
        foreach (var found in model.LookupNamespacesAndTypes(position, name: name))
        {
            if (found.ContainingNamespace?.ToDisplayString() == space)
            {
                return name;
            }
        }

        return $"global::{space}.{name}";
    }
}
