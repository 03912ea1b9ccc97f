using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Patterns and deconstruction.</content>
internal sealed partial class FlowInterpreter
{
    private FlowValue VisitMatch(IIsPatternOperation match)
    {
        var value = Visit(match.Value);
        if (value is not ContentValue { IsNullForErrors: true } && !IsTakenApart(match.Pattern, value))
        {
            Use(value, match.Value);
        }

        Bind(match.Pattern, value);
        return MatchSize(value, match.Pattern) ?? StatusTests.Match(value, match.Pattern, State);
    }

    /// <summary><c>(a.StatusCode, b.StatusCode) == (200, 200)</c>; null for anything but tuples that are written out.</summary>
    private FlowValue? VisitPairs(ITupleBinaryOperation comparison)
    {
        if (
            TupleIn(comparison.LeftOperand) is not { } left
            || TupleIn(comparison.RightOperand) is not { } right
            || left.Elements.Length != right.Elements.Length
        )
        {
            return null;
        }

        FlowValue all = ConditionValue.Of(true);
        for (var index = 0; index < left.Elements.Length; index++)
        {
            all = StatusTests.And(all, EqualityOf(left.Elements[index], right.Elements[index]), State);
        }

        return comparison.OperatorKind == BinaryOperatorKind.Equals ? all : StatusTests.Not(all);
    }

    private FlowValue EqualityOf(IOperation left, IOperation right) =>
        (Consume(left), Consume(right)) switch
        {
            (StatusValue status, _) => StatusTests.Compare(status, BinaryOperatorKind.Equals, right),
            (_, StatusValue status) => StatusTests.Compare(status, BinaryOperatorKind.Equals, left),
            (ConditionValue condition, ConditionValue { Constant: { } expected }) => expected ? condition : condition.Negate(),
            (ConditionValue { Constant: { } expected }, ConditionValue condition) => expected ? condition : condition.Negate(),
            _ => FlowValue.Unknown,
        };

    private static ITupleOperation? TupleIn(IOperation operand) =>
        operand as ITupleOperation ?? (operand as IConversionOperation)?.Operand as ITupleOperation;

    /// <summary>Names that a pattern declares hold what was matched.</summary>
    private void Bind(IPatternOperation pattern, FlowValue value)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } local }:
                Name(local, value);
                break;
            case IBinaryPatternOperation both:
                Bind(both.LeftPattern, value);
                Bind(both.RightPattern, value);
                break;
            case IRecursivePatternOperation recursive:
                if (recursive.DeclaredSymbol is { } name)
                {
                    Name(name, value);
                }

                if (IsTakenApart(recursive, value))
                {
                    BindItems(recursive, (TupleValue)value);
                }

                if (value is HolderValue holder)
                {
                    if (recursive.PropertySubpatterns.Any(static part => IsComputed((part.Member as IMemberReferenceOperation)?.Member)))
                    {
                        HandOver(holder);
                    }

                    foreach (var (part, inner) in holder.PartsIn(recursive))
                    {
                        Bind(inner, part);
                    }
                }

                if (value is ResponseValue response)
                {
                    responses.UsedOtherwise(response.Response);
                    foreach (var part in recursive.PropertySubpatterns)
                    {
                        Bind(part.Pattern, StatusTests.PropertyOf(response, part));
                    }
                }

                break;
        }
    }

    private static bool IsTakenApart(IPatternOperation pattern, FlowValue value) =>
        value is TupleValue tuple
        && pattern is IRecursivePatternOperation { DeconstructionSubpatterns.Length: var length }
        && length == tuple.Items.Length;

    // (404, _) => …, (_, var body) => …: a part that gets a name is not used yet.
    private void BindItems(IRecursivePatternOperation pattern, TupleValue tuple)
    {
        for (var index = 0; index < tuple.Items.Length; index++)
        {
            var part = pattern.DeconstructionSubpatterns[index];
            if (part is not (IDeclarationPatternOperation or IDiscardPatternOperation))
            {
                Use(tuple.Items[index], pattern);
            }

            Bind(part, tuple.Items[index]);
        }
    }

    /// <summary><c>var (isSuccess, value, error) = result</c>.</summary>
    private TupleValue PartsOf(ResponseValue result, IOperation deconstruction)
    {
        responses.UsedOtherwise(result.Response);
        return new(
            ImmutableArray.Create<FlowValue>(
                StatusTests.IsSuccess(result),
                new ContentValue(result.Response, deconstruction.Syntax, StatusSet.All, IsNullForErrors: true),
                FlowValue.Unknown
            )
        );
    }
}
