using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>A member of a type: its own body and those of the lambdas and local functions in it, each by itself.</summary>
internal sealed class BuilderMember(ControlFlowGraph graph, ISymbol owner)
{
    public SemanticModel? Model { get; } = graph.OriginalOperation.SemanticModel;

    /// <summary>Variables that another body writes to than the one they are declared in.</summary>
    public ImmutableHashSet<ISymbol> WrittenElsewhere { get; } = FindElsewhere(graph, IsWritten);

    /// <summary>Variables that another body uses than the one they are declared in.</summary>
    public ImmutableHashSet<ISymbol> UsedElsewhere { get; } = FindElsewhere(graph, static _ => true);

    /// <summary>All bodies with the method, local function or lambda that they belong to.</summary>
    public IEnumerable<(ControlFlowGraph Graph, IMethodSymbol? Function)> Bodies(CancellationToken token) =>
        Bodies(graph, owner as IMethodSymbol, token);

    /// <summary>Whether a body of the member uses the statements of the builder.</summary>
    public bool UsesStatements(BuilderApi api) =>
        graph
            .OriginalOperation.Descendants()
            .Any(operation => operation is IInvocationOperation { Instance: null, TargetMethod: var method } && api.IsAmbient(method));

    private static IEnumerable<(ControlFlowGraph, IMethodSymbol?)> Bodies(
        ControlFlowGraph body,
        IMethodSymbol? function,
        CancellationToken token
    )
    {
        yield return (body, function);
        var lambdas = body
            .Blocks.SelectMany(static block => block.BranchValue is { } value ? block.Operations.Add(value) : block.Operations)
            .SelectMany(static operation => operation.DescendantsAndSelf())
            .OfType<IFlowAnonymousFunctionOperation>()
            .Select(lambda => (body.GetAnonymousFunctionControlFlowGraph(lambda, token), lambda.Symbol));
        var functions = body.LocalFunctions.Select(local => (body.GetLocalFunctionControlFlowGraph(local, token), local));
        foreach (var (inner, symbol) in lambdas.Concat(functions))
        {
            foreach (var nested in Bodies(inner, symbol, token))
            {
                yield return nested;
            }
        }
    }

    private static bool IsFunction(IOperation operation) => operation is IAnonymousFunctionOperation or ILocalFunctionOperation;

    private static ImmutableHashSet<ISymbol> FindElsewhere(ControlFlowGraph graph, Func<IOperation, bool> isMeant) =>
        graph
            .OriginalOperation.DescendantsAndSelf()
            .Where(IsFunction)
            .SelectMany(static function => function.Descendants())
            .Where(operation => operation is ILocalReferenceOperation or IParameterReferenceOperation && isMeant(operation))
            .Select(static use => (Function: FunctionAround(use), Name: NameOf(use)))
            .Where(static use =>
                use.Function is not null && !SymbolEqualityComparer.Default.Equals(use.Name.ContainingSymbol, use.Function)
            )
            .Select(static use => use.Name)
            .ToImmutableHashSet(SymbolEqualityComparer.Default);

    private static bool IsWritten(IOperation name) =>
        name.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == name,
            IIncrementOrDecrementOperation => true,
            IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
            ITupleOperation => true,
            _ => false,
        };

    private static IMethodSymbol? FunctionAround(IOperation operation)
    {
        for (var parent = operation.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case IAnonymousFunctionOperation lambda:
                    return lambda.Symbol;
                case ILocalFunctionOperation function:
                    return function.Symbol;
            }
        }

        return null;
    }

    private static ISymbol NameOf(IOperation name) =>
        name is ILocalReferenceOperation local ? local.Local : ((IParameterReferenceOperation)name).Parameter;
}
