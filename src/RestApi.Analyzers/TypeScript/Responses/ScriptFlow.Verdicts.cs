using System.Collections.Immutable;
using System.Linq;
using Comind.Api.Analyzers.ResponseFlow;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>A word that a function has for a response, such as <c>Outcome.Missing</c>, and the statuses that each word stands for.</summary>
internal sealed record ScriptVerdictValue(int Response, ImmutableSortedDictionary<string, StatusSet> Words) : FlowValue
{
    public ConditionValue Is(string word) =>
        new(
            Response,
            new(
                Words.TryGetValue(word, out var known) ? known : StatusSet.None,
                Words.Where(other => other.Key != word).Aggregate(StatusSet.None, static (all, other) => all | other.Value)
            )
        );

    public bool Equals(ScriptVerdictValue? other) => other is not null && Response == other.Response && Words.SequenceEqual(other.Words);

    public override int GetHashCode() => Response;
}

/// <content>Functions that sort a status into words.</content>
internal sealed partial class ScriptFlow
{
    /// <summary>What is known of the response where a function returns a word.</summary>
    private void NoteVerdict(ScriptExpression? result)
    {
        if (_state is not { } state)
        {
            return;
        }

        if (result is ConditionalNode choice && WordOf(choice.WhenTrue) is not null)
        {
            var (whenTrue, whenFalse) = Test(choice.Condition);
            _state = whenTrue;
            NoteVerdict(choice.WhenTrue);
            _state = whenFalse;
            NoteVerdict(choice.WhenFalse);
            _state = state;
            return;
        }

        _frames.Peek().Verdicts.Add((WordOf(result), state));
    }

    private string? WordOf(ScriptExpression? result) =>
        result switch
        {
            TextNode { Value.Length: > 0 } or NumberNode => _texts.ReadOnly(result),
            MemberNode { Target: NameNode space } member => _file.Scopes[space]?.Declaration is EnumNode values
                ? $"{values.Name}.{member.Name}"
                : _texts.ReadOnly(result),
            _ => null,
        };

    private static ScriptVerdictValue? VerdictOf(Frame frame)
    {
        var given = frame
            .Arguments.Select(static value =>
                value switch
                {
                    ScriptStatusValue status => status.Response,
                    ResponseValue response => response.Response,
                    _ => (int?)null,
                }
            )
            .FirstOrDefault(static response => response is not null);
        if (given is not { } judged || frame.Verdicts.Exists(static verdict => verdict.Word is null))
        {
            return null;
        }

        var words = frame
            .Verdicts.GroupBy(static verdict => verdict.Word!)
            .ToImmutableSortedDictionary(
                static word => word.Key,
                word => word.Select(verdict => verdict.State[judged].Statuses).Aggregate(static (all, next) => all | next)
            );
        return words.Values.Distinct().Skip(1).Any() ? new(judged, words) : null;
    }

    private FlowValue Compare(BinaryNode binary, ScriptVerdictValue verdict, ScriptExpression other)
    {
        if (WordOf(other) is not { } word)
        {
            Escape(verdict);
            return FlowValue.Unknown;
        }

        var condition = verdict.Is(word);
        return binary.Operator is "===" or "==" ? condition : condition.Negate();
    }
}
