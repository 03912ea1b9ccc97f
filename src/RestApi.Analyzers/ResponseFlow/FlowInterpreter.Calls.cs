using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>What calls do with responses: make one, check one, hand one over.</content>
internal sealed partial class FlowInterpreter
{
    private FlowValue VisitCall(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        var receiver = call.Instance is null ? FlowValue.Unknown : Consume(call.Instance);
        if (receiver is ResponseValue response && api.IsOfResponse(method))
        {
            return VisitResponseCall(call, response);
        }

        var arguments = call.Arguments.Select(argument => (argument, Value: Consume(argument.Value))).ToList();
        if (api.Executes(method))
        {
            var executed = responses.Executed(call.Syntax);
            State = State.Execute(executed);
            return new ResponseValue(executed);
        }

        if (method.Name == "GetValueOrDefault")
        {
            return receiver;
        }

        if (receiver is ResponseValue && method.Name is "ConfigureAwait" or "GetAwaiter" or "GetResult" or "WaitAsync")
        {
            return receiver;
        }

        if (receiver is StatusValue status && method.Name == "Equals" && arguments.Count == 1)
        {
            return StatusTests.Compare(status, BinaryOperatorKind.Equals, call.Arguments[0].Value);
        }

        if (receiver is StatusValue && method.Name == "ToString")
        {
            return receiver;
        }

        if (receiver is StatusValue asked && method.ReturnType.SpecialType == SpecialType.System_Boolean)
        {
            Trust(asked.Response);
        }

        if (method.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" && arguments is [(_, NullableValue text)])
        {
            return text.IsNull;
        }

        foreach (var (_, value) in arguments)
        {
            PassTo(method, value);
        }

        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke)
        {
            VisitSharing();
        }

        return FlowValue.Unknown;
    }

    private FlowValue VisitResponseCall(IInvocationOperation call, ResponseValue response)
    {
        foreach (var argument in call.Arguments)
        {
            Consume(argument.Value);
        }

        if (EnsuredStatuses(call) is { } ensured)
        {
            responses.UsedOtherwise(response.Response);
            State = State.Restrict(response.Response, ensured);
            return response;
        }

        if (api.ReadsContent(call))
        {
            OnUse?.Invoke(new(response.Response, call.Syntax, StatusSet.All), call.Syntax);
        }

        return FlowValue.Unknown;
    }

    /// <summary>The statuses that a call lets through; where they are not constants, the author has decided elsewhere.</summary>
    public static StatusSet? EnsuredStatuses(IInvocationOperation call)
    {
        switch (call.TargetMethod.Name)
        {
            case "EnsureSuccess":
                return StatusSet.Success;
            case "EnsureStatus":
                var leaves = call
                    .Arguments.SelectMany(argument => argument.Descendants())
                    .Where(part => !part.IsImplicit && !part.ChildOperations.Any());
                var accepted = leaves.Select(StatusTests.IntConstant).ToList();
                return accepted.Count == 0 || accepted.Contains(null)
                    ? StatusSet.Success
                    : StatusSet.Where(status => accepted.Contains(status));
            default:
                return null;
        }
    }

    private void PassTo(IMethodSymbol method, FlowValue value)
    {
        switch (value)
        {
            case StatusValue or ConditionValue when api.OnlyTakesNote(method):
                break;
            case StatusValue status:
                Trust(status.Response);
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
            case TupleValue tuple:
                tuple.Items.ToList().ForEach(HandOver);
                break;
        }
    }

    private void Trust(int response)
    {
        responses.UsedOtherwise(response);
        State = State.Trust(response);
    }

    /// <summary>A lambda or local function may check the responses that it shares with this body.</summary>
    private FlowValue VisitSharing()
    {
        foreach (var local in sharedLocals)
        {
            HandOver(State[local]);
        }

        return FlowValue.Unknown;
    }
}
