using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Objects that hold a content beside its status, and have methods that parse it: <c>reply.As&lt;Order&gt;()</c>.</content>
internal sealed partial class FlowInterpreter
{
    /// <summary>Gets every call of a method that uses the content its object holds, with the response of that.</summary>
    public Action<IInvocationOperation, int, HelperRead>? OnOwnRead { get; set; }

    /// <summary>What holds at the start of a method whose object has these parts.</summary>
    public FlowState OwnedBy(HolderValue owner, FlowState state)
    {
        foreach (var part in owner.Parts)
        {
            _members.Add(part.Key);
            state = state.Set(part.Key, part.Value);
        }

        return state;
    }

    private void TellOwnReads(IInvocationOperation call, FlowValue receiver)
    {
        if (OnOwnRead is null || call.Instance is not { } instance || !api.ParsesOwn(call.TargetMethod))
        {
            return;
        }

        var parts =
            receiver is HolderValue holder ? holder.Parts
            : instance is ILocalReferenceOperation local
                ? _members
                    .OfType<MemberOf>()
                    .Where(member => SymbolEqualityComparer.Default.Equals(member.Owner, local.Local))
                    .Select(member => new KeyValuePair<ISymbol, FlowValue>(member.Member, State[member]))
            : [];
        var held = parts.ToList();
        if (held.Select(static part => part.Value).OfType<ContentValue>().FirstOrDefault() is { Response: var response })
        {
            var owner = new HolderValue(
                held.Select(part => new KeyValuePair<ISymbol, FlowValue>(part.Key, OfFirst(part.Value, response)))
                    .Where(static part => part.Value != FlowValue.Unknown)
                    .ToImmutableDictionary(SymbolEqualityComparer.Default)
            );
            foreach (var read in helpers.OfOwner(call.TargetMethod, owner)?.Reads ?? ImmutableHashSet<HelperRead>.Empty)
            {
                OnOwnRead(call, response, read);
            }
        }
    }

    // In the method the response is the only one.
    private static FlowValue OfFirst(FlowValue part, int response) =>
        part switch
        {
            ContentValue content when content.Response == response => content with { Response = 0, IsHandedOut = true },
            StatusValue { Step: null } status when status.Response == response => new StatusValue(0),
            ConditionValue condition when condition.Outcomes.TryGetValue(response, out var outcome) => new ConditionValue(0, outcome),
            _ => FlowValue.Unknown,
        };
}
