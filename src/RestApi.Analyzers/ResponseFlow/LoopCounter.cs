namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>A comparison of a counter with its end, in either language: <c>tries &lt; MostTries</c>, <c>left-- > 0</c>, <c>tries == 3</c>.</summary>
/// <param name="Counter">The counter and its end, in words that are the same wherever the two are compared.</param>
/// <param name="Relation"><c>&lt;</c>, <c>&gt;</c> or <c>=</c>, seen from the counter; with the end itself or without it.</param>
/// <param name="IsNegated">Whether the comparison holds if the relation does not.</param>
internal sealed record LoopCounter(string Counter, char Relation, bool IsNegated)
{
    /// <summary>The counter in a comparison; the end is the side that is written out, or a constant by its name, else the right one.</summary>
    public static LoopCounter Of((string Name, bool IsEnd) left, char relation, bool isNegated, (string Name, bool IsEnd) right) =>
        left.IsEnd && !right.IsEnd
            ? new($"{right.Name} to {left.Name}", Opposite(relation), isNegated)
            : new($"{left.Name} to {right.Name}", relation, isNegated);

    /// <summary>Whether the comparison holds, behind the loop that the counter ended; null when nothing is known.</summary>
    public ConditionValue? KnownIn(FlowState state) =>
        state[Key(Relation)] is not ConditionValue known ? null
        : IsNegated ? known.Negate()
        : known;

    /// <summary>What is known behind a test of this as the condition of a loop, which goes on while it holds, whichever way it counts.</summary>
    public FlowState After(FlowState state, bool isOver)
    {
        var (over, running) = (ConditionValue.Of(isOver), ConditionValue.Of(!isOver));
        return Relation == '='
            ? state.Set(Key('='), IsNegated ? over : running)
            : state.Set(Key(Relation), running).Set(Key(Opposite(Relation)), over).Set(Key('='), over);
    }

    private string Key(char relation) => $"{Counter} {relation}";

    private static char Opposite(char relation) =>
        relation switch
        {
            '<' => '>',
            '>' => '<',
            _ => relation,
        };
}
