using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers.ResponseFlow;

/// <content>Collections of errors that are filled on the way, and counters of tries: what they hold says which way a response has gone.</content>
internal sealed partial class FlowInterpreter
{
    /// <summary><c>tries &lt; most</c>, behind the loop that it ended.</summary>
    private FlowValue Counted(IBinaryOperation comparison) =>
        LoopCondition.CounterIn(comparison.Syntax) is { } counter
        && counter.KnownIn(State) is { } known
        && !LoopCondition.Counts(counter, comparison.Syntax)
            ? known
            : FlowValue.Unknown;

    /// <summary><c>new List&lt;string&gt;()</c>; null for anything that may hold something from the start.</summary>
    private TupleValue? VisitFilledLater(IObjectCreationOperation creation) =>
        creation is { Arguments.IsEmpty: true, Initializer: null, Type: INamedTypeSymbol { TypeArguments.IsEmpty: false } type }
        && type.ContainingNamespace?.ToDisplayString() == "System.Collections.Generic"
        && !api.IsCollection(type)
            ? FilledLater(creation.Syntax)
            : null;

    private TupleValue FilledLater(SyntaxNode made)
    {
        State = State.Set(made, ConditionValue.Of(false));
        return new TupleValue(ImmutableArray<FlowValue>.Empty) { Filled = made };
    }

    /// <summary>
    /// A call that fills a collection, empties it, or asks whether anything is in it; null when something else has to be said of the call.
    /// </summary>
    private FlowValue? VisitSize(
        IInvocationOperation call,
        FlowValue receiver,
        List<(IArgumentOperation Argument, FlowValue Value)> arguments
    )
    {
        if (receiver is TupleValue { Filled: { } collection })
        {
            State =
                Fills(call.TargetMethod.Name) ? State.Set(collection, ConditionValue.Of(true))
                : Changes(call.TargetMethod.Name) ? State.Set(collection, FlowValue.Unknown)
                : State;
            return null;
        }

        foreach (var (_, value) in arguments)
        {
            if (value is not TupleValue { Filled: { } given })
            {
                continue;
            }

            if (arguments.Count == 1 && SizeOf(value, call.TargetMethod.Name) is { } size)
            {
                return size;
            }

            // A method of the project may fill it.
            State = call.TargetMethod.DeclaringSyntaxReferences.IsEmpty ? State : State.Set(given, FlowValue.Unknown);
        }

        return null;
    }

    /// <summary><c>Report(response, errors)</c>: what the helper adds there may be asked for by whoever gave it the list.</summary>
    private void TrustNoted(List<(IArgumentOperation Argument, FlowValue Value)> arguments)
    {
        if (
            arguments.Exists(static pair => pair.Value is ResponseValue)
            && arguments.Exists(static pair => IsFilled(pair.Argument.Parameter))
        )
        {
            foreach (var (_, value) in arguments)
            {
                if (value is ResponseValue response && State[response.Response].IsTested)
                {
                    Trust(response.Response);
                }
            }
        }
    }

    private static bool IsFilled(IParameterSymbol? parameter) =>
        parameter
            is {
                Type: INamedTypeSymbol { TypeArguments.IsEmpty: false, ContainingNamespace.Name: "Generic" },
                ContainingSymbol.OriginalDefinition.DeclaringSyntaxReferences: [var declaration]
            }
        && declaration
            .GetSyntax()
            .DescendantNodes()
            .Any(node =>
                node is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var name } } access
                && name == parameter.Name
                && Fills(access.Name.Identifier.ValueText)
            );

    private static bool Fills(string method) => method is "Add" or "Enqueue" or "Push" or "Insert" or "AddFirst" or "AddLast" or "TryAdd";

    private static bool Changes(string method) =>
        method is "Clear" or "Dequeue" or "TryDequeue" or "Pop" or "TryPop"
        || method.StartsWith("Remove", StringComparison.Ordinal)
        || method.EndsWith("Range", StringComparison.Ordinal)
        || method.EndsWith("With", StringComparison.Ordinal);

    /// <summary><c>errors["id"] = text</c>.</summary>
    private void FillAt(IOperation target)
    {
        if (
            target is IPropertyReferenceOperation { Arguments: [_, ..], Instance: ILocalReferenceOperation local }
            && State[local.Local] is TupleValue { Filled: { } collection }
        )
        {
            State = State.Set(collection, ConditionValue.Of(true));
        }
    }

    private FlowValue? SizeOf(FlowValue value, string member) =>
        value is TupleValue { Filled: { } collection } && State[collection] is ConditionValue isAny
            ? member switch
            {
                "Count" or "Length" => new SizeValue(isAny),
                "Any" => isAny,
                _ => null,
            }
            : null;

    /// <summary><c>errors is { Count: > 0 }</c>, <c>is []</c>; null for other patterns.</summary>
    private FlowValue? MatchSize(FlowValue value, IPatternOperation pattern) =>
        pattern switch
        {
            INegatedPatternOperation negated => MatchSize(value, negated.Pattern) is { } match ? StatusTests.Not(match) : null,
            IListPatternOperation { Patterns.IsEmpty: true } when SizeOf(value, "Any") is ConditionValue isAny => isAny.Negate(),
            IRecursivePatternOperation
            {
                DeconstructionSubpatterns.IsEmpty: true,
                PropertySubpatterns: [{ Member: IPropertyReferenceOperation { Property.Name: var name }, Pattern: var part }]
            } when SizeOf(value, name) is SizeValue size => part switch
            {
                IRelationalPatternOperation relation => size.Compare(relation.OperatorKind, StatusTests.IntConstant(relation.Value)),
                IConstantPatternOperation constant => size.Compare(BinaryOperatorKind.Equals, StatusTests.IntConstant(constant.Value)),
                _ => null,
            },
            _ => null,
        };
}
