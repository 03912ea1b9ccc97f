using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Calls of methods that this compilation holds, and of those that say of themselves when they return.</content>
internal sealed partial class FlowInterpreter
{
    /// <summary>Gets every call of a local function, the responses it is given, and what is known of these.</summary>
    public System.Action<IMethodSymbol, ImmutableArray<Given>, FlowState>? OnLocalCall { get; set; }

    /// <summary><c>Environment.Exit</c> and whatever else says that it does not return; a failed assertion does in the end.</summary>
    private static bool EndsProgram(IMethodSymbol method) =>
        Has(method, "DoesNotReturnAttribute") && method.ContainingNamespace?.ToDisplayString() != "System.Diagnostics";

    private static bool Has(ISymbol symbol, string attribute) => symbol.GetAttributes().Any(data => data.AttributeClass?.Name == attribute);

    /// <summary><c>Demand([DoesNotReturnIf(false)] bool condition)</c>.</summary>
    private void AssumeByAttribute(IArgumentOperation argument, FlowValue value)
    {
        if (
            value is ConditionValue condition
            && argument.Parameter is { ContainingSymbol: IMethodSymbol method } parameter
            && method.ContainingNamespace?.ToDisplayString() != "System.Diagnostics"
            && parameter.GetAttributes().FirstOrDefault(static data => data.AttributeClass?.Name == "DoesNotReturnIfAttribute")
                is { ConstructorArguments: [{ Value: bool ending }] }
        )
        {
            State = State.Assume(condition, !ending);
        }
    }

    /// <summary>What a method of the project does with the responses it gets; null for one that cannot be looked into.</summary>
    private FlowValue? VisitHelper(IInvocationOperation call, List<(IArgumentOperation Argument, FlowValue Value)> arguments)
    {
        var given = arguments
            .Select(pair => new Given(pair.Argument.Parameter!, IsCallback(pair.Argument, pair.Value) ? new CallbackValue(0) : pair.Value))
            .Concat(Captured(call.TargetMethod))
            .Where(static one => one.IsFollowed)
            .ToImmutableArray();
        var makesResponse = MakesResponse(call.TargetMethod);
        if (!makesResponse && given.All(static one => one.IsConstant))
        {
            given = ImmutableArray<Given>.Empty;
        }

        var isAsked = !given.IsEmpty || makesResponse || HelperSummaries.MayEnd(call.TargetMethod);
        if (
            !(isAsked || api.MayKeep(call.TargetMethod))
            || helpers.Of(call.TargetMethod, given) is not { } summary
            || !(isAsked || summary.Members.Responses.Count > 0)
        )
        {
            return null;
        }

        if (call.TargetMethod.MethodKind == MethodKind.LocalFunction)
        {
            OnLocalCall?.Invoke(call.TargetMethod, given, State);
        }
        else
        {
            TellReads(arguments, given, summary.Reads);
            TellCallbacks(call, given, summary.Callbacks);
        }

        foreach (var (_, value) in arguments.Where(pair => !new Given(pair.Argument.Parameter!, pair.Value).IsFollowed))
        {
            PassTo(call.TargetMethod, value);
        }

        for (var index = 0; index < given.Length; index++)
        {
            State = given[index].After(State, summary.Given[index]);
            given[index].Responses.ToList().ForEach(responses.UsedOtherwise);
        }

        IsOver |= !summary.Returns;
        foreach (var pair in summary.Products.Outs)
        {
            if (HandOut(call, pair.Key, pair.Value) is { } answer && summary.Products.Outs.Count == 1)
            {
                return answer;
            }
        }

        foreach (var pair in summary.Members.Responses)
        {
            if (Leave(call, pair.Key, pair.Value) is { } answer && summary.Members.Responses.Count == 1)
            {
                return answer;
            }
        }

        return summary.Products.Handed.HoldsContents ? HandOut(call, summary.Products.Handed) : Result(call, given, summary);
    }

    private bool MakesResponse(IMethodSymbol method) =>
        api.IsResponse(method.ReturnType)
        || api.IsSequence(method.ReturnType)
        || api.IsHolder(method.ReturnType)
        || api.MayHoldContent(method.ReturnType)
        || ResponseApi.HandsOutContent(method)
        || method.Parameters.Any(parameter => parameter.RefKind == RefKind.Out && api.IsResponse(parameter.Type));

    /// <summary>A local function also gets the responses of the body around it.</summary>
    private IEnumerable<Given> Captured(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.LocalFunction, IsStatic: false }
            ? sharedLocals.Select(local => new Given(local, State[local])).Where(static one => !one.IsConstant)
            : [];

    // The responses of the helper have other numbers here.
    private ChoiceValue ChoiceOf(ImmutableArray<Given> given, ChoiceValue inside)
    {
        foreach (var condition in given.Where(static one => one.Value is ConditionValue))
        {
            condition.Responses.ToList().ForEach(Trust);
        }

        return new(
            inside.Members.ToImmutableDictionary(
                static member => member.Key,
                member =>
                    member
                        .Value.Where(pair =>
                            pair.Key >= 0 && pair.Key < given.Length && given[pair.Key].Value is (ResponseValue or StatusValue)
                        )
                        .GroupBy(pair => given[pair.Key].Responses.First(), static pair => pair.Value)
                        .ToImmutableDictionary(static group => group.Key, static group => group.Aggregate(static (all, next) => all & next))
            )
        );
    }

    private FlowValue Result(IInvocationOperation call, ImmutableArray<Given> given, HelperSummary summary)
    {
        if (summary.ReturnedGiven is { } index)
        {
            return given[index].Value;
        }

        if (summary.NewResponse is { } made)
        {
            var response = NewResponse(call, made);
            if (api.IsSequence(call.TargetMethod.ReturnType))
            {
                return new ListValue(response.Response);
            }

            foreach (var flag in summary.Products.Flags)
            {
                if (OutOf(call, flag.Key) is { } local)
                {
                    Assign(local, new ConditionValue(response.Response, flag.Value));
                }
            }

            return response;
        }

        if (summary.Products.Parts.Responses.Count > 0)
        {
            return PartsOf(call, summary.Products.Parts);
        }

        if (summary.Choice is { } choice)
        {
            return ChoiceOf(given, choice);
        }

        var answer = given
            .Select((one, index) => one.Outcome(summary.Answers[index]))
            .Where(static outcome => outcome != FlowValue.Unknown)
            .Aggregate((FlowValue?)null, (all, next) => all is null ? next : StatusTests.And(all, next, State));
        return answer is not ConditionValue condition ? FlowValue.Unknown
            : HelperExits.AnswersBoolean(call.TargetMethod) ? condition
            : new NullableValue(condition);
    }
}
