using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Evaluates the operations of a basic block, one after the other, on a state.</summary>
internal sealed partial class FlowInterpreter(
    ResponseApi api,
    ResponseRegister responses,
    ImmutableHashSet<ISymbol> sharedLocals,
    HelperSummaries helpers,
    SourceModels models
)
{
    private readonly WrittenStatuses _sets = new(models);

    // What a capture stands for when it is assigned to: in `job.Text = flag ? a : b` the left side is captured first.
    private readonly Dictionary<CaptureId, IOperation> _targets = [];

    /// <summary>What holds after the operations so far.</summary>
    public FlowState State { get; set; } = FlowState.Empty;

    /// <summary>Whether a call that never returns was evaluated: nothing after it happens.</summary>
    public bool IsOver { get; private set; }

    /// <summary>Goes on from another point of the program.</summary>
    public void StartFrom(FlowState state)
    {
        State = state;
        IsOver = false;
    }

    /// <summary>Gets every use of a content, with the place of use.</summary>
    public System.Action<ContentValue, SyntaxNode>? OnUse { get; set; }

    /// <summary>Evaluates a statement, whose value nobody uses.</summary>
    public void Execute(IOperation statement) => Visit(statement);

    /// <summary>Evaluates an expression whose value is used here.</summary>
    public FlowValue Consume(IOperation operation)
    {
        var value = Visit(operation);
        Use(value, operation);
        return value;
    }

    private FlowValue Visit(IOperation operation) =>
        operation switch
        {
            { ConstantValue: { HasValue: true, Value: bool constant } } => ConditionValue.Of(constant),
            { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => FlowValue.Null,
            ILocalReferenceOperation local => State[local.Local],
            IParameterReferenceOperation parameter => State[parameter.Parameter],
            IFlowCaptureReferenceOperation reference => State[reference.Id],
            IFlowCaptureOperation capture => VisitCapture(capture),
            IExpressionStatementOperation statement => Visit(statement.Operation),
            IParenthesizedOperation parenthesized => Visit(parenthesized.Operand),
            IConversionOperation { OperatorMethod: null } conversion => Visit(conversion.Operand),
            IAwaitOperation await => Visit(await.Operation),
            ISimpleAssignmentOperation assignment => VisitAssignment(assignment.Target, Visit(assignment.Value), assignment.Value),
            ICompoundAssignmentOperation assignment => VisitCompound(assignment),
            IDeconstructionAssignmentOperation assignment => VisitDeconstruction(assignment),
            IPropertyReferenceOperation property => Remembered(property) ?? VisitProperty(property),
            IFieldReferenceOperation field when Remembered(field) is { } value => value,
            IArrayElementReferenceOperation { Indices: [var index] } element => VisitElement(Visit(element.ArrayReference), index),
            IArrayCreationOperation { Initializer.ElementValues: var elements } => new TupleValue(
                elements.Select(Visit).ToImmutableArray()
            ),
            { Syntax: CollectionExpressionSyntax } or { IsImplicit: true, Type: INamedTypeSymbol { Name: "ReadOnlySpan" } } =>
                new TupleValue(operation.ChildOperations.Select(Visit).ToImmutableArray()),
            IInvocationOperation call => VisitCall(call),
            IIsNullOperation test => StatusTests.NullTest(Visit(test.Operand)),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => StatusTests.Not(Consume(not.Operand)),
            IBinaryOperation binary => VisitBinary(binary),
            IIsPatternOperation match => VisitMatch(match),
            ITupleOperation tuple => new TupleValue(tuple.Elements.Select(Visit).ToImmutableArray()),
            IInterpolatedStringOperation { Parts: [IInterpolationOperation { FormatString: null, Alignment: null } only] } => VisitOnlyPart(
                only
            ),
            IFlowAnonymousFunctionOperation function => VisitLambda(function),
            IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation lambda } when api.IsResponse(lambda.Symbol.ReturnType) =>
                VisitExecution(lambda),
            _ => VisitOther(operation),
        };

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

        return Assign(capture.Id, Visit(capture.Value));
    }

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
                return Assign(local.Local, value);
            case IParameterReferenceOperation { Parameter.RefKind: RefKind.None } parameter:
                return Assign(parameter.Parameter, value);
            case IDeclarationExpressionOperation { Expression: ILocalReferenceOperation declared }:
                return Assign(declared.Local, value);
            case IFlowCaptureReferenceOperation capture when _targets.TryGetValue(capture.Id, out var captured):
                return VisitAssignment(captured, value, source);
            case IFlowCaptureReferenceOperation capture:
                return Assign(capture.Id, value);
            case IDiscardOperation:
                return value;
            case IMemberReferenceOperation member when PlaceOf(member) is { } place:
                Use(value, source);
                return Remember(place, value);
            default:
                VisitChildren(target);
                Use(value, source);
                HandOver(value);
                return value;
        }
    }

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
            var parts = value is ResponseValue response && api.IsResult(assignment.Value.Type) ? PartsOf(response, assignment) : value;
            var items = parts is TupleValue tuple && tuple.Items.Length == names.Elements.Length ? tuple.Items : default;
            for (var index = 0; index < names.Elements.Length; index++)
            {
                VisitAssignment(names.Elements[index], items.IsDefault ? FlowValue.Unknown : items[index], assignment.Value);
            }
        }

        return value;
    }

    /// <summary><c>$"{status}"</c>.</summary>
    private FlowValue VisitOnlyPart(IInterpolationOperation part) =>
        Consume(part.Expression) is StatusValue { Step: null } status ? new StatusTextValue(status.Response) : FlowValue.Unknown;

    private FlowValue VisitProperty(IPropertyReferenceOperation property)
    {
        foreach (var argument in property.Arguments)
        {
            Consume(argument.Value);
        }

        var receiver = property.Instance is null ? FlowValue.Unknown : Visit(property.Instance);
        if (receiver is StatusTextValue text && property.Arguments is [{ Value: var index }] && StatusTests.IntConstant(index) == 0)
        {
            var hundreds = StatusStep.Next(null, BinaryOperatorKind.Divide, 100);
            return new StatusValue(text.Response, StatusStep.Next(hundreds, BinaryOperatorKind.Add, '0'));
        }

        if (receiver is ListValue list)
        {
            return property.Property.Name == "Current" || property.Property.IsIndexer ? ElementOf(list, property.Syntax)
                : property.Property.Name == "Result" ? list
                : FlowValue.Unknown;
        }

        if (receiver is not ResponseValue response || !api.IsOfResponse(property.Property))
        {
            // Task.Result and Nullable.Value are the thing itself; of anything else the receiver was used.
            var isWrapper = property.Property.Name is "Result" or "Value" && receiver is not ContentValue;
            Use(receiver, property.Instance);
            return isWrapper ? receiver : FlowValue.Unknown;
        }

        if (property.Property.Name is "StatusCode" or "IsSuccess")
        {
            responses.UsedOtherwise(response.Response);
        }

        return StatusTests.PropertyOf(response, property);
    }

    private FlowValue VisitBinary(IBinaryOperation binary)
    {
        var (left, right) = (Consume(binary.LeftOperand), Consume(binary.RightOperand));
        return (left, right, binary.OperatorKind) switch
        {
            (StatusValue status, _, var kind)
                when StatusTests.IntConstant(binary.RightOperand) is { } operand
                    && StatusStep.Next(status.Step, kind, operand) is { } step => status with
            {
                Step = step,
            },
            (StatusTextValue text, _, var kind) => StatusTests.Compare(text, kind, binary.RightOperand),
            (_, StatusTextValue text, var kind) => StatusTests.Compare(text, kind, binary.LeftOperand),
            (StatusValue status, _, var kind) => StatusTests.Compare(status, kind, binary.RightOperand),
            (_, StatusValue status, var kind) => StatusTests.Compare(status, StatusTests.Swap(kind), binary.LeftOperand),
            (_, _, BinaryOperatorKind.Equals) when right == FlowValue.Null => StatusTests.NullTest(left),
            (_, _, BinaryOperatorKind.NotEquals) when right == FlowValue.Null => StatusTests.Not(StatusTests.NullTest(left)),
            (_, _, BinaryOperatorKind.Equals) when left == FlowValue.Null => StatusTests.NullTest(right),
            (_, _, BinaryOperatorKind.NotEquals) when left == FlowValue.Null => StatusTests.Not(StatusTests.NullTest(right)),
            (_, _, BinaryOperatorKind.And) => StatusTests.And(left, right, State),
            (_, _, BinaryOperatorKind.Or) => StatusTests.Or(left, right, State),
            (ConditionValue condition, ConditionValue { Constant: { } expected }, var kind) => Equality(condition, expected, kind),
            (ConditionValue { Constant: { } expected }, ConditionValue condition, var kind) => Equality(condition, expected, kind),
            _ => FlowValue.Unknown,
        };
    }

    private static FlowValue Equality(ConditionValue condition, bool expected, BinaryOperatorKind kind) =>
        kind switch
        {
            BinaryOperatorKind.Equals => expected ? condition : condition.Negate(),
            BinaryOperatorKind.NotEquals => expected ? condition.Negate() : condition,
            _ => FlowValue.Unknown,
        };

    private FlowValue VisitOther(IOperation operation)
    {
        foreach (var value in VisitChildren(operation))
        {
            if (operation is not (IInterpolationOperation or IIsTypeOperation or IArgumentOperation))
            {
                HandOver(value);
            }
        }

        return FlowValue.Unknown;
    }

    private ImmutableArray<FlowValue> VisitChildren(IOperation operation) => operation.ChildOperations.Select(Consume).ToImmutableArray();

    private void Use(FlowValue value, IOperation? place)
    {
        switch (value)
        {
            case ContentValue content when place is not null:
                while (place is IConversionOperation conversion)
                {
                    place = conversion.Operand;
                }

                var use = place is ILocalReferenceOperation local ? local.Syntax : content.Read;
                OnUse?.Invoke(content, use);
                break;
            case TupleValue tuple:
                foreach (var item in tuple.Items)
                {
                    Use(item, place);
                }

                break;
        }
    }
}
