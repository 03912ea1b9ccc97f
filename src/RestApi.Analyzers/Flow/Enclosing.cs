using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers;

/// <summary>What stands around an operation.</summary>
internal static class Enclosing
{
    /// <summary>The operations around one, up to and including an outer one.</summary>
    public static IEnumerable<IOperation> Of(IOperation inner, IOperation outer)
    {
        while (inner != outer && inner.Parent is { } parent)
        {
            yield return parent;
            inner = parent;
        }
    }
}
