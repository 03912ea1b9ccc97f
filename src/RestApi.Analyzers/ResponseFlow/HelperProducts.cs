using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Collects what a helper hands out beside its answer: in <c>out</c> parameters, and in the parts of a tuple or record.</summary>
internal sealed class HelperProducts(IMethodSymbol method, int given, ResponseApi api)
{
    private static readonly ResponseState s_none = new(StatusSet.None, IsTested: false);
    private static readonly Outcome s_never = new(StatusSet.None, StatusSet.None, IsStatusTest: false);

    private readonly Dictionary<int, Produced> _outs = method
        .Parameters.Where(parameter => parameter.RefKind == RefKind.Out && api.IsResponse(parameter.Type))
        .ToDictionary(static parameter => parameter.Ordinal, static _ => new Produced(s_none, s_never));
    private readonly Dictionary<int, Outcome> _flags = method
        .Parameters.Where(static parameter => parameter is { RefKind: RefKind.Out, Type.SpecialType: SpecialType.System_Boolean })
        .ToDictionary(static parameter => parameter.Ordinal, static _ => s_never);
    private ImmutableDictionary<object, ResponseState> _parts = ImmutableDictionary<object, ResponseState>.Empty;
    private bool _arePartsUnclear;

    /// <summary>The responses in <c>out</c> parameters, by ordinal.</summary>
    public IReadOnlyDictionary<int, Produced> Outs => _outs;

    /// <summary>What the response that is returned can be if an <c>out</c> parameter is true and if it is false, by ordinal.</summary>
    public IReadOnlyDictionary<int, Outcome> Flags => _flags;

    /// <summary>The responses in what is returned: by index in a tuple, by member in an object. Empty when its other parts tell how they ended.</summary>
    public ImmutableDictionary<object, ResponseState> Parts => _arePartsUnclear ? ImmutableDictionary<object, ResponseState>.Empty : _parts;

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

        AddParts(state, value);
    }

    // Null, which stands for no response at all, has no status; of anything else nothing is known.
    private void AddOut(int ordinal, FlowState state, FlowValue answer)
    {
        var value = state[method.Parameters[ordinal]];
        if (value is ResponseValue { Response: var response } && response >= given)
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

    private void AddParts(FlowState state, FlowValue value)
    {
        switch (value)
        {
            case TupleValue { Items: var items }:
                _arePartsUnclear |= items.Any(static item => item is not ResponseValue && item != FlowValue.Unknown);
                for (var index = 0; index < items.Length; index++)
                {
                    AddPart(index, items[index], state);
                }

                break;
            case HolderValue holder:
                _arePartsUnclear |= holder.TellsStatus;
                foreach (var part in holder.Parts)
                {
                    AddPart(part.Key, part.Value, state);
                }

                break;
            case var nothing when nothing == FlowValue.Null:
                break;
            default:
                _arePartsUnclear = true;
                break;
        }
    }

    private void AddPart(object key, FlowValue part, FlowState state)
    {
        if (part is ResponseValue { Response: var response })
        {
            _arePartsUnclear |= response < given;
            var known = state[response];
            _parts = _parts.SetItem(key, _parts.TryGetValue(key, out var before) ? before.Join(known) : known);
        }
    }

    /// <summary>A response that a helper hands out.</summary>
    /// <param name="State">What is known of it.</param>
    /// <param name="Answer">What it is if the helper answers true and if it answers false.</param>
    internal sealed record Produced(ResponseState State, Outcome Answer);
}
