using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
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
        if (AwaitedTogether.IsWaitForAll(method))
        {
            return arguments.Count > 0 ? arguments[0].Value : FlowValue.Unknown;
        }

        if (receiver is ResponseValue done && method.Name == "ContinueWith" && LambdaIn(call.Arguments) is { } next)
        {
            OnElements?.Invoke(next, State[done.Response]);
            return FlowValue.Unknown;
        }

        if (AwaitedTogether.IsWaitForAny(method) && AsList(Together(arguments), call.Syntax) is { } either)
        {
            return ElementOf(either, call.Arguments[0].Syntax, call.Type);
        }

        if (receiver is ListValue own)
        {
            return VisitCollectionCall(call, own, arguments) ?? VisitOfList(call, own, LambdaIn(call.Arguments));
        }

        if (method.Name == "ConvertAll" && FunctionIn(call.Arguments) is { } converter)
        {
            return method.IsStatic && AsList(arguments[0].Value, arguments[0].Argument.Syntax) is { } array
                ? VisitOfList(call, array, LambdaIn(call.Arguments))
                : MakeList(call, converter);
        }

        if (!method.IsExtensionMethod || call.Arguments.Length == 0)
        {
            return null;
        }

        var lambda = LambdaIn(call.Arguments.RemoveAt(0));
        return AsList(arguments[0].Value, arguments[0].Argument.Syntax) is { } list
                ? VisitCollectionCall(call, list, arguments.GetRange(1, arguments.Count - 1)) ?? VisitOfList(call, list, lambda)
            : method.Name is "Select" or "SelectMany" && FunctionIn(call.Arguments) is { } function ? MakeList(call, function)
            : null;
    }

    // WhenAny(tasks), WhenAny(one, two)
    private static FlowValue Together(List<(IArgumentOperation Argument, FlowValue Value)> arguments) =>
        arguments.Count == 1 ? arguments[0].Value : new TupleValue(arguments.Select(static one => one.Value).ToImmutableArray());

    private ListValue? MakeList(IInvocationOperation call, IOperation function)
    {
        if (NewResponseOf(function) is not { } made)
        {
            return null;
        }

        var executed = responses.Executed(call.Syntax);
        State = State.Execute(executed, made);
        return new ListValue(executed);
    }

    /// <summary><c>Retry(() => request.ExecuteRequest())</c>: whoever gets it makes a new response with each call.</summary>
    private FlowValue VisitExecution(IFlowAnonymousFunctionOperation lambda)
    {
        var value = VisitLambda(lambda);
        return helpers.OfLambda(lambda)?.NewResponse is { IsTested: false } ? new ExecutionValue() : value;
    }

    private FlowValue VisitOfList(IInvocationOperation call, ListValue list, IFlowAnonymousFunctionOperation? lambda)
    {
        BelieveThosePutInto(list);
        switch (call.TargetMethod.Name)
        {
            case "GetEnumerator" or "GetAsyncEnumerator" or "ConfigureAwait" or "WithCancellation" or "GetAwaiter" or "GetResult":
                return list;
            case "ToList"
            or "ToArray"
            or "ToListAsync"
            or "ToArrayAsync"
            or "AsEnumerable"
            or "ToImmutableArray"
            or "ToImmutableList"
            or "AsParallel"
            or "Reverse"
            or "Skip"
            or "Take"
            or "OfType"
            or "Cast":
                return list;
            case "First"
            or "Last"
            or "Single"
            or "ElementAt"
            or "FirstOrDefault"
            or "LastOrDefault"
            or "SingleOrDefault" when FunctionIn(call.Arguments) is null:
                return ElementOf(list, call.Syntax, call.Type);
            case "MoveNext" or "MoveNextAsync" or "Dispose" or "DisposeAsync" or "Count" or "Any" when lambda is null:
                return FlowValue.Unknown;
            case "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending" or "DistinctBy" or "Distinct":
                return list;
            case "MaxBy" or "MinBy" when lambda is not null:
                OnElements?.Invoke(lambda, State[list.Response]);
                return ElementOf(list, call.Syntax, call.Type);
            case "Select" or "ConvertAll" when lambda is not null:
                VisitEach(call.Arguments, list);
                return PassedOn(call, list, lambda);
            case "GroupBy" or "ToLookup" when LambdasIn(call.Arguments).All(IsOfAnything):
                VisitEach(call.Arguments, list);
                return FlowValue.Unknown;
            case "SelectMany" or "Sum" or "Max" or "Min" or "Average" or "ToDictionary" when lambda is not null:
                VisitEach(call.Arguments, list);
                return FlowValue.Unknown;
            case "ForEach" when lambda is not null:
                VisitEach(call.Arguments, list);
                AfterEach(call, list);
                return FlowValue.Unknown;
            case "ForEach":
                AfterEach(call, list);
                return FlowValue.Unknown;
            default:
                return VisitPredicate(call, list) ?? VisitOther(call, list);
        }
    }

    /// <summary>Each lambda gets each response.</summary>
    private void VisitEach(ImmutableArray<IArgumentOperation> arguments, ListValue list)
    {
        TrustTested(list, place: null);
        foreach (var lambda in LambdasIn(arguments))
        {
            OnElements?.Invoke(lambda, State[list.Response]);
        }
    }

    /// <summary>Whether what a lambda makes of a response says nothing of its status.</summary>
    private bool IsOfAnything(IFlowAnonymousFunctionOperation lambda) =>
        OfEach(lambda) is { Given: [{ IsTested: false }], Answers: [{ IsStatusTest: false }] };

    // Whoever looks for some of them knows why.
    private FlowValue VisitOther(IInvocationOperation call, ListValue list)
    {
        Trust(list.Response);
        return api.IsElement(call.TargetMethod.ReturnType) ? ElementOf(list, call.Syntax, call.Type) : list;
    }

    /// <summary>A function makes something of each response that still has the response in it.</summary>
    private FlowValue PassedOn(IInvocationOperation call, ListValue list, IFlowAnonymousFunctionOperation lambda) =>
        OfEach(lambda) is { Given: [var known] } summary && (summary.ReturnedGiven ?? summary.Products.Parts.Passed) == 0
            ? Some(call, list, known.Statuses, known.IsTested)
            : FlowValue.Unknown;

    /// <summary>The next response of a sequence, of which nothing is known that is not known of all.</summary>
    private FlowValue ElementOf(ListValue list, SyntaxNode place, ITypeSymbol? type)
    {
        var element = responses.Executed(place);
        if (!_elementsOf.TryGetValue(list.Response, out var elements))
        {
            _elementsOf.Add(list.Response, elements = []);
        }

        elements.Add(element);
        BelieveThosePutInto(list);
        TrustTested(list, element);
        var known = State[list.Response];
        State = State.Execute(element, known);
        return Shaped(element, type);
    }

    // An array that is gone through gives objects, which the loop casts.
    private static ITypeSymbol? TypeOfCurrent(IPropertyReferenceOperation current) =>
        current.Parent is IConversionOperation { Type: var type } ? type : current.Type;

    private FlowValue Shaped(int element, ITypeSymbol? type) => ElementShape.Of(type, element, api) ?? new ResponseValue(element);

    // A loop before this one has looked at each of them.
    private void TrustTested(ListValue list, int? place)
    {
        if (
            (
                _elementsOf.TryGetValue(list.Response, out var elements)
                && elements.Any(element => element != place && State[element].IsTested)
            ) || PutInto(list).Any(response => State[response].IsTested)
        )
        {
            Trust(list.Response);
        }
    }

    /// <summary>Whether the body is that of an iterator.</summary>
    public bool HasYielded { get; private set; }

    /// <summary>What is known of all responses that an iterator yields; null when some of them come from elsewhere.</summary>
    public ResponseState? Yielded { get; private set; } = new(StatusSet.None, IsTested: false);

    private FlowValue VisitYield(IOperation yielded)
    {
        HasYielded = true;
        var value = Consume(yielded);
        Yielded = ElementShape.ResponseIn(value) is { } response ? Yielded?.Join(State[response]) : null;
        HandOver(value);
        return FlowValue.Unknown;
    }

    private FlowValue VisitElement(FlowValue list, IOperation index, ITypeSymbol? type)
    {
        Consume(index);
        return list switch
        {
            ListValue responses => ElementAt(responses, index, type),
            TupleValue tuple when StatusTests.IntConstant(index) is { } position and >= 0 && position < tuple.Items.Length => tuple.Items[
                position
            ],
            TupleValue tuple => AsList(tuple, index.Syntax) is { } each ? ElementOf(each, index.Syntax, type) : Shared(tuple),
            _ => FlowValue.Unknown,
        };
    }

    private FlowValue Shared(TupleValue tuple)
    {
        HandOver(tuple);
        return FlowValue.Unknown;
    }
}
