using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>Knows which variables a block can see: two paths that differ in others are one.</summary>
internal sealed class FlowScopes(ControlFlowGraph graph)
{
    private readonly HashSet<object>?[] _scopes = new HashSet<object>?[graph.Blocks.Length];

    /// <summary>The locals, and the captures of the compiler.</summary>
    public HashSet<object> Of(int block) => _scopes[block] ??= Find(graph.Blocks[block].EnclosingRegion);

    private static HashSet<object> Find(ControlFlowRegion? region)
    {
        var found = new HashSet<object>();
        for (; region is not null; region = region.EnclosingRegion)
        {
            found.UnionWith(region.Locals);
            found.UnionWith(region.CaptureIds.Cast<object>());
        }

        return found;
    }
}
