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
        if (VisitSetTest(call) is { } test)
        {
            return test;
        }

        var receiver =
            call.Instance is null ? FlowValue.Unknown
            : KeepsText(method) ? Visit(call.Instance)
            : Consume(call.Instance);
        if (receiver is ContentValue && KeepsText(method))
        {
            VisitArguments(call);
            return receiver;
        }

        if (receiver is ResponseValue response && api.IsOfResponse(method))
        {
            return VisitResponseCall(call, response);
        }

        var arguments = call.Arguments.Select(argument => (argument, Value: Consume(argument.Value))).ToList();
        foreach (var (argument, _) in arguments)
        {
            Overwrite(argument);
            ShareObject(argument.Value);
        }

        if (receiver is TupleValue && call.Instance is { } sequence)
        {
            receiver = AsList(receiver, sequence.Syntax) ?? receiver;
            HandOver(receiver as TupleValue ?? FlowValue.Unknown);
        }

        if (VisitSize(call, receiver, arguments) is { } filled)
        {
            return filled;
        }

        TellOwnReads(call, receiver);
        if (receiver is HolderValue)
        {
            HandOver(receiver);
        }

        ShareMembers(method);
        ShareOwnerOf(call.Instance);
        if (VisitListCall(call, receiver, arguments) is { } listed)
        {
            return listed;
        }

        if (receiver is LambdaValue lambda && method.MethodKind == MethodKind.DelegateInvoke)
        {
            Call(lambda);
            return FlowValue.Unknown;
        }

        if (receiver is FunctionValue function && arguments is [(_, ResponseValue input)] && method.MethodKind == MethodKind.DelegateInvoke)
        {
            return VisitFunction(function, input);
        }

        if (receiver is CallbackValue callback && method.MethodKind == MethodKind.DelegateInvoke)
        {
            return VisitCallback(callback, arguments);
        }

        if (arguments is [var only] && method.MethodKind == MethodKind.DelegateInvoke && VisitMember(call, only) is { } answered)
        {
            return answered;
        }

        if (api.Executes(method) || (receiver is ExecutionValue && method.MethodKind == MethodKind.DelegateInvoke))
        {
            var executed = responses.Executed(call.Syntax);
            State = State.Execute(executed);
            return new ResponseValue(executed);
        }

        if (
            method.MethodKind == MethodKind.DelegateInvoke
            && call.Instance is IMemberReferenceOperation { Member: var member }
            && api.IsResponse(method.ReturnType)
            && helpers.OfMember(member)?.NewResponse is { } made
        )
        {
            return NewResponse(call, made);
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

        if (receiver is StatusValue { Step: null } shown && method.Name == "ToString")
        {
            return new StatusTextValue(shown.Response);
        }

        if (receiver is StatusTextValue text && arguments.Count > 0 && VisitTextCall(text, call) is { } answer)
        {
            return answer;
        }

        if (StatusOf(receiver) is { } asked && method.ReturnType.SpecialType == SpecialType.System_Boolean)
        {
            Trust(asked);
        }

        if (method.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" && arguments is [(_, NullableValue message)])
        {
            return message.IsNull;
        }

        if (api.IsCheck(method))
        {
            arguments.ForEach(given => HandOver(given.Value));
            return arguments.Select(static given => given.Value).OfType<ResponseValue>().FirstOrDefault() ?? FlowValue.Unknown;
        }

        if (EndsProgram(method))
        {
            IsOver = true;
            return FlowValue.Unknown;
        }

        if (VisitLibrary(call) is { } run)
        {
            return run;
        }

        if (VisitHelper(call, arguments) is { } result)
        {
            TrustNoted(arguments);
            return result;
        }

        foreach (var (argument, value) in arguments)
        {
            if (value is ResponseValue put && IsPutIntoField(call))
            {
                _kept.Add(put.Response);
                continue;
            }

            PassTo(method, value);
            AssumeByAttribute(argument, value);
        }

        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.DelegateInvoke)
        {
            VisitSharing();
        }

        return FlowValue.Unknown;
    }

    /// <summary><c>response.Content.Trim()</c> is the content still.</summary>
    private static bool KeepsText(IMethodSymbol method) =>
        method is { IsStatic: false, ContainingType.SpecialType: SpecialType.System_String }
        && method.Name
            is "Trim"
                or "TrimStart"
                or "TrimEnd"
                or "Replace"
                or "Normalize"
                or "ReplaceLineEndings"
                or "ToString"
                or "ToLowerInvariant"
                or "ToUpperInvariant"
                or "ToLower"
                or "ToUpper";

    private void VisitArguments(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            Consume(argument.Value);
        }
    }

    private FlowValue VisitResponseCall(IInvocationOperation call, ResponseValue response)
    {
        VisitArguments(call);
        if (EnsuredStatuses(call) is { } ensured)
        {
            responses.UsedOtherwise(response.Response);
            State = State.Restrict(response.Response, ensured);
            return call.TargetMethod.Name == "EnsureFile" ? FlowValue.Unknown : response;
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
            case "EnsureSuccess" or "EnsureFile":
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

    /// <summary>An <c>out</c> argument holds something else afterwards; what a cache has came from where it was put in.</summary>
    private void Overwrite(IArgumentOperation argument)
    {
        if (OutLocal(argument) is { } local)
        {
            var isCached = argument.Parameter?.ContainingSymbol.Name == "TryGetValue" && api.IsResponse(local.Type);
            Assign(local, isCached ? FlowValue.Null : FlowValue.Unknown);
        }
    }
}
