using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Functions that are handed to a call which runs them for each response: <c>Where(one => one.IsSuccess)</c>, <c>ForEach(Check)</c>.</content>
internal sealed partial class FlowInterpreter
{
    private static IFlowAnonymousFunctionOperation? LambdaIn(ImmutableArray<IArgumentOperation> arguments) =>
        FunctionIn(arguments) as IFlowAnonymousFunctionOperation;

    private static IEnumerable<IFlowAnonymousFunctionOperation> LambdasIn(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Select(static argument => LambdaIn(ImmutableArray.Create(argument))).OfType<IFlowAnonymousFunctionOperation>();

    /// <summary>The lambda or named method among the arguments; null when there is none.</summary>
    private static IOperation? FunctionIn(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (var argument in arguments)
        {
            var value = argument.Value is IConversionOperation conversion ? conversion.Operand : argument.Value;
            if (value is IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation or IMethodReferenceOperation } function)
            {
                return function.Target;
            }
        }

        return null;
    }

    /// <summary>What is known of the response that a function makes; null when it makes none or nobody can know.</summary>
    private ResponseState? NewResponseOf(IOperation function) =>
        function switch
        {
            IFlowAnonymousFunctionOperation lambda when api.IsResponse(lambda.Symbol.ReturnType) => helpers.OfLambda(lambda)?.NewResponse,
            IFlowAnonymousFunctionOperation lambda when api.IsElement(lambda.Symbol.ReturnType) => helpers
                .OfLambda(lambda)
                ?.Products.Parts.NewResponse,
            IMethodReferenceOperation { Method: var method } when api.Executes(method) => ResponseState.Unchecked,
            IMethodReferenceOperation { Method: var method } when api.IsResponse(method.ReturnType) => helpers
                .Of(method, ImmutableArray<Given>.Empty)
                ?.NewResponse,
            IMethodReferenceOperation { Method: var method } when api.IsElement(method.ReturnType) => helpers
                .Of(method, ImmutableArray<Given>.Empty)
                ?.Products.Parts.NewResponse,
            _ => null,
        };

    /// <summary>What a function does with a response that it gets as its first argument; null when nobody can know.</summary>
    private HelperSummary? OfEach(IOperation? function) =>
        function switch
        {
            IFlowAnonymousFunctionOperation { Symbol.Parameters: [var element, ..] } lambda => helpers.OfLambda(lambda, Each(element)),
            IMethodReferenceOperation { Method.Parameters: [var element, ..] } reference => helpers.Of(reference.Method, Each(element)),
            _ => null,
        };

    private ImmutableArray<Given> Each(IParameterSymbol element) =>
        ImmutableArray.Create(new Given(element, new ResponseValue(0)) { Whole = ElementShape.Of(element.Type, 0, api) });

    /// <summary><c>Task.Run(() => Get(path))</c>, <c>cache.GetOrAdd(path, Get)</c>: a library calls a function that makes the response.</summary>
    private ResponseValue? VisitLibrary(IInvocationOperation call) =>
        call.TargetMethod.DeclaringSyntaxReferences.IsEmpty
        && api.IsResponse(call.TargetMethod.ReturnType)
        && FunctionIn(call.Arguments) is { } function
        && NewResponseOf(function) is { } made
            ? NewResponse(call, made)
            : null;

    /// <summary>Calls that ask a question about each response; null when they are none, or nobody can know what they ask.</summary>
    private FlowValue? VisitPredicate(IInvocationOperation call, ListValue list)
    {
        if (OfEach(FunctionIn(call.Arguments)) is not { Answers: [var answer] })
        {
            return null;
        }

        switch (call.TargetMethod.Name)
        {
            case "Where" or "TakeWhile" or "FindAll":
                return Some(call, list, answer.IfTrue, answer.IsStatusTest);
            // Only of the first one that stays something is known.
            case "SkipWhile":
                return Some(call, list, StatusSet.All, answer.IsStatusTest);
            case "RemoveAll":
                State = State.Restrict(list.Response, answer.IfFalse, answer.IsStatusTest);
                return FlowValue.Unknown;
            case "First" or "Last" or "Single" or "FirstOrDefault" or "LastOrDefault" or "SingleOrDefault" or "Find" or "FindLast":
                var element = ElementOf(list, call.Syntax, call.Type);
                State = State.Restrict(responses.Executed(call.Syntax), answer.IfTrue, answer.IsStatusTest);
                return element;
            case "Any" or "Exists" when answer.IsStatusTest:
                return new ConditionValue(list.Response, new(StatusSet.All, answer.IfFalse));
            case "All" or "TrueForAll" when answer.IsStatusTest:
                return new ConditionValue(list.Response, new(answer.IfTrue, StatusSet.All));
            case "Count" or "LongCount" when ShownValue.Is(call.Syntax):
                return FlowValue.Unknown;
            default:
                return answer.IsStatusTest ? null : FlowValue.Unknown;
        }
    }

    private ListValue Some(IInvocationOperation call, ListValue list, StatusSet statuses, bool isTest)
    {
        var some = responses.Executed(call.Syntax);
        var known = State[list.Response];
        State = State.Execute(some).Restrict(some, known.Statuses & statuses, known.IsTested || isTest);
        return new ListValue(some);
    }

    /// <summary>Each response was handed to a function that may throw for some.</summary>
    private void AfterEach(IInvocationOperation call, ListValue list)
    {
        if (OfEach(FunctionIn(call.Arguments)) is { Given: [var known] })
        {
            State = State.Restrict(list.Response, known.Statuses, known.IsTested);
        }
        else
        {
            Trust(list.Response);
        }
    }
}
