using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <summary>Evaluates the operations of a basic block, one after the other, on a state.</summary>
internal sealed partial class BuilderInterpreter(
    BuilderApi api,
    BuilderLog log,
    BuilderArguments arguments,
    AmbientReach? reach,
    BuilderMember member
)
{
    /// <summary>The number of what the caller left behind for the statements of the builder.</summary>
    private readonly int _entry = log.NumberOf(typeof(BuilderInterpreter));

    /// <summary>What holds after the operations so far.</summary>
    public BuilderState State { get; set; } = BuilderState.Empty;

    /// <summary>What holds where an execution throws.</summary>
    public List<BuilderState> Thrown { get; } = [];

    /// <summary>Whether a call that never returns was evaluated: nothing after it happens.</summary>
    public bool IsOver { get; private set; }

    /// <summary>The basic block that is evaluated.</summary>
    public int Block { get; set; }

    /// <summary>What holds at the start of a body.</summary>
    public BuilderState Start(IEnumerable<IParameterSymbol> parameters, bool isAction)
    {
        var state = isAction ? BuilderState.Empty with { Ambient = new(AmbientKind.Nothing) } : GivenAmbient(BuilderState.Empty, _entry);
        foreach (var parameter in parameters.Where(parameter => api.IsRequest(parameter.Type) && parameter.RefKind == RefKind.None))
        {
            var number = log.NumberOf(parameter);
            state = state.Begin(number, new RequestFacts { IsGiven = true }).Set(parameter, new RequestValue(number));
        }

        return state;
    }

    /// <summary>Goes on from another point of the program.</summary>
    public void StartFrom(BuilderState state, int block)
    {
        State = state;
        Block = block;
        IsOver = false;
        Thrown.Clear();
    }

    /// <summary>Evaluates a statement, whose value nobody uses.</summary>
    public void Execute(IOperation statement) => Visit(statement);

    /// <summary>Evaluates what decides between two paths.</summary>
    public void Test(IOperation condition) => Visit(condition);

    /// <summary>Evaluates what the body returns or throws.</summary>
    public void HandOut(IOperation operation) => Escape(Visit(operation));

    /// <summary>The body ends here.</summary>
    /// <param name="isClosed">Whether nobody goes on with the request that it leaves behind.</param>
    public void End(bool isClosed)
    {
        log.Drop(State.Requests.Where(static pair => pair.Value is { IsGiven: false, Executed: null }).Select(static pair => pair.Key));
        if (State.Ambient is { Kind: AmbientKind.Request } ambient)
        {
            if (!isClosed)
            {
                log.Use(ambient.Request);
            }

            log.NeedsCaller |= ambient.Request == _entry && State.FactsOf(_entry) is { Configured.IsEmpty: false, Executed: null };
        }
    }

    private BuilderValue Visit(IOperation operation) =>
        operation switch
        {
            { ConstantValue: { HasValue: true, Value: var constant } } => constant switch
            {
                null => BuilderValue.Null,
                bool flag => BuilderValue.Of(flag),
                _ => BuilderValue.Made,
            },
            IDefaultValueOperation { Type.IsReferenceType: true } => BuilderValue.Null,
            ILocalReferenceOperation local => State[local.Local],
            IParameterReferenceOperation parameter => State[parameter.Parameter],
            IFlowCaptureReferenceOperation reference => State[reference.Id],
            IFlowCaptureOperation capture => VisitCapture(capture),
            IExpressionStatementOperation statement => Visit(statement.Operation),
            IParenthesizedOperation parenthesized => Visit(parenthesized.Operand),
            IConversionOperation { OperatorMethod: null } conversion => Visit(conversion.Operand),
            IAwaitOperation await => Visit(await.Operation),
            ISimpleAssignmentOperation assignment => VisitAssignment(assignment.Target, Visit(assignment.Value)),
            IDeconstructionAssignmentOperation assignment => VisitDeconstruction(assignment),
            IInvocationOperation call => VisitCall(call),
            IObjectCreationOperation creation => VisitCreation(creation),
            IMemberReferenceOperation reference => VisitMember(reference),
            IFlowAnonymousFunctionOperation function => VisitLambda(function),
            IIsNullOperation or IBinaryOperation or IUnaryOperation or IIsTypeOperation or IInterpolationOperation => VisitHarmless(
                operation
            ),
            IIsPatternOperation match => VisitMatch(match),
            INameOfOperation or ITypeOfOperation => BuilderValue.Made,
            _ => VisitOther(operation),
        };

    private BuilderValue VisitMember(IMemberReferenceOperation reference)
    {
        foreach (var part in reference.ChildOperations)
        {
            var value = Visit(part);
            if (reference is IMethodReferenceOperation)
            {
                Escape(value);
            }
        }

        switch (reference)
        {
            case IMethodReferenceOperation { Method: var method } when reach?.Includes(method) == true:
                Share();
                return BuilderValue.Made;
            case IPropertyReferenceOperation { Property: var property } when reach?.Includes(property) == true:
                Touch(reference.Syntax);
                break;
        }

        return Given(reference.Syntax, reference.Type);
    }

    private BuilderValue VisitLambda(IFlowAnonymousFunctionOperation function)
    {
        if (reach?.Includes(function.Syntax) == true)
        {
            Share();
        }

        return BuilderValue.Made;
    }

    /// <summary>Looks at its parts and keeps none.</summary>
    private BuilderValue VisitHarmless(IOperation operation)
    {
        foreach (var part in operation.ChildOperations)
        {
            Visit(part);
        }

        return BuilderValue.Unknown;
    }

    private BuilderValue VisitMatch(IIsPatternOperation match)
    {
        var value = Visit(match.Value);
        if (
            match
                .Pattern.DescendantsAndSelf()
                .Any(static pattern => pattern is IDeclarationPatternOperation or IRecursivePatternOperation { DeclaredSymbol: not null })
        )
        {
            Escape(value);
        }

        foreach (var part in match.Pattern.DescendantsAndSelf())
        {
            if (part is IDeclarationPatternOperation { DeclaredSymbol: { } declared })
            {
                Assign(declared, BuilderValue.Unknown);
            }
            else if (part is IRecursivePatternOperation { DeclaredSymbol: { } named })
            {
                Assign(named, BuilderValue.Unknown);
            }
        }

        return BuilderValue.Unknown;
    }

    private BuilderValue VisitOther(IOperation operation)
    {
        foreach (var part in operation.ChildOperations)
        {
            Escape(Visit(part));
        }

        if (operation is IAssignmentOperation { Target: ILocalReferenceOperation local })
        {
            AssignNamed(local.Local, BuilderValue.Unknown);
        }
        else if (operation is IAssignmentOperation or IIncrementOrDecrementOperation)
        {
            State = State.ForgetMembers();
        }

        if (operation is IIncrementOrDecrementOperation { Target: ILocalReferenceOperation counter })
        {
            AssignNamed(counter.Local, BuilderValue.Unknown);
        }

        if (operation is IDynamicInvocationOperation)
        {
            Touch(operation.Syntax);
        }

        return BuilderValue.Unknown;
    }

    /// <summary>Somebody else may execute the request from here on.</summary>
    private void Escape(BuilderValue value)
    {
        if (value is RequestValue request)
        {
            log.Use(request.Request);
        }
    }

    /// <summary>A request that comes from elsewhere; it is the same one for whoever holds it from here on.</summary>
    private BuilderValue Given(SyntaxNode origin, ITypeSymbol? type)
    {
        if (!api.IsRequest(type))
        {
            return BuilderValue.Unknown;
        }

        var number = log.NumberOf(origin);
        log.Begin(number, Block);
        State = State.Begin(number, new RequestFacts { IsGiven = true });
        return new RequestValue(number);
    }

    private BuilderState GivenAmbient(BuilderState state, int number)
    {
        log.Begin(number, Block);
        return state.Begin(number, new RequestFacts { IsGiven = true }) with { Ambient = new(AmbientKind.Request, number) };
    }
}
