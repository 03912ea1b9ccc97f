using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Where an exception goes: a graph has no edges for exceptions, only regions.</summary>
internal static class FlowRegions
{
    /// <summary>The first blocks of all handlers that an exception in a block can reach.</summary>
    public static IEnumerable<int> HandlersOf(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region?.EnclosingRegion is { } outer; region = outer)
        {
            if (region.Kind == ControlFlowRegionKind.Try)
            {
                foreach (var handler in outer.NestedRegions.Where(nested => nested.Kind != ControlFlowRegionKind.Try))
                {
                    yield return handler.FirstBlockOrdinal;
                }
            }
        }
    }

    /// <summary>Whether a block belongs to a catch clause.</summary>
    public static bool IsInCatch(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is not null; region = region.EnclosingRegion)
        {
            if (region.Kind == ControlFlowRegionKind.Catch)
            {
                return true;
            }
        }

        return false;
    }
}
