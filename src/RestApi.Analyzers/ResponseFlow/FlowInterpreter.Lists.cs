using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Sequences of responses: <c>paths.Select(path => Get(path).ExecuteRequest())</c> and what is done with each of them.</content>
internal sealed partial class FlowInterpreter
{
    private readonly Dictionary<int, HashSet<int>> _elementsOf = [];

    /// <summary>Gets every lambda that is called with the responses of a sequence, and what is known of these.</summary>
    public System.Action<IFlowAnonymousFunctionOperation, ResponseState>? OnElements { get; set; }

    private FlowValue? VisitListCall(
        IInvocationOperation call,
        FlowValue receiver,
        List<(IArgumentOperation Argument, FlowValue Value)> arguments
    )
    {
        var method = call.TargetMethod;
        if (IsWaitForAll(method))
        {
            return arguments.Count > 0 ? arguments[0].Value : FlowValue.Unknown;
        }

        if (receiver is ResponseValue done && method.Name == "ContinueWith" && LambdaIn(call.Arguments) is { } next)
        {
            OnElements?.Invoke(next, State[done.Response]);
            return FlowValue.Unknown;
        }

        if (receiver is ListValue own)
        {
            return VisitOfList(call, own, LambdaIn(call.Arguments));
        }

        if (!method.IsExtensionMethod || call.Arguments.Length == 0)
        {
            return null;
        }

        var lambda = LambdaIn(call.Arguments.RemoveAt(0));
        return arguments[0].Value is ListValue list ? VisitOfList(call, list, lambda)
            : method.Name is "Select" or "SelectMany" && lambda is not null ? MakeList(call, lambda)
            : null;
    }

    private static bool IsWaitForAll(IMethodSymbol method) =>
        method is { Name: "WhenAll" or "WaitAll", ContainingType: { Name: "Task", ContainingNamespace.Name: "Tasks" } };

    private static IFlowAnonymousFunctionOperation? LambdaIn(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            var value = argument.Value is IConversionOperation conversion ? conversion.Operand : argument.Value;
            if (value is IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation lambda })
            {
                return lambda;
            }
        }

        return null;
    }

    private ListValue? MakeList(IInvocationOperation call, IFlowAnonymousFunctionOperation lambda)
    {
        if (!api.IsResponse(lambda.Symbol.ReturnType) || helpers.OfLambda(lambda)?.NewResponse is not { } made)
        {
            return null;
        }

        var executed = responses.Executed(call.Syntax);
        State = State.Execute(executed).Restrict(executed, made.Statuses, made.IsTested);
        return new ListValue(executed);
    }

    /// <summary><c>Retry(() => request.ExecuteRequest())</c>: whoever gets it makes a new response with each call.</summary>
    private FlowValue VisitExecution(IFlowAnonymousFunctionOperation lambda)
    {
        VisitLambda(lambda);
        return helpers.OfLambda(lambda)?.NewResponse is { IsTested: false } ? new ExecutionValue() : FlowValue.Unknown;
    }

    private FlowValue VisitOfList(IInvocationOperation call, ListValue list, IFlowAnonymousFunctionOperation? lambda)
    {
        switch (call.TargetMethod.Name)
        {
            case "GetEnumerator" or "ConfigureAwait" or "GetAwaiter" or "GetResult":
                return list;
            case "ToList"
            or "ToArray"
            or "AsEnumerable"
            or "ToImmutableArray"
            or "ToImmutableList"
            or "AsParallel"
            or "Reverse"
            or "Skip"
            or "Take":
                return list;
            case "First" or "Last" or "Single" or "ElementAt" or "FirstOrDefault" or "LastOrDefault" when lambda is null:
                return ElementOf(list, call.Syntax);
            case "MoveNext" or "Dispose" or "Count" or "Any" when lambda is null:
            // That one of them succeeded says nothing of the others.
            case "Any" when IsForSuccess(lambda):
                return FlowValue.Unknown;
            case "OrderBy" or "OrderByDescending":
                return list;
            case "Select"
            or "SelectMany"
            or "Sum"
            or "ForEach"
            or "Max"
            or "Min"
            or "Average"
            or "ToDictionary"
            or "ConvertAll" when lambda is not null:
                TrustTested(list, place: null);
                OnElements?.Invoke(lambda, State[list.Response]);
                return FlowValue.Unknown;
            default:
                // Whoever looks for some of them knows why.
                Trust(list.Response);
                return api.IsResponse(call.TargetMethod.ReturnType) ? ElementOf(list, call.Syntax) : list;
        }
    }

    private static bool IsForSuccess(IFlowAnonymousFunctionOperation? lambda) =>
        lambda?.Syntax
            is LambdaExpressionSyntax { ExpressionBody: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsSuccess" } };

    /// <summary>The next response of a sequence, of which nothing is known that is not known of all.</summary>
    private ResponseValue ElementOf(ListValue list, SyntaxNode place)
    {
        var element = responses.Executed(place);
        if (!_elementsOf.TryGetValue(list.Response, out var elements))
        {
            _elementsOf.Add(list.Response, elements = []);
        }

        elements.Add(element);
        TrustTested(list, element);
        var known = State[list.Response];
        State = State.Execute(element).Restrict(element, known.Statuses, known.IsTested);
        return new ResponseValue(element);
    }

    // A loop before this one has looked at each of them.
    private void TrustTested(ListValue list, int? place)
    {
        if (
            _elementsOf.TryGetValue(list.Response, out var elements) && elements.Any(element => element != place && State[element].IsTested)
        )
        {
            Trust(list.Response);
        }
    }

    private FlowValue VisitElement(FlowValue list, IOperation index)
    {
        Consume(index);
        return list switch
        {
            ListValue responses => ElementOf(responses, index.Syntax),
            TupleValue tuple when StatusTests.IntConstant(index) is { } position and >= 0 && position < tuple.Items.Length => tuple.Items[
                position
            ],
            TupleValue tuple => Shared(tuple),
            _ => FlowValue.Unknown,
        };
    }

    private FlowValue Shared(TupleValue tuple)
    {
        HandOver(tuple);
        return FlowValue.Unknown;
    }
}
