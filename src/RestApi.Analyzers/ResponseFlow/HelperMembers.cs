using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Collects the responses that a helper leaves in fields and properties of its type.</summary>
internal sealed class HelperMembers(IMethodSymbol method, int given)
{
    private readonly Dictionary<ISymbol, HelperProducts.Produced> _responses = new(SymbolEqualityComparer.Default);

    // Something else than a Boolean may tell the status as well.
    private readonly bool _mayTell =
        !HelperExits.AnswersBoolean(method)
        && method is { ReturnsVoid: false, ReturnType: not INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: 0 } };
    private bool _isUnclear;

    /// <summary>The responses by the member that holds each. Empty when the helper tells their status in another way.</summary>
    public IReadOnlyDictionary<ISymbol, HelperProducts.Produced> Responses => _isUnclear ? [] : _responses;

    /// <summary>The helper returns here.</summary>
    public void Add(FlowState state, IEnumerable<ISymbol> members, FlowValue value, FlowValue answer)
    {
        _isUnclear |= value is StatusValue or StatusTextValue or ChoiceValue;
        foreach (var member in members)
        {
            switch (state[member])
            {
                case ResponseValue { Response: var response } when response >= given:
                    Add(member, response, state, answer);
                    break;
                case StatusValue or StatusTextValue or ConditionValue or ChoiceValue:
                    _isUnclear = true;
                    break;
            }
        }
    }

    private void Add(ISymbol member, int response, FlowState state, FlowValue answer)
    {
        var known = state[response];
        var outcome = state.OutcomeOf(answer, response);
        _isUnclear |= _mayTell && known.IsTested;
        _responses[member] = _responses.TryGetValue(member, out var before)
            ? new(before.State.Join(known), HelperExits.Join(before.Answer, outcome, known.IsTested))
            : new(known, outcome with { IsStatusTest = outcome.IsStatusTest || known.IsTested });
    }
}
