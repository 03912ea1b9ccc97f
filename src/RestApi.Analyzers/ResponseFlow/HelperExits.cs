using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Collects what holds at each return of a helper.</summary>
internal sealed class HelperExits(IMethodSymbol method, ImmutableArray<Given> given, ResponseApi api)
{
    private readonly ResponseState[] _states = given.Select(static _ => new ResponseState(StatusSet.None, IsTested: false)).ToArray();
    private readonly Outcome[] _answers = given
        .Select(static _ => new Outcome(StatusSet.None, StatusSet.None, IsStatusTest: false))
        .ToArray();
    private readonly bool _returnsResponse = api.IsResponse(method.ReturnType);
    private bool _returns;
    private bool _isUnclear;
    private bool _returnsOther;
    private int? _returnedGiven;
    private ResponseState? _made;

    /// <summary>Whether a method answers a question, at once or later.</summary>
    public static bool AnswersBoolean(IMethodSymbol method) =>
        method.ReturnType
            is { SpecialType: SpecialType.System_Boolean }
                or INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ SpecialType: SpecialType.System_Boolean }] };

    /// <summary>The helper returns here.</summary>
    public void Add(FlowState state, FlowValue value)
    {
        _returns = true;
        var answer = AnswersBoolean(method) ? value : NullableValue.NullTest(value);
        for (var number = 0; number < given.Length; number++)
        {
            var known = state[number];
            var outcome = state.OutcomeOf(answer, number);
            var all = _answers[number];
            _states[number] = _states[number].Join(known);
            _answers[number] = new(
                all.IfTrue | outcome.IfTrue,
                all.IfFalse | outcome.IfFalse,
                all.IsStatusTest || outcome.IsStatusTest || known.IsTested
            );
            // A captured variable that holds something else now.
            _isUnclear |= !state[given[number].Name].Equals(given[number].Inside(number));
        }

        if (_returnsResponse)
        {
            AddResponse(state, value);
        }
    }

    /// <summary>What holds at all of them; null when that is nothing to rely on.</summary>
    public HelperSummary? Summarize()
    {
        var isMixed = _returnedGiven is not null && (_returnsOther || _made is not null);
        // A number or another value that tells the status: the caller may well look at it.
        var tells =
            !AnswersBoolean(method)
            && !_returnsResponse
            && method.ReturnType is { IsValueType: true, SpecialType: not SpecialType.System_Void }
            && _states.Any(static state => state.IsTested);
        return _isUnclear || tells || isMixed
            ? null
            : new(_returns, _states.ToImmutableArray(), _answers.ToImmutableArray(), _returnedGiven, _returnsOther ? null : _made);
    }

    private void AddResponse(FlowState state, FlowValue value)
    {
        switch (value)
        {
            case ResponseValue { Response: var number } when number < given.Length:
                _returnsOther |= _returnedGiven is { } before && before != number;
                _returnedGiven = number;
                break;
            case ResponseValue response:
                _made = _made?.Join(state[response.Response]) ?? state[response.Response];
                break;
            case var nothing when nothing == FlowValue.Null:
                break;
            default:
                _returnsOther = true;
                break;
        }
    }
}
