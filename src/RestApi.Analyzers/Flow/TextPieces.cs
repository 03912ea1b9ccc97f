using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>A piece of a text that is put together: written, or an expression.</summary>
internal readonly record struct TextPiece(string? Text, IOperation? Hole, bool IsFormatted = false);

/// <summary>Takes a sum or an interpolation apart, into texts and the expressions between them.</summary>
internal static class TextPieces
{
    // Names that stand for names; nobody writes more of them in a row.
    private const int MostSteps = 8;

    /// <summary>The pieces in order; neighbouring texts are joined. A secret in a sum is a piece like any other.</summary>
    public static IReadOnlyList<TextPiece> Of(IOperation value)
    {
        var pieces = new List<TextPiece>();
        Collect(value, pieces, MostSteps * MostSteps);
        return pieces;
    }

    /// <summary>What a local stands for, when it is one value; otherwise the value itself.</summary>
    public static IOperation Followed(IOperation value)
    {
        for (var steps = 0; steps < MostSteps; steps++)
        {
            var next = value switch
            {
                IConversionOperation { OperatorMethod: null } conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                ILocalReferenceOperation local => SingleValue.OperationOf(local),
                _ => null,
            };
            if (next is null)
            {
                return value;
            }

            value = next;
        }

        return value;
    }

    private static void Collect(IOperation value, List<TextPiece> pieces, int depth)
    {
        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: string text } }:
                Add(pieces, text);
                break;
            case IConversionOperation { OperatorMethod: null, Operand.Type.SpecialType: SpecialType.System_String } conversion:
                Collect(conversion.Operand, pieces, depth);
                break;
            case IParenthesizedOperation parenthesized:
                Collect(parenthesized.Operand, pieces, depth);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add } sum when depth > 0 && IsText(sum.Type):
                Collect(sum.LeftOperand, pieces, depth - 1);
                Collect(sum.RightOperand, pieces, depth - 1);
                break;
            case IInterpolatedStringAdditionOperation sum when depth > 0:
                Collect(sum.Left, pieces, depth - 1);
                Collect(sum.Right, pieces, depth - 1);
                break;
            case IInterpolatedStringHandlerCreationOperation handler:
                Collect(handler.Content, pieces, depth);
                break;
            case IInterpolatedStringOperation interpolated:
                foreach (var part in interpolated.Parts)
                {
                    CollectPart(part, pieces);
                }

                break;
            default:
                pieces.Add(new(null, value));
                break;
        }
    }

    private static void CollectPart(IInterpolatedStringContentOperation part, List<TextPiece> pieces)
    {
        switch (part)
        {
            case IInterpolatedStringTextOperation text:
                Collect(text.Text, pieces, 0);
                break;
            case IInterpolationOperation hole:
                Collect(hole.Expression, hole.FormatString ?? hole.Alignment, pieces);
                break;
            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [var first, .. var more] } }:
                Collect(
                    first.Value,
                    more.FirstOrDefault(static argument => argument.ArgumentKind != ArgumentKind.DefaultValue)?.Value,
                    pieces
                );
                break;
            default:
                pieces.Add(new(null, part, IsFormatted: true));
                break;
        }
    }

    private static void Collect(IOperation hole, IOperation? format, List<TextPiece> pieces)
    {
        if (format is null && hole.ConstantValue is { HasValue: true, Value: string text })
        {
            Add(pieces, text);
        }
        else
        {
            pieces.Add(new(null, hole, format is not null));
        }
    }

    private static void Add(List<TextPiece> pieces, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (pieces.Count > 0 && pieces[pieces.Count - 1].Text is { } before)
        {
            pieces[pieces.Count - 1] = new(before + text, null);
        }
        else
        {
            pieces.Add(new(text, null));
        }
    }

    private static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or { Name: "Secret" };
}
