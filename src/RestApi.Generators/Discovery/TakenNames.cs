using System.Collections.Generic;

namespace Comind.Api.Generators;

/// <summary>Finds namespaces of the consumer that have the name of a type we generate.</summary>
internal static class TakenNames
{
    /// <summary>The namespaces that a declaration adds below an outer one and that are named like a type of ours.</summary>
    public static IEnumerable<TakenName> In(string fullName, string outerNamespace)
    {
        for (var end = fullName.Length; end > outerNamespace.Length; end = fullName.LastIndexOf('.', end - 1))
        {
            var name = fullName.Substring(0, end);
            if (GeneratedNames.IsOurs(name.Substring(name.LastIndexOf('.') + 1)))
            {
                yield return new(name, IsExtension: false);
            }
        }
    }
}
