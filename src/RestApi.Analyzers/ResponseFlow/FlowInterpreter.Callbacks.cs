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
        value == FlowValue.Unknown
        && FunctionIn(ImmutableArray.Create(argument)) is IFlowAnonymousFunctionOperation { Symbol.Parameters: [var element, ..] }
        && api.IsResponse(element.Type);

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
            var arguments = call.Arguments.Where(argument => SymbolEqualityComparer.Default.Equals(argument.Parameter, name));
            if (LambdaIn(arguments.ToImmutableArray()) is { } lambda)
            {
                OnElements?.Invoke(lambda, callback.State);
            }
        }
    }

    /// <summary>This body calls a function that it is given, which may check what it gets.</summary>
    private FlowValue VisitCallback(CallbackValue callback, List<(IArgumentOperation Argument, FlowValue Value)> arguments)
    {
        if (arguments is [(_, ResponseValue response), ..])
        {
            OnCallback?.Invoke(callback, response.Response);
        }

        arguments.ForEach(argument => HandOver(argument.Value));
        return FlowValue.Unknown;
    }
}
