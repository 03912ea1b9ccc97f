using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Summaries of the bodies that another one calls.</content>
internal sealed partial class BodyFlow
{
    private const int DeepestLambda = 3;

    /// <summary>What a helper does with what it is given; null when it is too tangled to tell.</summary>
    public static HelperSummary? Summarize(
        IMethodSymbol method,
        ControlFlowGraph graph,
        ResponseApi api,
        BodyContext context,
        ImmutableArray<Given> given
    )
    {
        var flow = new BodyFlow(graph, api, SharedLocals(graph.OriginalOperation), context, given.Length);
        for (var number = 0; number < given.Length; number++)
        {
            flow._start = flow._start.Restrict(number, StatusSet.All, isTest: false).Set(given[number].Name, given[number].Inside(number));
            if (given[number] is { Name: INamedTypeSymbol, Whole: HolderValue owner })
            {
                flow._start = flow._interpreter.OwnedBy(owner, flow._start);
            }
        }

        if (!flow.ReachFixpoint(context.Token))
        {
            return null;
        }

        var exits = new HelperExits(method, given, api)
        {
            IsIterator = flow._interpreter.HasYielded,
            ToldElsewhere = () => graph.OriginalOperation.Descendants().Any(part => TellsOthers(part, api)),
        };
        if (exits.IsIterator)
        {
            exits.AddYielded(flow._interpreter.Yielded);
        }

        foreach (var block in graph.Blocks.Where(block => flow._entries.ContainsKey(block.Ordinal)))
        {
            flow._interpreter.OnUse = (content, use) => Collect(flow.ReadOf(block, content, use));
            flow._interpreter.OnCallback = (callback, response) =>
                exits.Callbacks = exits.Callbacks.Add(
                    new(callback.Given, flow._interpreter.State[response], response < given.Length ? response : null)
                );
            flow._interpreter.OnHelperRead = (_, response, read) => Collect(read.Of(response, flow._interpreter.State[response]));
            foreach (var (target, state) in flow.Run(block).Where(reached => graph.Blocks[reached.Target].Kind == BasicBlockKind.Exit))
            {
                var value = block.ConditionKind == ControlFlowConditionKind.None ? flow._branchValue : FlowValue.Unknown;
                exits.Add(state, value, flow._interpreter.OwnMembers);
            }
        }

        return exits.Summarize();

        void Collect(HelperRead? read)
        {
            if (read is { Given: var number } && number < given.Length)
            {
                exits.Reads = exits.Reads.Add(read);
            }
        }
    }

    private static bool TellsOthers(IOperation part, ResponseApi api) =>
        part switch
        {
            IThrowOperation => true,
            IInvocationOperation call => api.IsLog(call.TargetMethod),
            IAssignmentOperation { Target: not ILocalReferenceOperation } assignment => assignment.Parent
                is not (IObjectOrCollectionInitializerOperation or IAnonymousObjectCreationOperation),
            IIncrementOrDecrementOperation { Target: not ILocalReferenceOperation } => true,
            _ => false,
        };

    /// <summary>Goes through a lambda that gets each response of a sequence.</summary>
    private void AnalyzeElements(
        IFlowAnonymousFunctionOperation lambda,
        ResponseState known,
        Dictionary<SyntaxNode, UncheckedRead> found,
        CancellationToken token
    )
    {
        var element = lambda.Symbol.Parameters.FirstOrDefault(parameter => _api.IsElement(parameter.Type));
        if (_context.Depth < DeepestLambda && element is not null)
        {
            var graph = _graph.GetAnonymousFunctionControlFlowGraph(lambda, token);
            var flow = new BodyFlow(graph, _api, _sharedLocals, _context with { Depth = _context.Depth + 1 }, given: 1);
            flow._start = flow._start.Restrict(0, known.Statuses, known.IsTested).Set(element, ElementShape.Of(element.Type, 0, _api)!);
            flow.Analyze(found, token);
        }
    }

    /// <summary>Goes through a local function with what one of its callers gives it.</summary>
    private void AnalyzeLocalFunction(
        IMethodSymbol function,
        ImmutableArray<Given> given,
        FlowState state,
        Dictionary<SyntaxNode, UncheckedRead> found,
        CancellationToken token
    )
    {
        if (given.Any(static one => one.Value is ResponseValue) && LocalFunction(function, token) is { } graph)
        {
            AnalyzeFunction(graph, given, state, found, token);
        }
    }

    private void AnalyzeFunction(
        ControlFlowGraph graph,
        ImmutableArray<Given> given,
        FlowState state,
        Dictionary<SyntaxNode, UncheckedRead> found,
        CancellationToken token
    )
    {
        if (_context.Depth >= DeepestLambda)
        {
            return;
        }

        var flow = new BodyFlow(graph, _api, _sharedLocals, _context with { Depth = _context.Depth + 1 }, given.Length);
        for (var number = 0; number < given.Length; number++)
        {
            var known = given[number].Value is ResponseValue response ? state[response.Response] : ResponseState.Unchecked;
            flow._start = flow
                ._start.Restrict(number, known.Statuses, known.IsTested)
                .Set(given[number].Name, given[number].Inside(number));
        }

        flow.Analyze(found, token);
    }

    private ControlFlowGraph? LocalFunction(IMethodSymbol method, CancellationToken token)
    {
        for (var graph = _graph; graph is not null; graph = graph.Parent)
        {
            if (graph.LocalFunctions.Contains(method))
            {
                return graph.GetLocalFunctionControlFlowGraph(method, token);
            }
        }

        return null;
    }
}
