using System.Collections.Generic;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <content>Calls whose answer nobody looks at.</content>
internal sealed partial class ScriptFlow
{
    private void NoteDropped(ScriptExpression expression, FlowValue value)
    {
        if (
            _frames.Count > 0
            || (expression is UnaryNode { Operator: "await" } awaited ? awaited.Operand : expression) is not CallNode call
        )
        {
            return;
        }

        if (value is ResponseValue response && IsUnseen(response))
        {
            // As a statement it is found without a flow.
            if (expression.Parent is FunctionNode || !_api.Executes(call))
            {
                _dropped[call] = false;
            }
        }
        else if (value is ConditionValue answer && answer.Outcomes.Any(TellsSuccess) && IsLeftToCaller(FunctionOf(call.Callee)))
        {
            _dropped[call] = true;
        }
    }

    /// <summary>The response of a function of this file that nobody, not even that function, looks at.</summary>
    private bool IsUnseen(ResponseValue response) =>
        _state?[response.Response].IsTested == false && !_fields.Any(field => IsStatusOf(_state[(object)field], response.Response));

    private bool TellsSuccess(KeyValuePair<int, Outcome> answer) =>
        (answer.Value.IsStatusTest || _state?[answer.Key].IsTested == true) && answer.Value.TellsSuccess;

    /// <summary>Whether a function sends a request and tells nobody but its caller how that went.</summary>
    private bool IsLeftToCaller(FunctionNode? function) =>
        Sends(function) && !function!.Body!.SelfAndDescendants().Any(part => TellsOthers(part, function));

    private bool Sends(FunctionNode? function) =>
        function?.Body?.SelfAndDescendants().Any(node => node is CallNode call && _api.Executes(call)) == true;

    private bool TellsOthers(ScriptNode part, FunctionNode function) =>
        part switch
        {
            JumpNode { Form: JumpForm.Throw } => true,
            CallNode call => IsLog(call) || call.Callee is MemberNode { Name: var method } && IsFilling(method),
            AssignmentNode { Target: var target, Parent: not FunctionNode } => !IsOwn(target, function),
            UnaryNode { Operator: "++" or "--", Operand: var counter } => !IsOwn(counter, function),
            _ => false,
        };

    // A variable of the function, which nobody else sees.
    private bool IsOwn(ScriptExpression target, FunctionNode function) =>
        target is NameNode name
        && _file.Scopes[name] is { Declaration.Span: var declared }
        && declared.Start >= function.Span.Start
        && declared.End <= function.Span.End;

    /// <summary>Whether a call only writes down what it gets; a function that sends a request does more, whatever it is called.</summary>
    private bool IsLog(CallNode call) => ScriptResponseApi.IsLog(call.Callee) && !Sends(FunctionOf(call.Callee));

    private static bool IsCallbackOfForEach(ScriptNode? function) =>
        function is FunctionNode { Parent: CallNode { Callee: MemberNode { Name: "forEach" } } };
}
