using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Variables and members that get a value.</content>
internal sealed partial class FlowInterpreter
{
    // What a capture stands for when it is assigned to: in `job.Text = flag ? a : b` the left side is captured first.
    private readonly Dictionary<CaptureId, IOperation> _targets = [];

    // Responses in the collections of fields: the next method of the project may look at them.
    private readonly HashSet<int> _kept = [];

    private FlowValue VisitCapture(IFlowCaptureOperation capture)
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

        var value = Visit(capture.Value);
        return Assign(capture.Id, value == FlowValue.Unknown && IsFilledIfNull(capture.Value) ? FlowValue.Null : value);
    }

    // cached ?? Get(), cached ??= Get(): one that is there already came the same way, or from where it was looked at.
    private bool IsFilledIfNull(IOperation value) =>
        value.Syntax.Parent is BinaryExpressionSyntax or AssignmentExpressionSyntax
        && value.Syntax.Parent.RawKind is (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.CoalesceAssignmentExpression
        && api.IsResponse(value.Type);

    private FlowValue Assign(object variable, FlowValue value)
    {
        State = State.Set(variable, value);
        return value;
    }

    private FlowValue VisitAssignment(IOperation target, FlowValue value, IOperation source)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                ShareMembersOf(local.Local);
                // What a lambda or local function adds is out of sight.
                return Name(
                    local.Local,
                    value is TupleValue { Filled: not null } && sharedLocals.Contains(local.Local) ? FlowValue.Unknown : value
                );
            case IParameterReferenceOperation { Parameter.RefKind: RefKind.None or RefKind.Out } parameter:
                if (value is ContentValue && IsOnlyAnswer(parameter.Parameter))
                {
                    Use(value, source);
                }

                return Assign(parameter.Parameter, value);
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared }:
                return Name(declared.Local, value);
            case IFlowCaptureReferenceOperation capture when _targets.TryGetValue(capture.Id, out var captured):
                return VisitAssignment(captured, value, source);
            case IFlowCaptureReferenceOperation capture:
                return Assign(capture.Id, value);
            case IDiscardOperation:
                return value;
            case IPropertyReferenceOperation or IArrayElementReferenceOperation when PutAt(target, value):
                return value;
            case IMemberReferenceOperation when HoldAt(target, value, source):
                return value;
            case IMemberReferenceOperation member when PlaceOf(member) is { } place:
                Use(value, source);
                return Remember(place, value);
            case IPropertyReferenceOperation { Arguments: [_, ..], Instance: IFieldReferenceOperation list }
                when value is ResponseValue response && api.IsCollection(list.Type):
                VisitChildren(target);
                _kept.Add(response.Response);
                return value;
            default:
                VisitChildren(target);
                Use(value, source);
                HandOver(value);
                FillAt(target);
                return value;
        }
    }

    private bool IsPutIntoField(IInvocationOperation call) =>
        call is { TargetMethod.Name: "Add" or "TryAdd" or "Enqueue" or "Push", Instance: IFieldReferenceOperation { Type: var type } }
        && api.IsCollection(type);

    /// <summary>Whether an <c>out</c> parameter is all that a method tells: nothing beside it can say how the call ended.</summary>
    private static bool IsOnlyAnswer(IParameterSymbol parameter) =>
        parameter is { RefKind: RefKind.Out, ContainingSymbol: IMethodSymbol { ReturnsVoid: true } method }
        && method.Parameters.All(other => other.RefKind is RefKind.None or RefKind.In || other.Ordinal == parameter.Ordinal);

    private FlowValue VisitCompound(ICompoundAssignmentOperation assignment)
    {
        var (left, right) = (Visit(assignment.Target), Consume(assignment.Value));
        var value = assignment.OperatorKind switch
        {
            BinaryOperatorKind.And => StatusTests.And(left, right, State),
            BinaryOperatorKind.Or => StatusTests.Or(left, right, State),
            _ => FlowValue.Unknown,
        };
        return assignment.Target is ILocalReferenceOperation local ? Assign(local.Local, value) : value;
    }

    private FlowValue VisitDeconstruction(IDeconstructionAssignmentOperation assignment)
    {
        var value = Visit(assignment.Value);
        var target = assignment.Target is IDeclarationExpressionOperation declaration ? declaration.Expression : assignment.Target;
        if (target is ITupleOperation names)
        {
            var parts =
                value is not ResponseValue response ? value
                : api.IsResult(assignment.Value.Type) ? PartsOf(response, assignment)
                : ResponseApi.IsPair(assignment.Value.Type) ? new TupleValue(ImmutableArray.Create(FlowValue.Unknown, response))
                : value;
            parts = parts is HolderValue record ? record.Deconstructed(assignment.Value.Type, names.Elements.Length) : parts;
            var items = parts is TupleValue tuple && tuple.Items.Length == names.Elements.Length ? tuple.Items : default;
            for (var index = 0; index < names.Elements.Length; index++)
            {
                VisitAssignment(names.Elements[index], items.IsDefault ? FlowValue.Unknown : items[index], assignment.Value);
            }
        }

        return value;
    }
}
