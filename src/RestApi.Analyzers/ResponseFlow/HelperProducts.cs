using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Collects what a helper hands out beside its answer: in <c>out</c> parameters, and in the parts of a tuple or record.</summary>
internal sealed class HelperProducts(IMethodSymbol method, int given, ResponseApi api)
{
    private readonly Dictionary<int, Produced> _outs = method
        .Parameters.Where(parameter => parameter.RefKind == RefKind.Out && api.IsResponse(parameter.Type))
        .ToDictionary(static parameter => parameter.Ordinal, static _ => new Produced(ResponseState.None, Outcome.Never));
    private readonly Dictionary<int, Outcome> _flags = method
        .Parameters.Where(static parameter => parameter is { RefKind: RefKind.Out, Type.SpecialType: SpecialType.System_Boolean })
        .ToDictionary(static parameter => parameter.Ordinal, static _ => Outcome.Never);

    private readonly bool _handsOutContent = ResponseApi.HandsOutContent(method);

    /// <summary>The responses in <c>out</c> parameters, by ordinal.</summary>
    public IReadOnlyDictionary<int, Produced> Outs => _outs;

    /// <summary>What the response that is returned can be if an <c>out</c> parameter is true and if it is false, by ordinal.</summary>
    public IReadOnlyDictionary<int, Outcome> Flags => _flags;

    /// <summary>What is in a tuple or object that is returned.</summary>
    public HelperParts Parts { get; } = new(given);

    /// <summary>
    /// What is in <c>out</c> parameters, by ordinal, and in the answer beside them: <see cref="AnswerPart"/>. Only for a content that is handed out so.
    /// </summary>
    public HelperParts Handed { get; } = new(given);

    /// <summary>Stands for the answer where <c>out</c> parameters stand for themselves.</summary>
    public const int AnswerPart = -1;

    /// <summary>The helper returns here.</summary>
    public void Add(FlowState state, FlowValue value, FlowValue answer)
    {
        foreach (var ordinal in _outs.Keys.ToList())
        {
            AddOut(ordinal, state, answer);
        }

        foreach (var ordinal in _flags.Keys.ToList())
        {
            _flags[ordinal] = value is ResponseValue response
                ? HelperExits.Join(_flags[ordinal], state.OutcomeOf(state[method.Parameters[ordinal]], response.Response), isTested: false)
                : _flags[ordinal];
        }

        Parts.Add(state, value);
        if (_handsOutContent)
        {
            Handed.Add(
                state,
                [
                    .. method
                        .Parameters.Where(static parameter => parameter.RefKind == RefKind.Out)
                        .Select(parameter => new KeyValuePair<object, FlowValue>(parameter.Ordinal, state[parameter])),
                    new(AnswerPart, value),
                ]
            );
        }
    }

    // Null, which stands for no response at all, has no status; of anything else nothing is known.
    private void AddOut(int ordinal, FlowState state, FlowValue answer)
    {
        var value = state[method.Parameters[ordinal]];
        if (
            value is ResponseValue { Response: var response }
            && response >= given
            && !HelperExits.IsUnclear(method, answer, state[response])
        )
        {
            var all = _outs[ordinal];
            var known = state[response];
            _outs[ordinal] = new(all.State.Join(known), HelperExits.Join(all.Answer, state.OutcomeOf(answer, response), known.IsTested));
        }
        else if (value != FlowValue.Null)
        {
            _outs.Remove(ordinal);
        }
    }

    /// <summary>A response that a helper hands out.</summary>
    /// <param name="State">What is known of it.</param>
    /// <param name="Answer">What it is if the helper answers true and if it answers false.</param>
    internal sealed record Produced(ResponseState State, Outcome Answer);
}
