using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>
/// What a helper is handed under a name of its own: a response, its status, or the answer to a test of it. Inside of the helper it has the
/// number of its place; a test that succeeded is a success there.
/// </summary>
internal sealed record Given(ISymbol Name, FlowValue Value)
{
    /// <summary>The object or tuple that the name stands for, when the response is only a part of it.</summary>
    public FlowValue? Whole { get; init; }

    /// <summary>What the helper is analyzed for; the same for every call with the same kinds of values.</summary>
    public char Kind =>
        Value switch
        {
            ResponseValue => 'r',
            StatusValue { Step: null } => 's',
            ConditionValue { Constant: null, Outcomes.IsEmpty: false } => 'c',
            ConditionValue { Constant: true } => 't',
            ConditionValue { Constant: false } => 'f',
            ExecutionValue => 'x',
            CallbackValue => 'd',
            _ => ' ',
        };

    public bool IsFollowed => Kind != ' ';

    /// <summary>Whether it is <c>true</c> or <c>false</c>, written out.</summary>
    public bool IsConstant => Kind is 't' or 'f';

    /// <summary>The responses of the caller that the helper may learn about.</summary>
    public IEnumerable<int> Responses =>
        Value switch
        {
            ResponseValue response => [response.Response],
            StatusValue status => [status.Response],
            ConditionValue condition => condition.Outcomes.Keys,
            _ => [],
        };

    /// <summary>What it is inside of the helper.</summary>
    public FlowValue Inside(int number) =>
        Kind switch
        {
            _ when Whole is not null => Whole,
            'r' => new ResponseValue(number),
            's' => new StatusValue(number),
            'x' or 't' or 'f' => Value,
            'd' => new CallbackValue(number),
            _ => StatusTests.IsSuccess(new(number)),
        };

    /// <summary>What holds in the caller when the helper has returned.</summary>
    public FlowState After(FlowState state, ResponseState inside) =>
        Value switch
        {
            _ when IsConstant => state,
            ConditionValue condition => inside.Statuses switch
            {
                var statuses when (statuses & ~StatusSet.Success).IsEmpty => state.Assume(condition, isTrue: true),
                var statuses when (statuses & StatusSet.Success).IsEmpty => state.Assume(condition, isTrue: false),
                _ => state,
            },
            ExecutionValue or CallbackValue => state,
            _ => state.Restrict(Responses.First(), inside.Statuses, inside.IsTested),
        };

    /// <summary>What the answer of the helper says of it.</summary>
    public FlowValue Outcome(Outcome answer)
    {
        if (!answer.IsStatusTest || Value is ExecutionValue or CallbackValue || IsConstant)
        {
            return FlowValue.Unknown;
        }

        if (Value is not ConditionValue condition)
        {
            return new ConditionValue(Responses.First(), answer);
        }

        return new ConditionValue(
            condition.Outcomes.ToImmutableDictionary(
                static pair => pair.Key,
                pair => new Outcome(Translate(answer.IfTrue, pair.Value), Translate(answer.IfFalse, pair.Value), pair.Value.IsStatusTest)
            )
        );
    }

    private static StatusSet Translate(StatusSet inside, Outcome test) =>
        ((inside & StatusSet.Success).IsEmpty ? StatusSet.None : test.IfTrue)
        | ((inside & ~StatusSet.Success).IsEmpty ? StatusSet.None : test.IfFalse);
}
