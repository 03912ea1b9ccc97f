using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Lambdas that use the responses of the body around them.</content>
internal sealed partial class FlowInterpreter
{
    private readonly Dictionary<(SyntaxNode Lambda, string Names), bool> _onlyRead = [];

    /// <summary>Gets every call of a lambda, the responses of this body that it uses, and what is known of these.</summary>
    public System.Action<IFlowAnonymousFunctionOperation, ImmutableArray<Given>, FlowState>? OnLambdaCall { get; set; }

    private static ImmutableHashSet<string> NamesIn(IFlowAnonymousFunctionOperation function) =>
        function
            .Syntax.DescendantNodes()
            .OfType<IdentifierNameSyntax>()
            .Select(static name => name.Identifier.ValueText)
            .ToImmutableHashSet();

    private ImmutableArray<Given> SharedWith(IEnumerable<ISymbol> locals) =>
        locals.Select(local => new Given(local, State[local])).Where(static one => one.Value is ResponseValue).ToImmutableArray();

    /// <summary>Whether a lambda leaves the responses it uses as unchecked as they were.</summary>
    private bool OnlyReads(IFlowAnonymousFunctionOperation function, ImmutableArray<Given> given)
    {
        var key = (function.Syntax, string.Join(" ", given.Select(static one => one.Name.Name)));
        if (!_onlyRead.TryGetValue(key, out var onlyReads))
        {
            onlyReads =
                helpers.OfLambda(function, given) is { Returns: true } summary
                && summary.Given.All(static state => !state.IsTested && state.Statuses.Equals(StatusSet.All));
            _onlyRead.Add(key, onlyReads);
        }

        return onlyReads;
    }

    /// <summary>A lambda runs here, or somebody gets it who may run it at once.</summary>
    private void Call(LambdaValue value)
    {
        var mentioned = NamesIn(value.Lambda);
        OnLambdaCall?.Invoke(value.Lambda, SharedWith(sharedLocals.Where(local => mentioned.Contains(local.Name))), State);
    }

    /// <summary><c>new Lazy&lt;RestResponse&gt;(() => request.ExecuteRequest())</c>: its value is the response.</summary>
    private ResponseValue? VisitLazy(IObjectCreationOperation creation)
    {
        if (
            creation is not { Type: INamedTypeSymbol { Name: "Lazy", TypeArguments: [var type] } }
            || !api.IsResponse(type)
            || LambdaIn(creation.Arguments) is not { } lambda
            || helpers.OfLambda(lambda)?.NewResponse is not { } made
        )
        {
            return null;
        }

        VisitLambda(lambda);
        var executed = responses.Executed(creation.Syntax);
        State = State.Execute(executed, made);
        return new ResponseValue(executed);
    }
}
