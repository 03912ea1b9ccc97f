using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <summary>What comparisons and patterns say of the status of a response.</summary>
internal static class StatusTests
{
    /// <summary><c>response.IsSuccess</c>.</summary>
    public static ConditionValue IsSuccess(ResponseValue response) => new(response.Response, new(StatusSet.Success, ~StatusSet.Success));

    /// <summary><c>response is null</c>: nobody can read from null, so that path has no status at all.</summary>
    public static ConditionValue IsNull(ResponseValue response) =>
        new(response.Response, new(StatusSet.None, StatusSet.All, IsStatusTest: false));

    /// <summary><c>value == null</c>.</summary>
    public static FlowValue NullTest(FlowValue value) =>
        value switch
        {
            ResponseValue response => IsNull(response),
            NullableValue nullable => nullable.IsNull,
            ContentValue { IsNullForErrors: true } content => new ConditionValue(content.Response, new(StatusSet.All, StatusSet.Success)),
            _ => FlowValue.Unknown,
        };

    /// <summary><c>text op other</c>, of the digits of a status.</summary>
    public static FlowValue Compare(StatusTextValue text, BinaryOperatorKind comparison, IOperation other) =>
        comparison is not (BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals) ? FlowValue.Unknown
        : other.ConstantValue is { HasValue: true, Value: string constant }
            ? Condition(text.Response, Digits(digits => digits == constant == (comparison == BinaryOperatorKind.Equals)))
        : Compare(new StatusValue(text.Response), comparison, other);

    /// <summary><c>text.StartsWith(prefix)</c>; null for a prefix that is not known.</summary>
    public static FlowValue? StartsWith(StatusTextValue text, IOperation prefix) =>
        prefix.ConstantValue is { HasValue: true, Value: string or char } known
            ? Condition(text.Response, Digits(digits => digits.StartsWith(known.Value!.ToString(), StringComparison.Ordinal)))
            : null;

    /// <summary><c>set.Contains(status)</c>.</summary>
    public static FlowValue Contains(StatusSet set, StatusValue status) =>
        Condition(status.Response, StatusSet.Where(code => set.Contains(StatusStep.Apply(status.Step, code))));

    /// <summary><c>status op other</c>. Whoever compares with something that is not constant has decided elsewhere what to accept.</summary>
    public static FlowValue Compare(StatusValue status, BinaryOperatorKind comparison, IOperation other)
    {
        if (Comparison(comparison) is not { } holds)
        {
            return FlowValue.Unknown;
        }

        if (IntConstant(other) is { } constant)
        {
            return Condition(status.Response, StatusSet.Where(code => holds(StatusStep.Apply(status.Step, code), constant)));
        }

        Outcome outcome = comparison switch
        {
            BinaryOperatorKind.Equals => new(StatusSet.Success, StatusSet.All),
            BinaryOperatorKind.NotEquals => new(StatusSet.All, StatusSet.Success),
            _ => new(StatusSet.Success, StatusSet.Success),
        };
        return new ConditionValue(status.Response, outcome);
    }

    /// <summary>The comparison with its operands the other way round.</summary>
    public static BinaryOperatorKind Swap(BinaryOperatorKind comparison) =>
        comparison switch
        {
            BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
            BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
            BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
            BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
            _ => comparison,
        };

    /// <summary><c>value is pattern</c>.</summary>
    public static FlowValue Match(FlowValue value, IPatternOperation pattern, FlowState state) =>
        pattern switch
        {
            IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => ConditionValue.Of(true),
            IDeclarationPatternOperation
            or IRecursivePatternOperation { PropertySubpatterns.IsEmpty: true } when value is NullableValue or ContentValue => Not(
                NullTest(value)
            ),
            IRecursivePatternOperation when value is ContentValue => Not(NullTest(value)),
            IListPatternOperation list when value is StatusTextValue text => MatchDigits(text, list),
            INegatedPatternOperation negated => Not(Match(value, negated.Pattern, state)),
            IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } both => And(
                Match(value, both.LeftPattern, state),
                Match(value, both.RightPattern, state),
                state
            ),
            IBinaryPatternOperation either => Or(Match(value, either.LeftPattern, state), Match(value, either.RightPattern, state), state),
            IConstantPatternOperation constant => MatchConstant(value, constant.Value),
            IRelationalPatternOperation relation when value is StatusValue status => Compare(status, relation.OperatorKind, relation.Value),
            IRecursivePatternOperation recursive when value is ResponseValue response => MatchProperties(response, recursive, state),
            IRecursivePatternOperation recursive when value is HolderValue holder => MatchParts(holder, recursive, state),
            IRecursivePatternOperation recursive when value is TupleValue tuple => MatchTuple(tuple, recursive, state),
            _ => FlowValue.Unknown,
        };

    /// <summary>The opposite.</summary>
    public static FlowValue Not(FlowValue value) => value is ConditionValue condition ? condition.Negate() : FlowValue.Unknown;

    /// <summary>Both are true; an unknown one may be either.</summary>
    public static FlowValue And(FlowValue left, FlowValue right, FlowState state)
    {
        if (left is ConditionValue { Constant: { } always })
        {
            return always ? right : left;
        }

        if (right is ConditionValue { Constant: { } also })
        {
            return also ? left : right;
        }

        var responses = Responses(left).Union(Responses(right));
        var outcomes = responses.ToImmutableDictionary(
            response => response,
            response => Both(state.OutcomeOf(left, response), state.OutcomeOf(right, response))
        );
        return outcomes.IsEmpty ? FlowValue.Unknown : new ConditionValue(outcomes);
    }

    /// <summary>One of them is true.</summary>
    public static FlowValue Or(FlowValue left, FlowValue right, FlowState state) => Not(And(Not(left), Not(right), state));

    /// <summary>The value of a number or enum member that the compiler knows.</summary>
    public static int? IntConstant(IOperation operation) =>
        operation switch
        {
            { ConstantValue: { HasValue: true, Value: int number } } => number,
            { ConstantValue: { HasValue: true, Value: char letter } } => letter,
            { ConstantValue: { HasValue: true, Value: long number and >= int.MinValue and <= int.MaxValue } } => (int)number,
            IConversionOperation conversion => IntConstant(conversion.Operand),
            _ => null,
        };

    /// <summary>What a property of a response is.</summary>
    public static FlowValue PropertyOf(ResponseValue response, IPropertyReferenceOperation property) =>
        property.Property.Name switch
        {
            "StatusCode" => new StatusValue(response.Response),
            "IsSuccess" => IsSuccess(response),
            "Content" => new ContentValue(response.Response, property.Syntax, StatusSet.All),
            "Value" or "DownloadedFileRef" => new ContentValue(
                response.Response,
                property.Syntax,
                StatusSet.All,
                IsNullForErrors: property.Type
                    is { IsReferenceType: true }
                        or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }
            ),
            _ => FlowValue.Unknown,
        };

    /// <summary>What a property pattern looks at.</summary>
    public static FlowValue PropertyOf(ResponseValue response, IPropertySubpatternOperation part) =>
        part.Member is IPropertyReferenceOperation property ? PropertyOf(response, property) : FlowValue.Unknown;

    private static FlowValue MatchConstant(FlowValue value, IOperation constant) =>
        value switch
        {
            StatusTextValue text => Compare(text, BinaryOperatorKind.Equals, constant),
            StatusValue status when IntConstant(constant) is not null => Compare(status, BinaryOperatorKind.Equals, constant),
            _ when constant.ConstantValue is { HasValue: true, Value: null } => NullTest(value),
            ChoiceValue choice when constant.ConstantValue is { HasValue: true, Value: { } member } => choice.Is(member),
            ConditionValue condition when constant.ConstantValue is { HasValue: true, Value: bool expected } => expected
                ? condition
                : condition.Negate(),
            _ => FlowValue.Unknown,
        };

    /// <summary><c>text is ['2', ..]</c>.</summary>
    private static ConditionValue MatchDigits(StatusTextValue text, IListPatternOperation list)
    {
        var letters = list.Patterns.TakeWhile(static pattern => pattern is not ISlicePatternOperation).ToList();
        var isWhole = letters.Count == list.Patterns.Length;
        var isPrefix = !isWhole && letters.Count == list.Patterns.Length - 1;
        if (!(isWhole || isPrefix) || letters.Any(static letter => letter is not (IConstantPatternOperation or IDiscardPatternOperation)))
        {
            return Condition(text.Response, StatusSet.Success);
        }

        return Condition(
            text.Response,
            Digits(digits =>
                digits.Length >= letters.Count
                && (isPrefix || digits.Length == letters.Count)
                && letters
                    .Zip(
                        digits,
                        static (letter, digit) => letter is not IConstantPatternOperation constant || IntConstant(constant.Value) == digit
                    )
                    .All(static fits => fits)
            )
        );
    }

    private static StatusSet Digits(Func<string, bool> condition) =>
        StatusSet.Where(code => condition(code.ToString(CultureInfo.InvariantCulture)));

    private static FlowValue MatchProperties(ResponseValue response, IRecursivePatternOperation pattern, FlowState state) =>
        pattern
            .PropertySubpatterns.Select(part => Match(PropertyOf(response, part), part.Pattern, state))
            .Aggregate((FlowValue)IsNull(response).Negate(), (all, next) => And(all, next, state));

    private static FlowValue MatchParts(HolderValue holder, IRecursivePatternOperation pattern, FlowState state) =>
        holder
            .PartsIn(pattern)
            .Select(part => Match(part.Value, part.Pattern, state))
            .Aggregate((FlowValue)ConditionValue.Of(true), (all, next) => And(all, next, state));

    private static FlowValue MatchTuple(TupleValue tuple, IRecursivePatternOperation pattern, FlowState state) =>
        tuple
            .Items.Zip(pattern.DeconstructionSubpatterns, (item, part) => Match(item, part, state))
            .Aggregate((FlowValue)ConditionValue.Of(true), (all, next) => And(all, next, state));

    private static ImmutableHashSet<int> Responses(FlowValue value) =>
        value is ConditionValue condition ? condition.Outcomes.Keys.ToImmutableHashSet() : ImmutableHashSet<int>.Empty;

    private static Outcome Both(Outcome left, Outcome right) =>
        new(left.IfTrue & right.IfTrue, left.IfFalse | right.IfFalse, left.IsStatusTest || right.IsStatusTest);

    private static ConditionValue Condition(int response, StatusSet ifTrue) => new(response, new(ifTrue, ~ifTrue));

    private static Func<int, int, bool>? Comparison(BinaryOperatorKind kind) =>
        kind switch
        {
            BinaryOperatorKind.Equals => static (left, right) => left == right,
            BinaryOperatorKind.NotEquals => static (left, right) => left != right,
            BinaryOperatorKind.LessThan => static (left, right) => left < right,
            BinaryOperatorKind.LessThanOrEqual => static (left, right) => left <= right,
            BinaryOperatorKind.GreaterThan => static (left, right) => left > right,
            BinaryOperatorKind.GreaterThanOrEqual => static (left, right) => left >= right,
            _ => null,
        };
}
