using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>What helpers do with what they are given: they use a content, or hand a response on to a function.</content>
internal sealed partial class FlowInterpreter
{
    /// <summary>Gets every response that a helper is given and whose content it uses, with the argument.</summary>
    public System.Action<IArgumentOperation, int, HelperRead>? OnHelperRead { get; set; }

    /// <summary>Gets every call of a function that this body is given, with the response that it hands over.</summary>
    public System.Action<CallbackValue, int>? OnCallback { get; set; }

    /// <summary><c>Fetch(request, response => response.ReadJson&lt;int&gt;())</c>.</summary>
    private bool IsCallback(IArgumentOperation argument, FlowValue value) =>
        (value == FlowValue.Unknown || value is FunctionValue)
        && FunctionIn(ImmutableArray.Create(argument)) switch
        {
            IFlowAnonymousFunctionOperation lambda => TakesResponse(lambda),
            IMethodReferenceOperation { Method: { IsAbstract: false, Parameters: [var only] } } => api.IsResponse(only.Type),
            _ => false,
        };

    private bool TakesResponse(IFlowAnonymousFunctionOperation lambda) =>
        lambda.Symbol.Parameters is [var element, ..] && api.IsResponse(element.Type);

    private void TellReads(
        List<(IArgumentOperation Argument, FlowValue Value)> arguments,
        ImmutableArray<Given> given,
        ImmutableHashSet<HelperRead> reads
    )
    {
        foreach (var read in reads)
        {
            var one = given[read.Given];
            var (argument, _) = arguments.Find(pair => SymbolEqualityComparer.Default.Equals(pair.Argument.Parameter, one.Name));
            if (
                one.Value is ResponseValue response
                && argument is not null
                // Whoever hands the status over as well leaves the check to the helper.
                && !given.Any(other => other != one && other.Responses.Contains(response.Response))
            )
            {
                OnHelperRead?.Invoke(argument, response.Response, read);
            }
        }
    }

    private void TellCallbacks(IInvocationOperation call, ImmutableArray<Given> given, ImmutableHashSet<HelperCallback> callbacks)
    {
        foreach (var callback in callbacks)
        {
            var name = given[callback.Given].Name;
            var arguments = call
                .Arguments.Where(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter, name))
                .ToImmutableArray();
            if (FunctionIn(arguments) is IMethodReferenceOperation reference)
            {
                var handed = callback.Response is { } index ? given[index].Value as ResponseValue : null;
                CallWith(reference, arguments[0], handed, callback.State);
            }
            else if (LambdaIn(arguments) is { } lambda)
            {
                if (callback.Response is { } number && given[number].Value is ResponseValue response)
                {
                    CallWith(lambda, response, callback.State);
                }
                else
                {
                    OnElements?.Invoke(lambda, callback.State);
                }
            }
        }
    }

    /// <summary>A lambda is called with a response of this body, of which the caller may have learnt more; null when nobody can know what it does.</summary>
    private HelperSummary? CallWith(IFlowAnonymousFunctionOperation lambda, ResponseValue response, ResponseState learnt)
    {
        var given = new Given(lambda.Symbol.Parameters[0], response);
        if (helpers.OfLambda(lambda, ImmutableArray.Create(given)) is not { } summary)
        {
            Trust(response.Response);
            return null;
        }

        var known = State[response.Response];
        OnElements?.Invoke(lambda, new(known.Statuses & learnt.Statuses, known.IsTested || learnt.IsTested));
        State = given.After(State, summary.Given[0]);
        responses.UsedOtherwise(response.Response);
        return summary;
    }

    /// <summary><c>Visit(response, Read)</c>: a method of the project is called with a response of this body, or with one that the caller made.</summary>
    private void CallWith(IMethodReferenceOperation reference, IArgumentOperation argument, ResponseValue? response, ResponseState learnt)
    {
        if (response is null)
        {
            response = new(responses.Part(argument.Syntax, reference.Method));
            State = State.Execute(response.Response, learnt);
        }

        var given = new Given(reference.Method.Parameters[0], response);
        if (helpers.Of(reference.Method, ImmutableArray.Create(given)) is not { } summary)
        {
            Trust(response.Response);
            return;
        }

        foreach (var read in summary.Reads)
        {
            OnHelperRead?.Invoke(argument, response.Response, read.Of(0, learnt));
        }

        State = given.After(State, summary.Given[0]);
        responses.UsedOtherwise(response.Response);
    }

    /// <summary><c>Func&lt;RestResponse, int&gt; read = response => response.ReadJson&lt;int&gt;(); read(response)</c>.</summary>
    private FlowValue VisitFunction(FunctionValue function, ResponseValue response)
    {
        if (CallWith(function.Lambda, response, ResponseState.Unchecked) is not { } summary)
        {
            return FlowValue.Unknown;
        }

        IsOver |= !summary.Returns;
        return summary.ReturnedGiven == 0 ? response
            : HelperExits.AnswersBoolean(function.Lambda.Symbol)
                ? new Given(function.Lambda.Symbol.Parameters[0], response).Outcome(summary.Answers[0])
            : FlowValue.Unknown;
    }

    /// <summary><c>static readonly Func&lt;RestResponse, bool&gt; Usable = response => response.IsSuccess</c>: the lambda of a field is called.</summary>
    private FlowValue? VisitMember(IInvocationOperation call, (IArgumentOperation Argument, FlowValue Value) only)
    {
        if (
            only.Value is not (ResponseValue or StatusValue { Step: null })
            || call.Instance is not IMemberReferenceOperation { Member: var member }
            || helpers.OfMember(member, only.Value) is not var (function, summary)
        )
        {
            return null;
        }

        var given = new Given(function.Parameters[0], only.Value);
        if (only.Value is ResponseValue response)
        {
            foreach (var read in summary.Reads)
            {
                OnHelperRead?.Invoke(only.Argument, response.Response, read);
            }
        }

        State = given.After(State, summary.Given[0]);
        given.Responses.ToList().ForEach(responses.UsedOtherwise);
        IsOver |= !summary.Returns;
        return summary.ReturnedGiven == 0 ? only.Value
            : HelperExits.AnswersBoolean(function) ? given.Outcome(summary.Answers[0])
            : FlowValue.Unknown;
    }

    /// <summary>This body calls a function that it is given, which may check what it gets.</summary>
    private FlowValue VisitCallback(CallbackValue callback, List<(IArgumentOperation Argument, FlowValue Value)> arguments)
    {
        if (arguments is [(_, ResponseValue response), ..])
        {
            OnCallback?.Invoke(callback, response.Response);
            if (arguments.Count == 1 && responses.IsGiven(response.Response))
            {
                // Whose response and whose function it is, sees what the one does to the other.
                responses.UsedOtherwise(response.Response);
                return FlowValue.Unknown;
            }
        }

        arguments.ForEach(argument => HandOver(argument.Value));
        return FlowValue.Unknown;
    }
}
