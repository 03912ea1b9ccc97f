using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <content>What variables hold.</content>
internal sealed partial class BuilderInterpreter
{
    // What a capture stands for when it is assigned to: in `job.Request = flag ? a : b` the left side is captured first.
    private readonly Dictionary<CaptureId, IOperation> _targets = [];

    private BuilderValue VisitCapture(IFlowCaptureOperation capture)
    {
        if (
            capture.Value
            is ILocalReferenceOperation
                or IParameterReferenceOperation
                or IMemberReferenceOperation
                or IArrayElementReferenceOperation
        )
        {
            _targets[capture.Id] = capture.Value;
        }

        return Assign(capture.Id, Visit(capture.Value));
    }

    private BuilderValue VisitAssignment(IOperation target, BuilderValue value)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local.RefKind: RefKind.None } local:
                return AssignNamed(local.Local, value);
            case IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter:
                return AssignNamed(parameter.Parameter, value);
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared }:
                return AssignNamed(declared.Local, value);
            case IFlowCaptureReferenceOperation capture when _targets.TryGetValue(capture.Id, out var captured):
                return VisitAssignment(captured, value);
            case IFlowCaptureReferenceOperation capture:
                return Assign(capture.Id, value);
            default:
                foreach (var part in target.ChildOperations)
                {
                    Visit(part);
                }

                if (target is IPropertyReferenceOperation { Property: var property } && reach?.Includes(property) == true)
                {
                    Touch(target.Syntax);
                }

                State = State.ForgetMembers();
                Escape(value);
                return value;
        }
    }

    /// <summary>What a lambda or local function uses may be executed there; what it writes may hold anything.</summary>
    private BuilderValue AssignNamed(ISymbol name, BuilderValue value)
    {
        if (member.UsedElsewhere.Contains(name))
        {
            Escape(value);
        }

        if (!member.WrittenElsewhere.Contains(name))
        {
            return Assign(name, value);
        }

        Assign(name, BuilderValue.Unknown);
        return value;
    }

    private BuilderValue Assign(object variable, BuilderValue value)
    {
        State = State.Set(variable, value);
        return value;
    }

    private BuilderValue VisitDeconstruction(IDeconstructionAssignmentOperation assignment)
    {
        Escape(Visit(assignment.Value));
        foreach (var target in assignment.Target.DescendantsAndSelf())
        {
            if (target is ILocalReferenceOperation or IParameterReferenceOperation)
            {
                VisitAssignment(target, BuilderValue.Unknown);
            }
        }

        State = State.ForgetMembers();
        return BuilderValue.Unknown;
    }
}
