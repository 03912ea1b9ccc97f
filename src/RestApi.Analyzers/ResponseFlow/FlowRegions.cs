using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Where an exception goes: a graph has no edges for exceptions, only regions.</summary>
internal static class FlowRegions
{
    /// <summary>The first blocks of all handlers that an exception in a block can reach.</summary>
    public static IEnumerable<int> HandlersOf(BasicBlock block) =>
        RegionsAround(block)
            .Where(region => region.Kind == ControlFlowRegionKind.Try)
            .SelectMany(region => region.EnclosingRegion!.NestedRegions)
            .Where(region => region.Kind != ControlFlowRegionKind.Try && HasBlocks(region))
            .Select(handler => handler.FirstBlockOrdinal);

    /// <summary>An empty finally block is a region that no block belongs to.</summary>
    public static bool HasBlocks(ControlFlowRegion region) => region.FirstBlockOrdinal >= 0;

    /// <summary>Whether a block belongs to a catch clause.</summary>
    public static bool IsInCatch(BasicBlock block) => RegionsAround(block).Any(region => region.Kind == ControlFlowRegionKind.Catch);

    /// <summary>The regions from inside out, up to the body of the function: beyond it are those of the function around a lambda.</summary>
    private static IEnumerable<ControlFlowRegion> RegionsAround(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            yield return region;
        }
    }
}
