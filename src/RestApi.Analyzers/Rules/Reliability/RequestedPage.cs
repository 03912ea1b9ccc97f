using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>Tells whether a call asks for the first page, and nothing around it for the others.</summary>
internal static class RequestedPage
{
    // Who asks for so few wants the latest ones, or the best.
    private const int Few = 25;
    private const int MostSteps = 16;

    private static readonly HashSet<string> s_places = new(StringComparer.OrdinalIgnoreCase)
    {
        "page",
        "pagenumber",
        "pageindex",
        "pagetoken",
        "pagekey",
        "offset",
        "skip",
        "cursor",
        "after",
        "before",
        "start",
        "startat",
        "startingafter",
        "from",
        "marker",
        "token",
        "next",
        "nexttoken",
        "nextpage",
        "nextpagetoken",
        "continuationtoken",
        "link",
        "url",
    };

    private static readonly HashSet<string> s_sizes = new(StringComparer.OrdinalIgnoreCase)
    {
        "limit",
        "take",
        "top",
        "count",
        "size",
        "pagesize",
        "perpage",
        "maxresults",
        "max",
        "first",
        "rows",
    };

    /// <summary>Whether the arguments of a declared call leave it at the first page.</summary>
    public static bool MayBeFirst(IInvocationOperation call) =>
        call.Arguments.All(static argument => Allows(argument.Parameter?.Name, argument.Value));

    /// <summary>Whether a read answer is that of a GET in the same body, which asks for the first page.</summary>
    public static bool MayBeFirst(IInvocationOperation read, KnownSymbols symbols) =>
        ExecutionOf(read.Instance) is { } execution && IsFirst(BuiltRequest.Of(execution, symbols));

    private static IInvocationOperation? ExecutionOf(IOperation? response)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            switch (response)
            {
                case ILocalReferenceOperation local:
                    response = SingleValue.OperationOf(local);
                    break;
                case IConversionOperation conversion:
                    response = conversion.Operand;
                    break;
                case IAwaitOperation waiting:
                    response = waiting.Operation;
                    break;
                case IInvocationOperation { TargetMethod.Name: "EnsureSuccess" or "EnsureStatus" or "ConfigureAwait" } same:
                    response = same.Instance;
                    break;
                default:
                    return response as IInvocationOperation;
            }
        }

        return null;
    }

    /// <summary>Whether no loop, no repetition and no caller can ask for the next page.</summary>
    public static bool IsAskedOnce(IInvocationOperation call, ISymbol body)
    {
        for (var parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            if (
                parent is ILoopOperation loop
                && !(loop is IForEachLoopOperation each && each.Collection.Syntax.Span.Contains(call.Syntax.Span))
            )
            {
                return false;
            }

            if (parent is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                return false;
            }
        }

        return body is IMethodSymbol method
            && method.Parameters.All(static parameter => !s_places.Contains(Plain(parameter.Name)))
            && LocalValues
                .Root(call)
                .Descendants()
                .All(operation =>
                    operation switch
                    {
                        IReturnOperation { Kind: OperationKind.YieldReturn } => false,
                        IBranchOperation { BranchKind: BranchKind.GoTo } => false,
                        IInvocationOperation other => !SymbolEqualityComparer.Default.Equals(
                            other.TargetMethod.OriginalDefinition,
                            method.OriginalDefinition
                        ),
                        _ => true,
                    }
                );
    }

    private static bool IsFirst(BuiltRequest? request) =>
        request is { Verb: "GET" } and { Path: { } path }
        && path.IndexOf('?') < 0
        && request.Calls.All(static call =>
            !call.TargetMethod.Name.StartsWith("AddQuery", StringComparison.Ordinal)
                && call.TargetMethod.Name is not ("AddParameter" or "AddUrlSegment")
            || (
                call.Arguments is [{ Value: var name }, { Value: var value }, ..]
                && name.ConstantValue is { HasValue: true, Value: string text }
                && Allows(text, value)
            )
        );

    private static bool Allows(string? name, IOperation value)
    {
        var plain = Plain(name ?? "");
        return s_places.Contains(plain)
            ? value.ConstantValue.HasValue || value is IDefaultValueOperation
            : !s_sizes.Contains(plain) || IsDefault(value) || Number(value) > Few;
    }

    private static bool IsDefault(IOperation value) =>
        value is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation;

    private static double? Number(IOperation value) =>
        value.ConstantValue is { HasValue: true, Value: string text }
        && double.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : WrittenTime.Number(value);

    private static string Plain(string name) => name.Replace("_", "").Replace("-", "").Replace("$", "");
}
