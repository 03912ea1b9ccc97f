using System.Collections.Generic;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>Asks a flow graph whether one call is bound to follow another: what merely may follow can be ruled out by what only the author knows.</summary>
internal sealed class BuilderPaths(ControlFlowGraph graph)
{
    /// <summary>Whether everything that follows a call, short of an exception, comes to another call.</summary>
    /// <param name="earlier">The one call.</param>
    /// <param name="threw">Whether the paths are meant that begin with its exception.</param>
    /// <param name="later">The other call.</param>
    /// <param name="anew">The blocks that make what the calls are for: none may lie between.</param>
    public bool IsBoundToFollow(BuilderCall earlier, bool threw, BuilderCall later, HashSet<int>? anew = null)
    {
        if (!threw && earlier.Block == later.Block && earlier.Order < later.Order)
        {
            return true;
        }

        var starts = threw ? FailureHandlers(earlier.Block) : Successors(graph.Blocks[earlier.Block]);
        var between = Reach(starts, without: later.Block);
        return !between.Any(block => graph.Blocks[block].Kind == BasicBlockKind.Exit) && anew?.Overlaps(between) != true;
    }

    /// <summary>Whether a call is repeated by a loop that cannot go round without it, and that does not begin anew on the way.</summary>
    /// <param name="call">The call.</param>
    /// <param name="anew">The blocks that make what the call is for.</param>
    public bool IsRepeated(BuilderCall call, HashSet<int> anew)
    {
        // From the outermost loop around the call to the innermost.
        var outside = new HashSet<int>();
        while (LoopAround(call.Block, outside) is { Count: > 0 } loop)
        {
            var head = Head(loop);
            if (
                !anew.Overlaps(loop)
                && (head == call.Block || !Reach(SuccessorsOf(head, call.Block), call.Block, outside, loop).Contains(head))
            )
            {
                return true;
            }

            outside.Add(head);
        }

        return false;
    }

    /// <summary>
    /// Whether a handler gets the exception of a request that was sent. One for mistakes does not: what is wrong with a request can be put
    /// right, and then it can be executed.
    /// </summary>
    public bool CatchesFailure(int handler)
    {
        var region = graph.Blocks[handler].EnclosingRegion;
        while (
            region is { Kind: not (ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler or ControlFlowRegionKind.Finally) }
        )
        {
            region = region.EnclosingRegion;
        }

        return region?.ExceptionType?.Name is not ("InvalidOperationException" or "ArgumentException" or "FormatException");
    }

    /// <summary>The blocks that lie on a way from a block back to it.</summary>
    private HashSet<int> LoopAround(int block, HashSet<int> outside)
    {
        var after = Reach(SuccessorsOf(block, block), without: -1, outside, call: block);
        return after.Contains(block)
            ? [.. after.Where(one => one == block || Reach(SuccessorsOf(one, block), without: -1, outside, call: block).Contains(block))]
            : [];
    }

    /// <summary>Where a loop is entered: the block that comes first in the code.</summary>
    private static int Head(HashSet<int> loop) => loop.Min();

    private HashSet<int> Reach(
        IEnumerable<int> starts,
        int without,
        HashSet<int>? outside = null,
        HashSet<int>? inside = null,
        int call = -1
    )
    {
        var reached = new HashSet<int>();
        var pending = new Stack<int>(starts);
        while (pending.Count > 0)
        {
            var block = pending.Pop();
            if (block == without || outside?.Contains(block) == true || inside?.Contains(block) == false || !reached.Add(block))
            {
                continue;
            }

            foreach (var next in SuccessorsOf(block, call))
            {
                pending.Push(next);
            }
        }

        return reached;
    }

    /// <summary>Where a block leads; the block of the call also leads to what handles its exception.</summary>
    private IEnumerable<int> SuccessorsOf(int block, int call) =>
        block == call ? Successors(graph.Blocks[block]).Concat(FailureHandlers(block)) : Successors(graph.Blocks[block]);

    private IEnumerable<int> FailureHandlers(int block) => FlowRegions.HandlersOf(graph.Blocks[block]).Where(CatchesFailure);

    private static IEnumerable<int> Successors(BasicBlock block)
    {
        if (block.ConditionalSuccessor?.Destination is { } one)
        {
            yield return one.Ordinal;
        }

        if (block.FallThroughSuccessor?.Destination is { } other)
        {
            yield return other.Ordinal;
        }
    }
}
