using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>Collects the responses, and the contents, in the tuple or object that a helper returns, and what stands beside them and tells how they ended.</summary>
internal sealed class HelperParts(int given)
{
    private readonly Dictionary<object, ResponseState> _responses = [];
    private readonly Dictionary<object, Outcome> _flags = [];
    private readonly HashSet<object> _statuses = [];
    private readonly HashSet<int?> _passed = [];
    private readonly HashSet<object> _contents = [];
    private bool _isUnclear;

    /// <summary>What is known of the only response, a new one beside which nothing tells how it ended; null when there is none such.</summary>
    public ResponseState? NewResponse =>
        _responses.Count == 1 && Responses.Count == 1 && _contents.Count == 0 && _statuses.Count == 0 && !_flags.Values.Any(Tells)
            ? _responses.Values.First()
            : null;

    /// <summary>The only response in what is returned, where that is the same given one everywhere.</summary>
    public int? Passed => !_passed.Contains(null) && _passed.Count == 1 && _passed.Single() < given ? _passed.Single() : null;

    /// <summary>The responses: by index in a tuple, by member in an object. Empty when nobody can know how they ended.</summary>
    public IReadOnlyDictionary<object, ResponseState> Responses => IsClear ? _responses : [];

    /// <summary>Whether contents are all that is handed out, beside what tells how they ended.</summary>
    public bool HoldsContents => _contents.Count > 0 && Responses.Count > 0;

    /// <summary>Whether a part is only the content of a response, beside which something tells how it ended.</summary>
    public bool IsContent(object part) => _contents.Contains(part);

    /// <summary>What the only response can be if a part is true and if it is false.</summary>
    public IEnumerable<KeyValuePair<object, Outcome>> Flags => _flags.Where(static flag => Tells(flag.Value));

    /// <summary>The parts that are its status.</summary>
    public IEnumerable<object> Statuses => _statuses;

    private bool IsClear =>
        !_isUnclear
        && (_responses.Count == 1 || (_statuses.Count == 0 && !_flags.Values.Any(Tells)))
        && !_flags.Keys.Any(_statuses.Contains)
        && (_contents.Count == 0 || _statuses.Count > 0 || _flags.Values.Any(Tells));

    /// <summary>The helper returns here.</summary>
    public void Add(FlowState state, FlowValue value)
    {
        _passed.Add(ElementShape.ResponseIn(value));
        switch (value)
        {
            case TupleValue { Items: var items }:
                Add(state, items.Select(static (item, index) => new KeyValuePair<object, FlowValue>(index, item)).ToList());
                break;
            case HolderValue holder:
                _isUnclear |= holder.TellsStatus;
                Add(state, holder.Parts.Select(static part => new KeyValuePair<object, FlowValue>(part.Key, part.Value)).ToList());
                break;
            case var nothing when nothing == FlowValue.Null:
                break;
            default:
                _isUnclear = true;
                break;
        }
    }

    /// <summary>What a helper hands out in several places when it returns.</summary>
    public void Add(FlowState state, List<KeyValuePair<object, FlowValue>> parts)
    {
        foreach (var part in parts)
        {
            switch (part.Value)
            {
                case ResponseValue { Response: var response }:
                    Add(part.Key, response, state[response]);
                    break;
                case ContentValue { Response: var response } content:
                    var known = state[response];
                    Add(part.Key, response, known with { Statuses = known.Statuses & content.Statuses });
                    _contents.Add(part.Key);
                    break;
            }
        }

        // With a response its content can be checked, which nobody follows.
        _isUnclear |= _contents.Count > 0 && _responses.Keys.Any(key => !_contents.Contains(key));
        if (parts.Select(static part => Carried(part.Value)).FirstOrDefault(static carried => carried is not null) is { } only)
        {
            foreach (var part in parts.Where(static part => Carried(part.Value) is null))
            {
                AddBeside(part.Key, part.Value, only, state);
            }
        }
    }

    private static int? Carried(FlowValue value) =>
        value switch
        {
            ResponseValue response => response.Response,
            ContentValue content => content.Response,
            _ => null,
        };

    private void Add(object key, int response, ResponseState known)
    {
        _isUnclear |= response < given;
        _responses[key] = _responses.TryGetValue(key, out var before) ? before.Join(known) : known;
    }

    private void AddBeside(object key, FlowValue value, int response, FlowState state)
    {
        switch (value)
        {
            case StatusValue { Step: null } status when status.Response == response:
                _statuses.Add(key);
                break;
            case ConditionValue condition when condition.Outcomes.IsEmpty || condition.Outcomes.ContainsKey(response):
                var before = _flags.TryGetValue(key, out var known) ? known : Outcome.Never;
                _flags[key] = HelperExits.Join(before, state.OutcomeOf(condition, response), isTested: false);
                break;
            // What is no answer says nothing, unless it is one elsewhere.
            default:
                _isUnclear |= value != FlowValue.Unknown && (value is not MemberValue || state[response].IsTested);
                _flags[key] = HelperExits.Join(
                    _flags.TryGetValue(key, out var other) ? other : Outcome.Never,
                    state.OutcomeOf(value, response),
                    isTested: false
                );
                break;
        }
    }

    private static bool Tells(Outcome flag) => flag.IsStatusTest || !flag.IfTrue.Equals(flag.IfFalse);
}
