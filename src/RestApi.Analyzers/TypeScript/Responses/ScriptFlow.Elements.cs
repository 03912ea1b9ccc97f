using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <content>What a script takes out of the collections that it fills.</content>
internal sealed partial class ScriptFlow
{
    /// <summary>All that is in a collection, as a list; null when no response is, or when its elements are of several kinds.</summary>
    private ScriptListValue? ListOf(ScriptCollection collection, ScriptNode place, bool hasPairs)
    {
        var held = Held(collection);
        var members = held.Select(static one => one.Member).Distinct().ToList();
        if (_state is not { } state || members is not [var member] || (hasPairs && member is not null))
        {
            return null;
        }

        var any = Number((place, "any"));
        // Whoever tests the element of a loop has tested them all.
        var each = state[NumberOf(EachOf(collection))];
        _state = state.Execute(any, each.IsTested ? new(StatusSet.Success, IsTested: true) : KnownOf(held, state));
        return new(any, hasPairs ? "1" : member);
    }

    // Whoever tests a response before it is put there, or behind that, has tested it.
    private static ResponseState KnownOf(List<ScriptHeldResponse> held, FlowState state) =>
        held.Select(one => new ResponseState(
                state[one.Copy].Statuses & state[one.Response].Statuses,
                state[one.Copy].IsTested || state[one.Response].IsTested
            ))
            .Aggregate(static (all, one) => all.Join(one));

    /// <summary><c>replies.get(site)</c>, <c>replies[0]</c>: who checks this one has not checked the others.</summary>
    private FlowValue ElementOf(ScriptCollection collection, ScriptExpression key)
    {
        if (ListOf(collection, key, hasPairs: false) is not { } list || _state is not { } state)
        {
            return FlowValue.Unknown;
        }

        var element = NumberOf(KeyOf(collection, key));
        ElementsOf(collection).Add(element);
        var known = state[list.Response];
        _state = state.Knows(element) ? state.Restrict(element, known.Statuses, known.IsTested) : state.Execute(element, known);
        return list.Element(element);
    }

    private (object, object?, object?) KeyOf(ScriptCollection collection, ScriptExpression key) =>
        key is TextNode text ? (collection.Key, text.Value, null)
        : ScriptLoopCondition.Name(key) is { } name && IsSame(key, collection.Made) ? (collection.Key, name, null)
        : EachOf(collection);

    private static (object, object?, object?) EachOf(ScriptCollection collection) => (collection.Key, null, null);

    /// <summary>Whether a key is the same wherever it is written: it is no variable of a loop or callback.</summary>
    private bool IsSame(ScriptExpression key, ScriptExpression made)
    {
        while (key is MemberNode member)
        {
            key = member.Target;
        }

        if (key is not NameNode name || _file.Scopes[name] is not { Kind: not BindingKind.Import } binding)
        {
            return true;
        }

        var around = binding.Declaration.Parent;
        while (around is not (null or LoopNode or FunctionNode))
        {
            around = around.Parent;
        }

        return binding.Assignments.Count == 0
            && (around is null || (around.Span.Start <= made.Span.Start && made.Span.End <= around.Span.End));
    }

    /// <summary>A method of a collection that the script fills itself.</summary>
    private FlowValue CallFilled(CallNode call, MemberNode member, TupleValue filled, ScriptCollection collection)
    {
        switch (member.Name)
        {
            case var method when IsFilling(method):
                Fill(call, collection);
                return FlowValue.Unknown;
            case "get" or "at" when call.Arguments is [var key]:
                Evaluate(key);
                return ElementOf(collection, key);
            case "pop" or "shift":
                _state = _state?.Set(collection.Key, FlowValue.Unknown);
                return ListOf(collection, call, hasPairs: false) is { } rest ? rest.Element(rest.Response) : FlowValue.Unknown;
            case "values":
                return filled with { Filled = collection with { HasPairs = false } };
            case "entries" or "slice" or "reverse" or "toReversed" or "flat" when FunctionIn(call) is null:
                EvaluateAll(call.Arguments);
                return filled;
            case "has" or "keys" or "includes" or "indexOf":
                return CallCollection(call, member);
        }

        if (ListOf(collection, call, collection.HasPairs && member.Name != "forEach") is not { } list)
        {
            var result = CallCollection(call, member);
            Empty(collection, member.Name);
            Escape(filled);
            return result;
        }

        Empty(collection, member.Name);
        return Told(CallList(call, member.Name, list), collection, list.Response);
    }

    private FlowValue Told(FlowValue result, ScriptCollection collection, int any)
    {
        if (_state is not { } state)
        {
            return result;
        }

        Learn(collection, state[any]);
        return result is ConditionValue condition && condition.Outcomes.TryGetValue(any, out var outcome)
            ? new ConditionValue(NumbersIn(collection).ToImmutableDictionary(static number => number, _ => outcome))
            : result;
    }
}
