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
            { ConstantValue: { HasValue: true, Value: { } member }, Type.TypeKind: TypeKind.Enum } => new MemberValue(member),
            { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation => FlowValue.Null,
            ILocalReferenceOperation local => ReadAt(State[local.Local], local),
            IParameterReferenceOperation parameter => State[parameter.Parameter],
            IFlowCaptureReferenceOperation reference => State[reference.Id],
            IFlowCaptureOperation capture => VisitCapture(capture),
            IExpressionStatementOperation statement => Visit(statement.Operation),
            IParenthesizedOperation parenthesized => Visit(parenthesized.Operand),
            IConversionOperation { OperatorMethod: null } conversion => Visit(conversion.Operand),
            IAwaitOperation await => Visit(await.Operation),
            ITranslatedQueryOperation query => Visit(query.Operation),
            IReturnOperation { Kind: OperationKind.YieldReturn, ReturnedValue: { } yielded } => VisitYield(yielded),
            ISimpleAssignmentOperation assignment => VisitAssignment(assignment.Target, Visit(assignment.Value), assignment.Value),
            ICompoundAssignmentOperation assignment => VisitCompound(assignment),
            IDeconstructionAssignmentOperation assignment => VisitDeconstruction(assignment),
            IPropertyReferenceOperation property => ReadAt(Remembered(property) ?? VisitProperty(property), property),
            IFieldReferenceOperation field when Remembered(field) is { } value => ReadAt(value, field),
            IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field when LeftIn(field) is { } value => value,
            IFieldReferenceOperation { Instance: { } instance } field => ReadAt(VisitField(field, instance), field),
            IObjectCreationOperation creation when VisitFilledLater(creation) is { } value => value,
            IObjectCreationOperation creation when VisitLazy(creation) is { } value => value,
            IObjectCreationOperation creation when VisitNewObject(creation) is { } value => value,
            IAnonymousObjectCreationOperation creation => VisitAnonymousObject(creation),
            IArrayElementReferenceOperation { Indices: [var index] } element => VisitElement(
                Visit(element.ArrayReference),
                index,
                element.Type
            ),
            IImplicitIndexerReferenceOperation element => VisitElement(Visit(element.Instance), element.Argument, element.Type),
            IArrayCreationOperation { Initializer.ElementValues: var elements } => new TupleValue(
                elements.Select(Visit).ToImmutableArray()
            ),
            IArrayCreationOperation or IObjectCreationOperation when api.IsCollection(operation.Type) => VisitNewCollection(operation),
            { Syntax: CollectionExpressionSyntax, Type: INamedTypeSymbol { Name: not ("Span" or "ReadOnlySpan") } type }
                when api.IsCollection(type) => NewCollection(operation.Syntax, operation.ChildOperations.Select(Visit).ToList()),
            { Syntax: CollectionExpressionSyntax { Elements.Count: 0 } } => FilledLater(operation.Syntax),
            { Syntax: CollectionExpressionSyntax } or { IsImplicit: true, Type: INamedTypeSymbol { Name: "ReadOnlySpan" } } =>
                new TupleValue(operation.ChildOperations.Select(Visit).ToImmutableArray()),
            IInvocationOperation call => VisitCall(call),
            IIsNullOperation test => StatusTests.NullTest(Visit(test.Operand)),
            IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => StatusTests.Not(Consume(not.Operand)),
            IBinaryOperation binary => VisitBinary(binary),
            IIsPatternOperation match => VisitMatch(match),
            ITupleBinaryOperation pairs when VisitPairs(pairs) is { } value => value,
            ITupleOperation tuple => new TupleValue(tuple.Elements.Select(Visit).ToImmutableArray()),
            IInterpolatedStringOperation { Parts: [IInterpolationOperation { FormatString: null, Alignment: null } only] } => VisitOnlyPart(
                only
            ),
            IFlowAnonymousFunctionOperation function => VisitLambda(function),
            IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation lambda } when api.IsResponse(lambda.Symbol.ReturnType) =>
                VisitExecution(lambda),
            IDelegateCreationOperation { Target: IFlowAnonymousFunctionOperation lambda } => VisitLambda(lambda),
            _ => VisitOther(operation),
        };

    private static FlowValue ReadAt(FlowValue value, IOperation place) =>
        value is ContentValue { IsHandedOut: true } content ? content with { Read = place.Syntax } : value;

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

        if (receiver is HolderValue holder)
        {
            if (IsComputed(property.Property))
            {
                HandOver(holder);
            }

            return holder[property.Property];
        }

        ShareWith(property);
        if (SizeOf(receiver, property.Property.Name) is { } size)
        {
            return size;
        }

        if (receiver is ListValue list)
        {
            return property.Property.IsIndexer ? ElementAt(list, property.Arguments[0].Value, property.Type)
                : property.Property.Name == "Current" ? ElementOf(list, property.Syntax, TypeOfCurrent(property))
                : property.Property.Name is "Result" or "Values" ? list
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
