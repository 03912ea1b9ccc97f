using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>A request of the builder, with all calls of one body that configure and send it; in either style.</summary>
/// <param name="Verb">Such as <c>POST</c>.</param>
/// <param name="Calls">The calls from <c>CreateRequest</c> on.</param>
internal sealed record BuiltRequest(string Verb, IReadOnlyList<IInvocationOperation> Calls)
{
    private const string Create = "CreateRequest";

    /// <summary>The path as it is written; null when it is no constant.</summary>
    public string? Path => Text(Calls[0], "path");

    /// <summary>Whether a key is sent by which the API recognises a request that it has done; true also when a header may be one.</summary>
    public bool MayHaveKey =>
        Calls.Any(static call =>
            call.TargetMethod.Name switch
            {
                "SetIdempotencyKey" or "AddHeaders" => true,
                "AddHeader" => Text(call, "name") is not { } name || name.IndexOf("idempot", StringComparison.OrdinalIgnoreCase) >= 0,
                _ => false,
            }
        );

    /// <summary>The request that a call of the builder belongs to; null when others may work on it too, or its verb is no constant.</summary>
    public static BuiltRequest? Of(IInvocationOperation call, KnownSymbols symbols) =>
        Bottom(call) switch
        {
            ILocalReferenceOperation local => OfLocal(local, symbols),
            IInvocationOperation { TargetMethod: { IsStatic: true } method } when Same(method.ContainingType, symbols.RestApi) => OfAmbient(
                call,
                symbols
            ),
            IInvocationOperation { TargetMethod.Name: Create } => OfChain(call, symbols),
            _ => null,
        };

    private static BuiltRequest? OfChain(IInvocationOperation call, KnownSymbols symbols)
    {
        var top = call;
        while (top.Parent is IInvocationOperation next && next.Instance == top)
        {
            top = next;
        }

        return top.Parent is IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } && IsRequest(top)
                ? OfLocal(LocalValues.References(declarator.Symbol, top).FirstOrDefault(), symbols)
            : GoesOn(top) ? null
            : Make(Chain(top), symbols);
    }

    private static BuiltRequest? OfLocal(ILocalReferenceOperation? local, KnownSymbols symbols)
    {
        if (local is null || SingleValue.OperationOf(local) is not IInvocationOperation made)
        {
            return null;
        }

        var calls = Chain(made);
        foreach (var reference in LocalValues.References(local.Local, local))
        {
            if (reference.Parent is not IInvocationOperation next || next.Instance != reference)
            {
                return null;
            }

            calls.Add(next);
            while (next.Parent is IInvocationOperation outer && outer.Instance == next)
            {
                next = outer;
                calls.Add(next);
            }

            if (GoesOn(next))
            {
                return null;
            }
        }

        return Make(calls, symbols);
    }

    /// <summary>Whether a chain hands the request to somebody who may add to it.</summary>
    private static bool GoesOn(IInvocationOperation top) => IsRequest(top) && top.Parent is not IExpressionStatementOperation;

    private static bool IsRequest(IOperation operation) => operation.Type?.Name == "RestRequest";

    /// <summary>The statements of the static style: from the last <c>CreateRequest</c> before a call to the first execution behind it.</summary>
    private static BuiltRequest? OfAmbient(IInvocationOperation call, KnownSymbols symbols)
    {
        var all = LocalValues
            .Root(call)
            .Descendants()
            .OfType<IInvocationOperation>()
            .OrderBy(static other => other.Syntax.Span.End)
            .ToList();
        var position = all.FindIndex(other => other.Syntax == call.Syntax);
        var start =
            position < 0 ? -1 : all.FindLastIndex(position, other => other.TargetMethod.Name == Create && IsAmbient(other, symbols));
        var end = start < 0 ? -1 : all.FindIndex(start, other => IsExecution(other) && IsAmbient(other, symbols));
        if (
            end < position
            || all[start].Syntax.FirstAncestorOrSelf<StatementSyntax>()?.Parent?.Span.Contains(call.Syntax.Span) != true
            || all.Skip(start).Take(end - start).Any(static other => MayAdd(other.TargetMethod))
        )
        {
            return null;
        }

        return Make(all.Skip(start).Take(end - start + 1).Where(other => IsAmbient(other, symbols)).ToList(), symbols);
    }

    /// <summary>A method of the project that is called for what it does, or that is given the request.</summary>
    internal static bool MayAdd(IMethodSymbol method) =>
        !method.DeclaringSyntaxReferences.IsEmpty
        && (
            method.ReturnsVoid
            || method.Parameters.Any(static parameter => parameter.Type.Name == "RestRequest")
            || method.ReducedFrom is not null
        );

    private static bool IsAmbient(IInvocationOperation call, KnownSymbols symbols) =>
        Bottom(call) is IInvocationOperation { TargetMethod: { IsStatic: true } method } && Same(method.ContainingType, symbols.RestApi);

    private static bool IsExecution(IInvocationOperation call) =>
        call.TargetMethod.Name is "ExecuteRequest" or "ExecuteRequestAsync" or "DownloadFile" or "DownloadFileAsync";

    private static BuiltRequest? Make(List<IInvocationOperation> calls, KnownSymbols symbols) =>
        calls.Count > 0
        && calls[0].TargetMethod is { Name: Create } method
        && (Same(method.ContainingType, symbols.RestApi) || Same(method.ContainingType, symbols.RestClient))
        && Text(calls[0], "method") is { } verb
            ? new(verb.ToUpperInvariant(), calls)
            : null;

    private static IOperation Bottom(IInvocationOperation call)
    {
        IOperation bottom = call;
        while (
            bottom is IInvocationOperation { Instance: IInvocationOperation or ILocalReferenceOperation { Type.Name: "RestRequest" } } next
        )
        {
            bottom = next.Instance;
        }

        return bottom;
    }

    private static List<IInvocationOperation> Chain(IInvocationOperation top)
    {
        var calls = new List<IInvocationOperation>();
        for (IInvocationOperation? call = top; call is not null; call = call.Instance as IInvocationOperation)
        {
            calls.Insert(0, call);
        }

        return calls;
    }

    private static string? Text(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter)?.Value.ConstantValue
            is { HasValue: true, Value: string text }
            ? text
            : null;

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
