using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>What is known of the value of an expression. A response is named by a number.</summary>
internal abstract record FlowValue
{
    public static FlowValue Unknown { get; } = new UnknownValue();

    /// <summary>Null or default: joined with anything it is that thing, because nobody can read from null.</summary>
    public static FlowValue Null { get; } = new NullValue();

    private sealed record UnknownValue : FlowValue;

    private sealed record NullValue : FlowValue;
}

/// <summary>A response, or the task of one.</summary>
internal sealed record ResponseValue(int Response) : FlowValue;

/// <summary>A sequence of responses that were made in the same way; what is known of one is known of all.</summary>
internal sealed record ListValue(int Response) : FlowValue;

/// <summary>A function that executes a request whenever it is called, and does not look at the response.</summary>
internal sealed record ExecutionValue : FlowValue;

/// <summary>A lambda that is called with a response, and uses none of the body around it.</summary>
internal sealed record FunctionValue(IFlowAnonymousFunctionOperation Lambda) : FlowValue;

/// <summary>A function that a helper is given and may hand responses to: which of the things it is given.</summary>
internal sealed record CallbackValue(int Given) : FlowValue;

/// <summary>The status of a response, or a number that was computed from it.</summary>
internal sealed record StatusValue(int Response, StatusStep? Step = null) : FlowValue;

/// <summary>The digits of a status.</summary>
internal sealed record StatusTextValue(int Response) : FlowValue;

/// <summary>
/// The content of a response, which <paramref name="Read"/> took. In <c>ok ? response.Content : null</c> it was taken on one of
/// two paths that met since: there the status was one of <paramref name="Statuses"/>. <paramref name="IsNullForErrors"/>: a value
/// or file that only a success has.
/// </summary>
internal sealed record ContentValue(int Response, SyntaxNode Read, StatusSet Statuses, bool IsNullForErrors = false) : FlowValue
{
    /// <summary>Whether a helper handed it out beside the status: then a mistake stands where it is used.</summary>
    public bool IsHandedOut { get; init; }
}

/// <summary>A tuple of values.</summary>
internal sealed record TupleValue(ImmutableArray<FlowValue> Items) : FlowValue
{
    /// <summary>Where a collection was made that is filled later; null for all others.</summary>
    public object? Filled { get; init; }

    public bool Equals(TupleValue? other) => other is not null && Equals(Filled, other.Filled) && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Length;
}

/// <summary>How many elements a collection has: more than none if the condition holds.</summary>
internal sealed record SizeValue(ConditionValue IsAny) : FlowValue
{
    /// <summary>Whether a comparison with a number holds.</summary>
    public FlowValue Compare(BinaryOperatorKind comparison, int? number) =>
        (comparison, number) switch
        {
            (BinaryOperatorKind.GreaterThan or BinaryOperatorKind.NotEquals, 0) or (BinaryOperatorKind.GreaterThanOrEqual, 1) => IsAny,
            (BinaryOperatorKind.Equals or BinaryOperatorKind.LessThanOrEqual, 0) or (BinaryOperatorKind.LessThan, 1) => IsAny.Negate(),
            _ => Unknown,
        };
}

/// <summary>A new object, and the responses in it by the member that holds each.</summary>
internal sealed record HolderValue(ImmutableDictionary<ISymbol, FlowValue> Parts) : FlowValue
{
    /// <summary>Whether the status, or an answer that depends on it, stands beside the response.</summary>
    public bool TellsStatus { get; init; }

    public FlowValue this[ISymbol member] => Parts.TryGetValue(member, out var value) ? value : Unknown;

    public HolderValue With(ISymbol member, FlowValue value) => this with { Parts = Parts.SetItem(member, value) };

    /// <summary><c>var (status, text) = answer</c>: the parts of a record in their order; what takes itself apart in its own way is unknown.</summary>
    public FlowValue Deconstructed(ITypeSymbol? type, int count)
    {
        var method = type
            ?.GetMembers("Deconstruct")
            .OfType<IMethodSymbol>()
            .FirstOrDefault(method => method.IsImplicitlyDeclared && method.Parameters.Length == count);
        return method is null ? Unknown : new TupleValue(ImmutableArray.CreateRange(method.Parameters, parameter => Named(parameter.Name)));
    }

    private FlowValue Named(string name) => Parts.FirstOrDefault(part => part.Key.Name == name).Value ?? Unknown;

    /// <summary>The parts that a pattern looks at, by name or by the position in a record.</summary>
    public IEnumerable<(FlowValue Value, IPatternOperation Pattern)> PartsIn(IRecursivePatternOperation pattern)
    {
        foreach (var part in pattern.PropertySubpatterns)
        {
            yield return (part.Member is IMemberReferenceOperation { Member: var member } ? this[member] : Unknown, part.Pattern);
        }

        var names = (pattern.DeconstructSymbol as IMethodSymbol)?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;
        for (var index = 0; index < pattern.DeconstructionSubpatterns.Length; index++)
        {
            yield return (index < names.Length ? Named(names[index].Name) : Unknown, pattern.DeconstructionSubpatterns[index]);
        }
    }

    public bool Equals(HolderValue? other) =>
        other is not null
        && TellsStatus == other.TellsStatus
        && Parts.Count == other.Parts.Count
        && Parts.All(pair => other.Parts.TryGetValue(pair.Key, out var value) && pair.Value == value);

    public override int GetHashCode() => Parts.Count;
}

/// <summary>A lambda that reads responses of the body around it, and does not check them.</summary>
internal sealed record LambdaValue(IFlowAnonymousFunctionOperation Lambda) : FlowValue;

/// <summary>A Boolean, and what the statuses can be if it is true and if it is false.</summary>
internal sealed record ConditionValue(ImmutableDictionary<int, Outcome> Outcomes, bool? Constant = null) : FlowValue
{
    private static readonly ImmutableDictionary<int, Outcome> s_nothing = ImmutableDictionary<int, Outcome>.Empty;

    public ConditionValue(int response, Outcome outcome)
        : this(s_nothing.Add(response, outcome)) { }

    public static ConditionValue Of(bool constant) => new(s_nothing, constant);

    public bool Equals(ConditionValue? other) =>
        other is not null
        && Constant == other.Constant
        && Outcomes.Count == other.Outcomes.Count
        && Outcomes.All(pair => other.Outcomes.TryGetValue(pair.Key, out var outcome) && outcome == pair.Value);

    public override int GetHashCode() => Outcomes.Count;

    /// <summary>The opposite condition.</summary>
    public ConditionValue Negate() => new(Outcomes.ToImmutableDictionary(pair => pair.Key, pair => pair.Value.Negate()), !Constant);
}

/// <summary>The statuses a response can have if a condition is true and if it is false; a test for null says nothing of the status.</summary>
internal sealed record Outcome(StatusSet IfTrue, StatusSet IfFalse, bool IsStatusTest = true)
{
    /// <summary>That of no path at all.</summary>
    public static Outcome Never { get; } = new(StatusSet.None, StatusSet.None, IsStatusTest: false);

    /// <summary>Whether it is true for successes and for no error, and false for errors.</summary>
    public bool TellsSuccess =>
        !(IfTrue & StatusSet.Success).IsEmpty && (IfTrue & StatusSet.Errors).IsEmpty && !(IfFalse & StatusSet.Errors).IsEmpty;

    public Outcome Negate() => new(IfFalse, IfTrue, IsStatusTest);
}

/// <summary>Something that is null on some of the paths that met since, such as the message of an error, and when it is.</summary>
internal sealed record NullableValue(ConditionValue IsNull) : FlowValue
{
    /// <summary>Whether a value is null; what is assigned without being followed counts as something.</summary>
    public static ConditionValue NullTest(FlowValue value) =>
        value is NullableValue nullable ? nullable.IsNull : ConditionValue.Of(value == Null);
}
