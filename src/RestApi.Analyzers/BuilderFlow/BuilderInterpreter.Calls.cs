using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.BuilderFlow;

/// <content>What calls do with requests.</content>
internal sealed partial class BuilderInterpreter
{
    private BuilderValue VisitCall(IInvocationOperation call)
    {
        var step = api.StepOf(call.TargetMethod);
        var receiver = call.Instance is null ? BuilderValue.Unknown : Visit(call.Instance);
        foreach (var argument in call.Arguments)
        {
            Escape(Visit(argument.Value));
            Overwrite(argument);
        }

        return step switch
        {
            BuilderStep.None => VisitOtherCall(call, receiver),
            BuilderStep.CreateClient => CreateClient(call),
            BuilderStep.CreateRequest => CreateRequest(call),
            _ => UseRequest(call, step, receiver),
        };
    }

    private BuilderValue VisitOtherCall(IInvocationOperation call, BuilderValue receiver)
    {
        var method = call.TargetMethod;
        if (method.GetAttributes().Any(static data => data.AttributeClass?.Name == "DoesNotReturnAttribute"))
        {
            IsOver = true;
            return BuilderValue.Unknown;
        }

        if (method.Name is "ConfigureAwait" or "AsTask")
        {
            return receiver;
        }

        Escape(receiver);
        State = State.ForgetMembers();
        if (reach?.Includes(method) == true)
        {
            Touch(call.Syntax);
        }

        return Given(call.Syntax, call.Type);
    }

    private BuilderValue VisitCreation(IObjectCreationOperation creation)
    {
        foreach (var part in creation.ChildOperations)
        {
            Escape(Visit(part));
        }

        if (creation.Type is INamedTypeSymbol type && reach?.Includes(type) == true)
        {
            Touch(creation.Syntax);
        }

        return BuilderValue.Made;
    }

    private BuilderValue CreateClient(IInvocationOperation call)
    {
        log.Visit(call, BuilderStep.CreateClient, Block, new(State.Ambient));
        var dropped = LeaveAmbient();
        SetAmbient(new(AmbientKind.Client, Client: call.Syntax, Dropped: dropped));
        return BuilderValue.Made;
    }

    private RequestValue CreateRequest(IInvocationOperation call)
    {
        var number = log.NumberOf(call.Syntax);
        log.Visit(call, BuilderStep.CreateRequest, Block, new(State.Ambient));
        log.Make(number, call.Syntax);
        var isAmbient = api.IsAmbient(call.TargetMethod);
        if (isAmbient)
        {
            LeaveAmbient();
        }

        if (State.FactsOf(number) is { Executed: null })
        {
            log.Drop(number);
        }

        log.Begin(number, Block);
        State = State.Begin(number, new RequestFacts { Method = arguments.Method(call) });
        if (isAmbient)
        {
            SetAmbient(new(AmbientKind.Request, number));
            if (State.Ambient.Kind == AmbientKind.Shared)
            {
                log.Use(number);
            }
        }

        return new RequestValue(number);
    }

    private BuilderValue UseRequest(IInvocationOperation call, BuilderStep step, BuilderValue receiver)
    {
        var isAmbient = api.IsAmbient(call.TargetMethod);
        if (isAmbient)
        {
            receiver = State.Ambient.Kind == AmbientKind.Request ? new RequestValue(State.Ambient.Request) : BuilderValue.Unknown;
        }

        var number = receiver is RequestValue known ? known.Request : -1;
        var facts = State.FactsOf(number);
        var header = step == BuilderStep.Configure ? arguments.Header(call) : null;
        log.Visit(call, step, Block, new(isAmbient ? State.Ambient : default, number, facts, header));
        if (isAmbient && State.Ambient.Kind is AmbientKind.Nothing or AmbientKind.Client)
        {
            // It throws here; what follows would only repeat that.
            SetAmbient(default);
        }

        if (facts is not null)
        {
            State = State.Set(number, step == BuilderStep.Execute ? Execute(call, number, facts) : Configure(call, number, facts, header));
        }

        return step == BuilderStep.Execute ? BuilderValue.Made : receiver;
    }

    private RequestFacts Execute(IInvocationOperation call, int request, RequestFacts facts)
    {
        log.Use(request);
        log.NeedsCaller |= request == _entry;
        if (facts.Executed is not null)
        {
            return facts;
        }

        Thrown.Add(State.Set(request, facts with { Executed = new(call.Syntax, Threw: true) }));
        return facts with { Executed = new(call.Syntax, Threw: false) };
    }

    private RequestFacts Configure(IInvocationOperation call, int request, RequestFacts facts, HeaderCall? header)
    {
        if (request == _entry)
        {
            facts = facts with { Configured = facts.Configured.Add(call.Syntax) };
        }

        if (header is not null)
        {
            facts = facts with { Headers = facts.Headers.SetItem(header.Name, header) };
        }

        var body = arguments.Body(call);
        return body > facts.Body ? facts with { Body = body, BodyCall = call.Syntax } : facts;
    }

    /// <summary>Another client or request takes the place of the one before.</summary>
    /// <returns>Where that was made, if it was not executed.</returns>
    private SyntaxNode? LeaveAmbient()
    {
        if (State.Ambient.Kind != AmbientKind.Request || State.FactsOf(State.Ambient.Request) is not { Executed: null } facts)
        {
            return null;
        }

        log.Misplace(facts.Configured);
        log.Drop(State.Ambient.Request);
        return log.MadeUnder(State.Ambient.Request)?.Creation;
    }

    private void SetAmbient(AmbientRequest ambient)
    {
        if (State.Ambient.Kind != AmbientKind.Shared)
        {
            State = State with { Ambient = ambient };
        }
    }

    /// <summary>A call may have executed the request that the statements work on, and made another.</summary>
    private void Touch(SyntaxNode call)
    {
        LetGo();
        if (State.Ambient.Kind != AmbientKind.Shared)
        {
            State = GivenAmbient(State, log.NumberOf((call, "ambient")));
        }
    }

    /// <summary>What holds after a finally block.</summary>
    public BuilderState Leave(BuilderState state, ControlFlowRegion region, ControlFlowGraph graph)
    {
        if (reach is null || state.Ambient.Kind == AmbientKind.Shared)
        {
            return state;
        }

        for (var block = region.FirstBlockOrdinal; block <= region.LastBlockOrdinal; block++)
        {
            var calls = graph
                .Blocks[block]
                .Operations.SelectMany(static operation => operation.DescendantsAndSelf())
                .OfType<IInvocationOperation>();
            if (calls.Any(call => api.IsAmbient(call.TargetMethod) || reach.Includes(call.TargetMethod)))
            {
                State = state;
                LetGo();
                return GivenAmbient(state, log.NumberOf(region));
            }
        }

        return state;
    }

    /// <summary>From here on somebody else may use the builder at any time.</summary>
    private void Share()
    {
        LetGo();
        State = State with { Ambient = new(AmbientKind.Shared) };
    }

    private void LetGo()
    {
        if (State.Ambient is { Kind: AmbientKind.Request } ambient)
        {
            log.Use(ambient.Request);
            log.NeedsCaller |= ambient.Request == _entry;
        }
    }

    /// <summary>An <c>out</c> argument holds something else afterwards.</summary>
    private void Overwrite(IArgumentOperation argument)
    {
        if (argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref)
        {
            var target = argument.Value is IDeclarationExpressionOperation declaration ? declaration.Expression : argument.Value;
            if (target is ILocalReferenceOperation or IParameterReferenceOperation)
            {
                VisitAssignment(target, BuilderValue.Unknown);
            }
        }
    }
}
