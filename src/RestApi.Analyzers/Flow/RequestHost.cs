using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>The host that a request goes to, where it is written: at the client of a chain, or at the last client that statements made.</summary>
internal static class RequestHost
{
    // More names than people put between a client and its use.
    private const int MostSteps = 64;

    /// <summary>The host of the request that a call configures; null for this machine, and where it is not certain.</summary>
    public static string? Of(IInvocationOperation call, KnownSymbols symbols) =>
        UrlOf(call, symbols) is { } url && HostIn(url) is { } host && WrittenHost.IsElsewhere(host) ? host : null;

    private static IOperation? UrlOf(IInvocationOperation call, KnownSymbols symbols)
    {
        IOperation? bottom = call;
        for (var step = 0; step < MostSteps && bottom is not null; step++)
        {
            if (UrlUse.Of(bottom, symbols) is { Place: not (UrlPlace.Path or UrlPlace.Token) } use)
            {
                return use.Value;
            }

            if (bottom is IInvocationOperation { Instance: null, TargetMethod: { IsStatic: true } method } first)
            {
                return Same(method.ContainingType, symbols.RestApi) ? UrlBefore(first, symbols) : null;
            }

            bottom = bottom switch
            {
                IConversionOperation conversion => conversion.Operand,
                IInvocationOperation next when IsOurs(next.TargetMethod, symbols) => next.Instance,
                _ => SingleValue.OperationOf(bottom),
            };
        }

        return null;
    }

    private static bool IsOurs(IMethodSymbol method, KnownSymbols symbols) =>
        Same(method.ContainingType, symbols.RestClient) || Same(method.ContainingType, symbols.RestRequest);

    /// <summary>The URL of the last client that was certainly made before a call, by statements of the blocks around it.</summary>
    private static IOperation? UrlBefore(IInvocationOperation call, KnownSymbols symbols)
    {
        IOperation inner = call;
        for (var outer = call.Parent; outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            var isBlock = outer is IBlockOperation or ISwitchCaseOperation;
            if (isBlock && LastBefore(inner, outer, symbols) is { } last)
            {
                return IsCertain(last, outer) ? UrlUse.Of(last, symbols)?.Value : null;
            }

            // The turn before, or what was tried before, may have left another client.
            if (
                outer is IAnonymousFunctionOperation or ILocalFunctionOperation
                || (outer is ILoopOperation or ITryOperation && MayMake(outer, symbols))
            )
            {
                return null;
            }
        }

        return null;
    }

    private static IInvocationOperation? LastBefore(IOperation inner, IOperation block, KnownSymbols symbols) =>
        block
            .ChildOperations.TakeWhile(statement => statement != inner)
            .SelectMany(static statement => statement.DescendantsAndSelf())
            .OfType<IInvocationOperation>()
            .LastOrDefault(call => MakesClient(call, symbols) || BuiltRequest.MayAdd(call.TargetMethod));

    private static bool MayMake(IOperation statement, KnownSymbols symbols) =>
        statement
            .Descendants()
            .OfType<IInvocationOperation>()
            .Any(call => MakesClient(call, symbols) || BuiltRequest.MayAdd(call.TargetMethod));

    private static bool MakesClient(IInvocationOperation call, KnownSymbols symbols) =>
        call.TargetMethod.Name is "CreateClient" or "CreateRequestTo" && Same(call.TargetMethod.ContainingType, symbols.RestApi);

    // As a statement of the block, or at the bottom of one.
    private static bool IsCertain(IOperation call, IOperation block)
    {
        var around = call.Parent;
        while (
            around
                is IInvocationOperation
                    or IArgumentOperation
                    or IConversionOperation
                    or IAwaitOperation
                    or IVariableInitializerOperation
                    or IVariableDeclaratorOperation
                    or IVariableDeclarationOperation
                    or IVariableDeclarationGroupOperation
                    or IUsingDeclarationOperation
                    or ISimpleAssignmentOperation
                    or IExpressionStatementOperation
        )
        {
            around = around.Parent;
        }

        return around == block;
    }

    private static string? HostIn(IOperation url)
    {
        var text = Wrappers.Without(url) is IObjectCreationOperation { Type.Name: nameof(Uri), Arguments: [var whole] } ? whole.Value : url;
        return TextFlow.Read(text) is [var written] && WrittenHost.Of(written.Text) is { } host && host.IndexOf(WrittenText.Hole) < 0
            ? host
            : null;
    }

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
