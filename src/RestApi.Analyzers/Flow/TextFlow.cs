using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>
/// Reads which texts an expression may become: through names that hold one value, concatenation, interpolation,
/// formatting and choices. Meant for the few expressions that reach a member of interest, not for every literal.
/// </summary>
internal sealed partial class TextFlow
{
    // More than people write; a bound against fields that refer to each other and choices that multiply.
    private const int MaxSteps = 500;
    private const int MaxTexts = 16;

    private int _steps = MaxSteps;

    /// <summary>The texts that a value may become; at least one.</summary>
    public static WrittenText[] Read(IOperation value) => new TextFlow().Fold(value, via: null);

    /// <summary>The one text that a value is, when all of it is written in source code.</summary>
    public static string? ReadComplete(IOperation value)
    {
        if (value.ConstantValue is { HasValue: true, Value: string constant })
        {
            return constant;
        }

        var texts = Read(value);
        return texts.Length == 1 && texts[0].IsComplete ? texts[0].Text : null;
    }

    private WrittenText[] Fold(IOperation operation, IOperation? via)
    {
        var texts = --_steps < 0 ? Unknown(operation, via) : FoldKnown(operation, via);
        return texts.Length == 0 ? [WrittenText.Of(new("", (via ?? operation).Syntax, null))] : texts;
    }

    private WrittenText[] FoldKnown(IOperation operation, IOperation? via) =>
        operation switch
        {
            IParenthesizedOperation parenthesized => Fold(parenthesized.Operand, via),
            IConversionOperation { OperatorMethod: null or { ContainingType.Name: "Span" or "ReadOnlySpan" or "String" } } conversion =>
                Fold(conversion.Operand, via),
            // The name of something is no value, and a name of a secret least of all.
            INameOfOperation => Unknown(operation, via),
            ICoalesceOperation coalesce => Either([coalesce.Value, coalesce.WhenNull], via),
            IConditionalOperation { WhenFalse: { } whenFalse } choice => Either([choice.WhenTrue, whenFalse], via),
            ISwitchExpressionOperation choice => Either(choice.Arms.Select(static arm => arm.Value), via),
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null } sum => FoldSum(sum, via),
            IInterpolatedStringOperation interpolated => Join(interpolated.Parts.Select(Content), via),
            IInterpolatedStringAdditionOperation sum => Join([sum.Left, sum.Right], via),
            IInterpolatedStringHandlerCreationOperation handler => Fold(handler.Content, via),
            ILocalReferenceOperation local when SingleValue.IsBuilder(local) => FoldBuilder(local, via),
            ILocalReferenceOperation local when TextBuffer.ContentOf(local) is { } content => Fold(content, via ?? local),
            ILocalReferenceOperation local when LocalValues.Of(local) is { } values => Either(values, via ?? local),
            IParameterReferenceOperation parameter => FoldParameter(parameter, via),
            IPropertyReferenceOperation property when ReturnedValue.OfLazy(property) is { } made => Fold(made, via ?? property),
            IArrayElementReferenceOperation
            or IPropertyReferenceOperation { Property.IsIndexer: true } when WrittenPairs.Element(operation) is { } element => Fold(
                element,
                via ?? operation
            ),
            ILocalReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation => FoldName(operation, via),
            IInvocationOperation call => FoldCall(call, via),
            IUtf8StringOperation utf8 =>
            [
                WrittenText.Of(new(utf8.Value, (via ?? utf8).Syntax, via is null ? null : utf8.Syntax.GetLocation())),
            ],
            IObjectCreationOperation { Type.SpecialType: SpecialType.System_String, Arguments: [var characters] } => Fold(
                characters.Value,
                via
            ),
            IObjectCreationOperation { Type.Name: "StringBuilder" } builder => FoldNewBuilder(builder, via),
            IObjectCreationOperation { Arguments.Length: > 0, Type.Name: nameof(Uri) } uri => Fold(uri.Arguments[0].Value, via),
            _ => Constant(operation, via) ?? FoldSymbols(operation, via) ?? Unknown(operation, via),
        };

    private static IOperation Content(IInterpolatedStringContentOperation part) =>
        part switch
        {
            IInterpolatedStringTextOperation text => text.Text,
            IInterpolationOperation hole => hole.Expression,
            IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments.Length: > 0 } call } => call.Arguments[
                0
            ].Value,
            _ => part,
        };

    // Sums lean to the left and may have thousands of operands, so the left spine is a loop.
    private WrittenText[] FoldSum(IBinaryOperation sum, IOperation? via)
    {
        if (sum.Type?.SpecialType != SpecialType.System_String)
        {
            return Unknown(sum, via);
        }

        var operands = new Stack<IOperation>();
        IOperation current = sum;
        while (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null } left)
        {
            if (left.Type?.SpecialType != SpecialType.System_String)
            {
                break;
            }

            operands.Push(left.RightOperand);
            current = left.LeftOperand;
        }

        operands.Push(current);
        return operands.Count > MaxSteps ? Unknown(sum, via) : Join(operands, via);
    }

    private WrittenText[] FoldName(IOperation reference, IOperation? via)
    {
        if (reference is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } })
        {
            return [];
        }

        if (SingleValue.OperationOf(reference) is { } value)
        {
            return Fold(value, via ?? reference);
        }

        var text = reference.ConstantValue is { HasValue: true, Value: string constant } ? constant : SingleValue.LiteralOf(reference);
        return text is null
            ? Unknown(reference, via)
            : [WrittenText.Of(new(text, (via ?? reference).Syntax, SingleValue.OriginOf(reference)))];
    }

    private WrittenText[] FoldCall(IInvocationOperation call, IOperation? via) =>
        TextCalls.Classify(call.TargetMethod) switch
        {
            TextCall.Concat => Join(call.Arguments.SelectMany(TextCalls.Elements), via),
            TextCall.Join => Join(TextCalls.WithSeparators(call), via),
            TextCall.Format => FoldFormat(call, via),
            TextCall.Append when call.Instance is { } builder && call.Arguments.Length == 1 => Join(
                [builder, call.Arguments[0].Value],
                via
            ),
            TextCall.Replace when call is { Instance: { } text, Arguments: [{ Value: var sought }, { Value: var value }, ..] } =>
                FoldReplace(Fold(text, via), sought, value, via),
            TextCall.Same when TextCalls.Source(call) is { } source => Fold(source, via),
            TextCall.Encode when TextCalls.Source(call) is { } source => [.. Fold(source, via).Select(static text => text.Encoded())],
            TextCall.Other when NumberOf(call) is { } number => [WrittenText.Of(new(number, (via ?? call).Syntax, null))],
            TextCall.Other => [.. FoldResult(call, via), .. DefaultOf(call) is { } value ? Fold(value, via) : []],
            _ => Unknown(call, via),
        };

    private WrittenText[] FoldResult(IInvocationOperation call, IOperation? via) =>
        ReturnedValue.Of(call) is { } value ? Fold(value, via ?? call) : Unknown(call, via);

    // 40771.ToString(CultureInfo.InvariantCulture)
    private static string? NumberOf(IInvocationOperation call) =>
        call is { TargetMethod.Name: "ToString", Instance.ConstantValue: { HasValue: true, Value: int number } }
        && call.Arguments.All(static argument => argument.Value.Type?.SpecialType != SpecialType.System_String)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;

    private WrittenText[] FoldFormat(IInvocationOperation call, IOperation? via)
    {
        var (format, values) = TextCalls.FormatArguments(call);
        if (format is null || Fold(format, via) is not [{ IsComplete: true } written])
        {
            return Unknown(call, via);
        }

        var template = written.Parts[0];
        var pieces = FormatTemplate
            .Split(written.Text)
            .Select(piece =>
                piece.Index is not { } index ? [WrittenText.Of(template with { Text = piece.Text })]
                : index < values.Length ? Fold(values[index], via)
                : Unknown(call, via)
            );
        return Join(pieces) is { Length: > 0 } joined ? joined : Unknown(call, via);
    }

    // configuration.GetValueOrDefault("key", "abc"), AppSchema.GetVars().Get("KEY", "abc"), context.GetFirstParameter("key", "abc")
    private static IOperation? DefaultOf(IInvocationOperation call)
    {
        foreach (var argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Name: "defaultValue" or "fallback" or "defaultIfEmpty" })
            {
                return argument.Value;
            }
        }

        return null;
    }

    // "Bearer {0}".Replace("{0}", token): what takes the place is looked at; where nothing is found, the text stays.
    private WrittenText[] FoldReplace(WrittenText[] texts, IOperation sought, IOperation value, IOperation? via)
    {
        if (
            texts is not [{ IsComplete: true, Parts: [var part] } whole]
            || sought.ConstantValue is not { HasValue: true, Value: string { Length: > 0 } hole }
            || whole.Text.IndexOf(hole, StringComparison.Ordinal) is not (>= 0 and var at)
        )
        {
            return texts;
        }

        return Join([
            [WrittenText.Of(part with { Text = whole.Text.Substring(0, at) })],
            Fold(value, via),
            [WrittenText.Of(part with { Text = whole.Text.Substring(at + hole.Length) })],
        ]);
    }

    private WrittenText[] Either(IEnumerable<IOperation> choices, IOperation? via) =>
        [.. choices.SelectMany(choice => Fold(choice, via)).Take(MaxTexts)];

    private WrittenText[] Join(IEnumerable<IOperation> operations, IOperation? via) =>
        Join(operations.Select(operation => Fold(operation, via)));

    private static WrittenText[] Join(IEnumerable<WrittenText[]> pieces)
    {
        var joined = Array.Empty<WrittenText>();
        foreach (var texts in pieces)
        {
            joined = joined.Length == 0 ? texts : [.. joined.SelectMany(_ => texts, static (head, tail) => head.Then(tail)).Take(MaxTexts)];
        }

        return joined;
    }

    private static WrittenText[]? Constant(IOperation operation, IOperation? via)
    {
        if (operation.ConstantValue is not { HasValue: true, Value: { } value } || operation.Type?.TypeKind == TypeKind.Enum)
        {
            return null;
        }

        var text = Convert.ToString(value, CultureInfo.InvariantCulture);
        var origin = via is null ? null : operation.Syntax.GetLocation();
        return [WrittenText.Of(new(text, (via ?? operation).Syntax, origin))];
    }

    private static WrittenText[] Unknown(IOperation operation, IOperation? via) =>
        [WrittenText.Of(new(null, (via ?? operation).Syntax, null))];
}
