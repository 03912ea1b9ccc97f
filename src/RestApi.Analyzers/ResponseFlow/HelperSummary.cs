using System.Collections.Immutable;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>What a helper does with the responses it is given.</summary>
/// <param name="Returns">Whether it ever returns.</param>
/// <param name="Given">For each, what is known when it has returned: others were answered with an exception.</param>
/// <param name="Answers">For each, what it is if the helper answers true and if it answers false.</param>
/// <param name="ReturnedGiven">Which of them it returns, always.</param>
/// <param name="NewResponse">What is known of a response that it made and returns, or of each in a sequence that it returns.</param>
/// <param name="Products">What else it hands out.</param>
/// <param name="Members">The responses that it leaves in members of its type.</param>
/// <param name="Reads">Where it uses the content of what it is given.</param>
/// <param name="Callbacks">The functions it is given and hands responses of its own to.</param>
internal sealed record HelperSummary(
    bool Returns,
    ImmutableArray<ResponseState> Given,
    ImmutableArray<Outcome> Answers,
    int? ReturnedGiven,
    ResponseState? NewResponse,
    HelperProducts Products,
    HelperMembers Members,
    ImmutableHashSet<HelperRead> Reads,
    ImmutableHashSet<HelperCallback> Callbacks
)
{
    /// <summary>
    /// For each response that it is given, the statuses that go together with each member of the enumeration it answers with; null when it
    /// does not answer so.
    /// </summary>
    public ChoiceValue? Choice { get; init; }

    /// <summary>
    /// Whether it answers true only for the success of a request that it has executed itself, and tells nobody else: whoever drops the answer
    /// does not know.
    /// </summary>
    public bool IsLeftToCaller { get; init; }
}
