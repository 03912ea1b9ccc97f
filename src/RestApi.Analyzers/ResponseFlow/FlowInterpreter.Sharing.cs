using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Who else gets hold of a response, and may check it out of sight.</content>
internal sealed partial class FlowInterpreter
{
    private void PassTo(IMethodSymbol method, FlowValue value)
    {
        switch (value)
        {
            case StatusValue or StatusTextValue or ConditionValue when api.OnlyTakesNote(method):
            case ResponseValue or ChoiceValue when api.IsLog(method):
            // Assert.Throws(() => response.ReadJson<Contact>())
            case LambdaValue
                when method.Name.StartsWith("Throws", StringComparison.Ordinal)
                    || method.Name.EndsWith("Exception", StringComparison.Ordinal):
                break;
            case StatusValue or StatusTextValue:
                Trust(StatusOf(value)!.Value);
                break;
            case ConditionValue condition:
                condition.Outcomes.Keys.ToList().ForEach(Trust);
                break;
            default:
                HandOver(value);
                break;
        }
    }

    /// <summary>Whoever gets the response itself may check it.</summary>
    private void HandOver(FlowValue value)
    {
        switch (value)
        {
            case ResponseValue response:
                Trust(response.Response);
                break;
            case ListValue list:
                Trust(list.Response);
                BelieveThosePutInto(list);
                break;
            case ChoiceValue choice:
                choice.Responses.ToList().ForEach(Trust);
                break;
            case TupleValue tuple:
                tuple.Items.ToList().ForEach(HandOver);
                break;
            case HolderValue holder:
                holder.Parts.Values.ToList().ForEach(HandOverPart);
                break;
            case LambdaValue lambda:
                Call(lambda);
                break;
        }
    }

    /// <summary>A part of an object, whose other parts may tell how the response ended.</summary>
    private void HandOverPart(FlowValue part)
    {
        if (part is ContentValue content)
        {
            Trust(content.Response);
        }
        else
        {
            HandOver(part);
        }
    }

    private void Trust(int response)
    {
        responses.UsedOtherwise(response);
        State = State.Trust(response);
    }

    private static int? StatusOf(FlowValue value) =>
        value switch
        {
            StatusValue status => status.Response,
            StatusTextValue text => text.Response,
            _ => null,
        };

    /// <summary>A lambda or local function may check the responses that it shares with this body.</summary>
    private FlowValue VisitSharing()
    {
        foreach (var local in sharedLocals)
        {
            HandOver(State[local]);
        }

        return FlowValue.Unknown;
    }

    private FlowValue VisitLambda(IFlowAnonymousFunctionOperation function)
    {
        var mentioned = NamesIn(function);
        foreach (
            var owner in _members
                .OfType<MemberOf>()
                .Select(static member => member.Owner)
                .Where(owner => mentioned.Contains(owner.Name))
                .ToList()
        )
        {
            ShareMembersOf(owner);
        }

        var shared = sharedLocals.Where(local => mentioned.Contains(local.Name)).ToList();
        if (shared.Exists(local => State[local] is ResponseValue) && OnlyReads(function, SharedWith(shared)))
        {
            shared.Where(local => State[local] is not ResponseValue).ToList().ForEach(local => HandOver(State[local]));
            return new LambdaValue(function);
        }

        shared.ForEach(local => HandOver(State[local]));
        return TakesResponse(function) && shared.TrueForAll(local => IsOf(function, local))
            ? new FunctionValue(function)
            : FlowValue.Unknown;
    }

    private static bool IsOf(IFlowAnonymousFunctionOperation function, ISymbol local) =>
        SymbolEqualityComparer.Default.Equals(local.ContainingSymbol, function.Symbol);

    /// <summary>Whoever gets an object may look at what it holds.</summary>
    private void ShareObject(IOperation value)
    {
        if (_members.Count > 0)
        {
            value = value is IConversionOperation conversion ? conversion.Operand : value;
            object? owner = value switch
            {
                ILocalReferenceOperation local => local.Local,
                IMemberReferenceOperation member => member.Member,
                _ => null,
            };
            if (owner is not null)
            {
                ShareMembersOf(owner);
            }
        }
    }
}
