using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Comind.Api.Analyzers.ResponseFlow;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>Follows the requests of one body through its control-flow graph.</summary>
internal sealed class BuilderBody
{
    /// <summary>Nobody writes a body that needs more rounds; the limit only keeps a mistake of ours from hanging an editor.</summary>
    private const int MostRounds = 200;

    /// <summary>Who does so many different things with requests on the ways to one point is not followed any further.</summary>
    private const int MostStates = 24;

    private readonly ControlFlowGraph _graph;
    private readonly FlowScopes _scopes;
    private readonly BuilderArguments _arguments;
    private readonly BuilderInterpreter _interpreter;
    private readonly Dictionary<int, List<BuilderState>> _entries = [];

    private BuilderBody(ControlFlowGraph graph, BuilderApi api, AmbientReach? reach, BuilderMember member)
    {
        _graph = graph;
        _scopes = new FlowScopes(graph);
        _arguments = new BuilderArguments(member.Model);
        _interpreter = new BuilderInterpreter(api, Log, _arguments, reach, member);
        Paths = new BuilderPaths(graph);
    }

    public BuilderLog Log { get; } = new();

    public BuilderPaths Paths { get; }

    /// <summary>What happens in one body; null when it is too tangled to tell.</summary>
    public static BuilderBody? Follow(
        ControlFlowGraph graph,
        BuilderApi api,
        AmbientReach? reach,
        BuilderRole role,
        BuilderMember member,
        CancellationToken token
    )
    {
        var body = new BuilderBody(graph, api, reach, member);
        return body.Follow(role, token) ? body : null;
    }

    /// <summary>
    /// The call that did already what another call does again to the same request: on every path to it, or on one that had to lead to it.
    /// </summary>
    /// <param name="call">The later call.</param>
    /// <param name="earlier">What was done before by what is known of the request.</param>
    public SyntaxNode? EarlierCall(BuilderCall call, Func<RequestFacts, Execution?> earlier)
    {
        var before = call.Visits.Select(visit => visit.Request is { } facts ? earlier(facts) : null).ToList();
        var first = before.FirstOrDefault(static execution => execution is not null);
        if (first is null || before.All(static execution => execution is not null))
        {
            return first?.Call;
        }

        // Where several requests may be meant, only the author knows when which.
        return call.Visits.All(visit => visit.Number == call.Visits[0].Number)
            ? before.FirstOrDefault(execution => execution is not null && IsBound(execution, call))?.Call
            : null;
    }

    /// <summary>What a call does to the body of its request.</summary>
    public BodyKind BodyOf(BuilderCall call) => _arguments.Body(call.Operation);

    private bool IsBound(Execution execution, BuilderCall later)
    {
        if (Log.CallAt(execution.Call) is not { } earlier)
        {
            return false;
        }

        var anew = Log.BeginningsOf(later.Visits[0].Number);
        return earlier == later || (earlier.Block == later.Block && earlier.Order > later.Order)
            ? Paths.IsRepeated(later, anew)
            : Paths.IsBoundToFollow(earlier, execution.Threw, later, anew);
    }

    private bool Follow(BuilderRole role, CancellationToken token)
    {
        if (!ReachFixpoint(_interpreter.Start(role.Method?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty, role.BeginsAnew), token))
        {
            return false;
        }

        Log.Clear();
        foreach (var entry in _entries.OrderBy(static entry => entry.Key))
        {
            foreach (var state in entry.Value)
            {
                foreach (var (target, next) in Run(_graph.Blocks[entry.Key], state))
                {
                    next.Keep(_scopes.Of(target), out var lost);
                    Log.Drop(lost);
                }

                if (_graph.Blocks[entry.Key].Kind == BasicBlockKind.Exit)
                {
                    _interpreter.End(role.IsClosed(token));
                }
            }
        }

        return true;
    }

    private bool ReachFixpoint(BuilderState start, CancellationToken token)
    {
        _entries[0] = [start];
        var pending = new SortedSet<int> { 0 };
        for (var rounds = _graph.Blocks.Length * MostRounds; pending.Count > 0; rounds--)
        {
            token.ThrowIfCancellationRequested();
            if (rounds == 0)
            {
                return false;
            }

            var block = _graph.Blocks[pending.Min];
            pending.Remove(block.Ordinal);
            foreach (var (target, state) in _entries[block.Ordinal].ToList().SelectMany(state => Run(block, state)))
            {
                if (Enter(target, state))
                {
                    pending.Add(target);
                }

                if (_entries[target].Count > MostStates)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool Enter(int target, BuilderState state)
    {
        state = state.Keep(_scopes.Of(target), out _);
        if (!_entries.TryGetValue(target, out var known))
        {
            _entries.Add(target, known = []);
        }

        var index = known.FindIndex(state.IsAlike);
        if (index < 0)
        {
            known.Add(state);
            return true;
        }

        var both = known[index].Both(state);
        var isNew = both.Weight < known[index].Weight;
        known[index] = both;
        return isNew;
    }

    /// <summary>Evaluates a block from what holds at its start; gives what then holds where.</summary>
    private List<(int Target, BuilderState State)> Run(BasicBlock block, BuilderState entry)
    {
        var reached = new List<(int, BuilderState)>();
        _interpreter.StartFrom(entry, block.Ordinal);
        var handlers = FlowRegions.HandlersOf(block).ToList();
        foreach (var operation in block.Operations)
        {
            var before = _interpreter.State;
            _interpreter.Execute(operation);
            reached.AddRange(handlers.Select(handler => (handler, before)));
            if (_interpreter.IsOver)
            {
                return reached;
            }
        }

        var isHandedOut = block.BranchValue is not null && block.ConditionKind == ControlFlowConditionKind.None;
        if (block.BranchValue is { } value)
        {
            reached.AddRange(handlers.Select(handler => (handler, _interpreter.State)));
            if (isHandedOut)
            {
                _interpreter.HandOut(value);
            }
            else
            {
                _interpreter.Test(value);
            }
        }

        var failureHandlers = handlers.Where(Paths.CatchesFailure).ToList();
        reached.AddRange(_interpreter.Thrown.SelectMany(state => failureHandlers.Select(handler => (handler, state))));
        if (!_interpreter.IsOver)
        {
            Leave(block, reached);
        }

        return reached;
    }

    private void Leave(BasicBlock block, List<(int, BuilderState)> reached)
    {
        var state = _interpreter.State;
        if (block.ConditionKind == ControlFlowConditionKind.None || block.BranchValue is not { } condition)
        {
            Follow(block.FallThroughSuccessor, state, reached);
            return;
        }

        var jumpsIf = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        var outcome = BuilderConditions.Evaluate(condition, state);
        if (outcome != !jumpsIf)
        {
            Follow(block.ConditionalSuccessor, BuilderConditions.Assume(condition, jumpsIf, state), reached);
        }

        if (outcome != jumpsIf)
        {
            Follow(block.FallThroughSuccessor, BuilderConditions.Assume(condition, !jumpsIf, state), reached);
        }
    }

    private void Follow(ControlFlowBranch? branch, BuilderState state, List<(int, BuilderState)> reached)
    {
        // What leaves through a finally block is seen there, and goes on as it was, unless that block changes what the statements work on.
        var after = state;
        foreach (var region in (branch?.FinallyRegions ?? ImmutableArray<ControlFlowRegion>.Empty).Where(FlowRegions.HasBlocks))
        {
            reached.Add((region.FirstBlockOrdinal, state));
            after = _interpreter.Leave(after, region, _graph);
        }

        if (branch?.Destination is { } destination)
        {
            reached.Add((destination.Ordinal, after));
        }
    }
}
