using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>The summaries of one compilation: made when a call needs one, once for each helper.</summary>
internal sealed class SummaryCache
{
    public ConcurrentDictionary<(ISymbol Method, string Given, int Depth), HelperSummary?> Methods { get; } = new();

    /// <summary>The lambdas in fields and properties, by what they are given.</summary>
    public ConcurrentDictionary<
        (ISymbol Member, char Given, int Depth),
        (IMethodSymbol Function, HelperSummary Summary)?
    > Lambdas { get; } = new();

    /// <summary>Whether a field holds a response that nobody has looked at.</summary>
    public ConcurrentDictionary<ISymbol, bool> Fields { get; } = new(SymbolEqualityComparer.Default);
}

/// <summary>What the analysis of a body is part of.</summary>
internal sealed record BodyContext(SummaryCache Cache, SourceModels Models, int Depth, CancellationToken Token);

/// <summary>Looks into the methods that a body calls, and into those that these call, down to a bounded depth.</summary>
internal sealed class HelperSummaries(
    ResponseApi api,
    BodyContext context,
    Func<IMethodSymbol, ControlFlowGraph?> localFunctions,
    Func<IFlowAnonymousFunctionOperation, ControlFlowGraph> lambdas
)
{
    /// <summary>Helpers of helpers of helpers; who goes further is believed.</summary>
    private const int MostDepth = 3;

    private readonly Dictionary<SyntaxNode, HelperSummary?> _lambdas = [];

    /// <summary>What a method does with what it is given; null when nobody can know.</summary>
    public HelperSummary? Of(IMethodSymbol method, ImmutableArray<Given> given)
    {
        // Who overrides a method may test what it is given; a response that it makes is what its own body says.
        if (
            context.Depth >= MostDepth
            || method.IsAbstract
            || method.IsExtern
            || (method.IsVirtual && given.Any(static one => one.Responses.Any()))
        )
        {
            return null;
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            // What it means depends on the body around it.
            return localFunctions(method) is { } inner ? Analyze(method, inner, given) : null;
        }

        if (method.MethodKind != MethodKind.Ordinary || method.OriginalDefinition.DeclaringSyntaxReferences is not [var declaration])
        {
            return null;
        }

        // A parameter of a generic method that is called is not the one that its body names.
        var named = given.Select(one => one with { Name = one.Name.OriginalDefinition }).ToImmutableArray();
        var key = string.Concat(named.Select(static one => $"{one.Kind}{((IParameterSymbol)one.Name).Ordinal}"));
        return context.Cache.Methods.GetOrAdd(
            (method.OriginalDefinition, key, context.Depth),
            _ => GraphOf(declaration) is { } graph ? Analyze(method, graph, named) : null
        );
    }

    /// <summary>What a method does with the content that its own object holds; null when nobody can know.</summary>
    public HelperSummary? OfOwner(IMethodSymbol method, HolderValue owner) =>
        context.Depth < MostDepth
        && method.OriginalDefinition is { IsVirtual: false, IsAbstract: false, DeclaringSyntaxReferences: [var declaration] } definition
        && GraphOf(declaration) is { } graph
            ? Analyze(
                definition,
                graph,
                ImmutableArray.Create(new Given(definition.ContainingType, new ResponseValue(0)) { Whole = owner })
            )
            : null;

    /// <summary>What a method that is no local function does by itself; null when nobody can know.</summary>
    public static HelperSummary? OfMethod(IMethodSymbol method, ResponseApi api, BodyContext context) =>
        method.MethodKind == MethodKind.LocalFunction
            ? null
            : new HelperSummaries(api, context, static _ => null, static _ => throw new InvalidOperationException()).Of(
                method,
                ImmutableArray<Given>.Empty
            );

    /// <summary>What a lambda returns when somebody calls it; null when nobody can know.</summary>
    public HelperSummary? OfLambda(IFlowAnonymousFunctionOperation lambda)
    {
        if (!_lambdas.TryGetValue(lambda.Syntax, out var summary))
        {
            summary = context.Depth < MostDepth ? Analyze(lambda.Symbol, lambdas(lambda), ImmutableArray<Given>.Empty) : null;
            _lambdas.Add(lambda.Syntax, summary);
        }

        return summary;
    }

    /// <summary>What a lambda does with responses of the body around it; null when nobody can know.</summary>
    public HelperSummary? OfLambda(IFlowAnonymousFunctionOperation lambda, ImmutableArray<Given> given) =>
        context.Depth < MostDepth ? Analyze(lambda.Symbol, lambdas(lambda), given) : null;

    /// <summary>What the lambda returns that a field or property is initialized with for good; null when nobody can know.</summary>
    public HelperSummary? OfMember(ISymbol member) =>
        context.Depth < MostDepth && DelegateMember.LambdaOf(member, context.Token) is { } lambda
            ? context.Cache.Methods.GetOrAdd(
                (member.OriginalDefinition, "", context.Depth),
                _ =>
                    context.Models.For(lambda.SyntaxTree) is { } model
                    && DelegateMember.GraphOf(lambda, model, context.Token) is var (function, graph)
                        ? Analyze(function, graph, ImmutableArray<Given>.Empty)
                        : null
            )
            : null;

    /// <summary>Whether all methods that put a response into a private field leave it as they got it, and no method checks it for another.</summary>
    public bool IsLeftUnchecked(IFieldSymbol field) =>
        context.Depth == 0
        && context.Cache.Fields.GetOrAdd(
            field,
            _ =>
                ResponseField.Of(field, context.Token) is { } uses
                && uses.Writers.ToList() is [_, ..] writers
                && writers.TrueForAll(writer => Leaves(writer, field))
        );

    private bool Leaves(MethodDeclarationSyntax writer, IFieldSymbol field) =>
        context.Models.For(writer.SyntaxTree)?.GetDeclaredSymbol(writer, context.Token) is IMethodSymbol method
        && Of(method, ImmutableArray<Given>.Empty) is { Members.Responses: var left }
        && left.TryGetValue(field, out var response)
        && response is { State: var state, Answer.IsStatusTest: false }
        && state == ResponseState.Unchecked;

    /// <summary>What such a lambda does with what it is given, and which function it is; null when nobody can know.</summary>
    public (IMethodSymbol Function, HelperSummary Summary)? OfMember(ISymbol member, FlowValue given) =>
        context.Depth < MostDepth && DelegateMember.LambdaOf(member, context.Token) is { } lambda
            ? context.Cache.Lambdas.GetOrAdd(
                (member.OriginalDefinition, new Given(member, given).Kind, context.Depth),
                _ =>
                    context.Models.For(lambda.SyntaxTree) is { } model
                    && DelegateMember.GraphOf(lambda, model, context.Token) is var (function, graph)
                    && function.Parameters is [var parameter]
                    && Analyze(function, graph, ImmutableArray.Create(new Given(parameter, given))) is { } summary
                        ? (function, summary)
                        : null
            )
            : null;

    /// <summary>
    /// Whether a method looks as if it never returned: its last word is a throw, or a call with a name such as Exit or ThrowFailed. Only
    /// such methods are worth a look when they are given nothing.
    /// </summary>
    public static bool MayEnd(IMethodSymbol method)
    {
        if (!method.ReturnsVoid || method.OriginalDefinition.DeclaringSyntaxReferences is not [var declaration])
        {
            return false;
        }

        var last = declaration.GetSyntax() switch
        {
            MethodDeclarationSyntax { ExpressionBody.Expression: var expression } => expression,
            MethodDeclarationSyntax { Body.Statements: [.., ExpressionStatementSyntax statement] } => statement.Expression,
            MethodDeclarationSyntax { Body.Statements: [.., ThrowStatementSyntax statement] } => (SyntaxNode)statement,
            _ => null,
        };
        var called = last is InvocationExpressionSyntax call
            ? call.Expression is MemberAccessExpressionSyntax access
                ? access.Name.Identifier.ValueText
                : call.Expression.ToString()
            : "";
        return last is ThrowStatementSyntax or ThrowExpressionSyntax
            || called == "Exit"
            || called.StartsWith("Fail", StringComparison.Ordinal)
            || called.StartsWith("Throw", StringComparison.Ordinal);
    }

    private ControlFlowGraph? GraphOf(SyntaxReference declaration) =>
        declaration.GetSyntax(context.Token) is MethodDeclarationSyntax method
        && (method.Body is not null || method.ExpressionBody is not null)
        && context.Models.For(declaration.SyntaxTree) is { } model
            ? ControlFlowGraph.Create(method, model, context.Token)
            : null;

    // A helper of another file has its own models around it.
    private HelperSummary? Analyze(IMethodSymbol method, ControlFlowGraph graph, ImmutableArray<Given> given)
    {
        var models = graph.OriginalOperation.SemanticModel is { } own ? new SourceModels(own) : context.Models;
        return BodyFlow.Summarize(method, graph, api, context with { Models = models, Depth = context.Depth + 1 }, given);
    }
}
