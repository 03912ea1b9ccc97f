using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Follows the responses of one body through its control-flow graph and finds contents that are used unchecked.</summary>
internal sealed partial class BodyFlow
{
    /// <summary>Nobody writes a body that needs more rounds; the limit only keeps a mistake of ours from hanging an editor.</summary>
    private const int MostRounds = 100;

    private readonly ControlFlowGraph _graph;
    private readonly ResponseApi _api;
    private readonly ResponseRegister _responses;
    private readonly FlowInterpreter _interpreter;
    private readonly BodyContext _context;
    private readonly ImmutableHashSet<ISymbol> _sharedLocals;
    private readonly Dictionary<int, FlowState> _entries = [];
    private readonly List<(int Response, UncheckedRead Use)> _found = [];
    private FlowState _start = FlowState.Empty;
    private FlowValue _branchValue = FlowValue.Unknown;

    private BodyFlow(ControlFlowGraph graph, ResponseApi api, ImmutableHashSet<ISymbol> sharedLocals, BodyContext context, int given = 0)
    {
        _graph = graph;
        _api = api;
        _responses = new ResponseRegister(given);
        _context = context;
        _sharedLocals = sharedLocals;
        var helpers = new HelperSummaries(
            api,
            context,
            method => LocalFunction(method, context.Token),
            lambda => graph.GetAnonymousFunctionControlFlowGraph(lambda, context.Token)
        );
        _interpreter = new FlowInterpreter(api, _responses, sharedLocals, helpers, context.Models);
    }

    /// <summary>The unchecked uses in a body, lambdas and local functions included, by the operation that reads the content.</summary>
    public static Dictionary<SyntaxNode, UncheckedRead> Analyze(
        ControlFlowGraph graph,
        ResponseApi api,
        SummaryCache cache,
        CancellationToken token
    )
    {
        var found = new Dictionary<SyntaxNode, UncheckedRead>();
        var sharedLocals = SharedLocals(graph.OriginalOperation);
        var context = new BodyContext(cache, new SourceModels(graph.OriginalOperation.SemanticModel), Depth: 0, token);
        foreach (var body in AllBodies(graph, token))
        {
            new BodyFlow(body, api, sharedLocals, context).Analyze(found, token);
        }

        return found;
    }

    /// <summary>A graph and those of the lambdas and local functions in it, each by itself.</summary>
    private static IEnumerable<ControlFlowGraph> AllBodies(ControlFlowGraph graph, CancellationToken token)
    {
        yield return graph;
        var functions = graph
            .Blocks.SelectMany(block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            .SelectMany(operation => operation.DescendantsAndSelf())
            .OfType<IFlowAnonymousFunctionOperation>();
        var nested = functions
            .Select(function => graph.GetAnonymousFunctionControlFlowGraph(function, token))
            .Concat(graph.LocalFunctions.Select(function => graph.GetLocalFunctionControlFlowGraph(function, token)));
        foreach (var body in nested.SelectMany(inner => AllBodies(inner, token)))
        {
            yield return body;
        }
    }

    /// <summary>Locals and parameters that lambdas and local functions mention.</summary>
    private static ImmutableHashSet<ISymbol> SharedLocals(IOperation body) =>
        body.Descendants()
            .Where(operation => operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            .SelectMany(function => function.Descendants())
            .Select(operation =>
                operation switch
                {
                    ILocalReferenceOperation local => local.Local,
                    IParameterReferenceOperation parameter => (ISymbol)parameter.Parameter,
                    _ => null,
                }
            )
            .OfType<ISymbol>()
            .ToImmutableHashSet(SymbolEqualityComparer.Default);

    private void Analyze(Dictionary<SyntaxNode, UncheckedRead> found, CancellationToken token)
    {
        if (!ReachFixpoint(token))
        {
            return;
        }

        foreach (var block in _graph.Blocks.Where(block => _entries.ContainsKey(block.Ordinal)))
        {
            _interpreter.OnUse = (content, use) => Judge(block, content, use);
            _interpreter.OnHelperRead = (argument, response, read) => Judge(argument, response, read);
            _interpreter.OnOwnRead = (call, response, read) => Judge(call, response, read);
            _interpreter.OnLocalCall = (function, given, state) => AnalyzeLocalFunction(function, given, state, found, token);
            _interpreter.OnLambdaCall = (lambda, given, state) =>
                AnalyzeFunction(_graph.GetAnonymousFunctionControlFlowGraph(lambda, token), given, state, found, token);
            _interpreter.OnElements = (lambda, known) => AnalyzeElements(lambda, known, found, token);
            Run(block);
        }

        foreach (var (response, use) in _found.OrderByDescending(entry => entry.Use.Use.SpanStart))
        {
            found[use.Read] = use with { IsOnlyRead = use.Helper is null && !_responses.IsUsedOtherwise(response) };
        }
    }

    private bool ReachFixpoint(CancellationToken token)
    {
        _entries[0] = _start;
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
            foreach (var (target, state) in Run(block))
            {
                if (Enter(target, state))
                {
                    pending.Add(target);
                }
            }
        }

        return true;
    }

    private bool Enter(int target, FlowState state)
    {
        if (!_entries.TryGetValue(target, out var known))
        {
            _entries[target] = state;
            return true;
        }

        var joined = known.Join(state, variable => _responses.Met(target, variable));
        _entries[target] = joined;
        return !joined.Equals(known);
    }

    /// <summary>Evaluates a block from what holds at its start; gives what then holds where.</summary>
    private List<(int Target, FlowState State)> Run(BasicBlock block)
    {
        var reached = new List<(int, FlowState)>();
        _interpreter.StartFrom(_entries[block.Ordinal]);
        _branchValue = FlowValue.Unknown;
        var handlers = FlowRegions.HandlersOf(block).ToList();
        foreach (var operation in block.Operations)
        {
            var thrown = StateIfThrown(operation);
            _interpreter.Execute(operation);
            reached.AddRange(handlers.Select(handler => (handler, thrown)));
            if (_interpreter.IsOver)
            {
                return reached;
            }
        }

        if (block.BranchValue is null)
        {
            Follow(block.FallThroughSuccessor, _interpreter.State, reached);
            return reached;
        }

        reached.AddRange(handlers.Select(handler => (handler, _interpreter.State)));
        var value = _interpreter.Consume(block.BranchValue);
        _branchValue = value;
        if (_interpreter.IsOver)
        {
            return reached;
        }

        if (block.ConditionalSuccessor is null)
        {
            Follow(block.FallThroughSuccessor, _interpreter.State, reached);
            return reached;
        }

        var isTrue = block.ConditionKind == ControlFlowConditionKind.WhenTrue;
        Follow(block.ConditionalSuccessor, LoopCondition.Behind(block.BranchValue.Syntax, Assume(value, isTrue), isTrue), reached);
        Follow(block.FallThroughSuccessor, LoopCondition.Behind(block.BranchValue.Syntax, Assume(value, !isTrue), !isTrue), reached);
        return reached;
    }

    /// <summary>What a handler sees if an operation throws: what held before, or that the check failed.</summary>
    private FlowState StateIfThrown(IOperation operation)
    {
        var before = _interpreter.State;
        return
            operation is IExpressionStatementOperation { Operation: IInvocationOperation { Instance: ILocalReferenceOperation local } call }
            && before[local.Local] is ResponseValue response
            && _api.IsOfResponse(call.TargetMethod)
            && FlowInterpreter.EnsuredStatuses(call) is { } ensured
            ? before.Restrict(response.Response, ~ensured)
            : before;
    }

    private FlowState? Assume(FlowValue value, bool isTrue) =>
        value is not ConditionValue condition ? _interpreter.State
        : condition.Constant == !isTrue ? null
        : _interpreter.State.Assume(condition, isTrue);

    private static void Follow(ControlFlowBranch? branch, FlowState? state, List<(int, FlowState)> reached)
    {
        if (branch is null || state is null)
        {
            return;
        }

        if (branch.Destination is { } destination)
        {
            reached.Add((destination.Ordinal, state));
        }

        // What leaves through a finally block is seen there, but goes on as it was: a finally block checks nothing.
        foreach (var region in branch.FinallyRegions.Where(FlowRegions.HasBlocks))
        {
            reached.Add((region.FirstBlockOrdinal, state));
        }
    }
}
