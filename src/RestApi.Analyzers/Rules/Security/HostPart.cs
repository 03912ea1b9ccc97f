using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>The value that decides about the host of a URL all by itself.</summary>
/// <param name="Value">The value: the whole URL, its start, or what stands between the scheme and the path.</param>
/// <param name="Names">The locals that stand between it and the URL.</param>
internal sealed record HostPart(IOperation Value, IReadOnlyList<ISymbol> Names)
{
    // More pieces and names than people write.
    private const int MostSteps = 64;

    private static readonly char[] s_behindHost = ['/', ':', '?', '#'];

    /// <summary>Null where the host is written, at least in part: <c>$"https://{tenant}.example.com"</c>.</summary>
    public static HostPart? Of(IOperation url)
    {
        var (pieces, names) = (new List<IOperation>(), new List<ISymbol>());
        var steps = MostSteps;
        Split(url, pieces, names, ref steps);
        var first = pieces.FindIndex(static piece => Text(piece) is not "");
        var host =
            steps < 0 || first < 0 ? -1
            : Text(pieces[first]) is not { } start ? first
            : IsScheme(start) ? first + 1
            : -1;
        return host >= 0 && host < pieces.Count && Text(pieces[host]) is null && EndsThere(pieces, host) ? new(pieces[host], names) : null;
    }

    private static bool IsScheme(string text) =>
        text.Equals("https://", StringComparison.OrdinalIgnoreCase) || text.Equals("http://", StringComparison.OrdinalIgnoreCase);

    private static bool EndsThere(List<IOperation> pieces, int host) =>
        pieces.Skip(host + 1).Select(Text).FirstOrDefault(static text => text is not "") is var next
        && (host + 1 == pieces.Count || (next is { Length: > 0 } && s_behindHost.Contains(next[0])));

    private static string? Text(IOperation piece) => piece.ConstantValue is { HasValue: true, Value: string text } ? text : null;

    private static void Split(IOperation value, List<IOperation> pieces, List<ISymbol> names, ref int steps)
    {
        if (--steps < 0)
        {
            return;
        }

        switch (value)
        {
            case { ConstantValue.HasValue: true }:
                pieces.Add(value);
                break;
            case IConversionOperation { OperatorMethod: null } conversion:
                Split(conversion.Operand, pieces, names, ref steps);
                break;
            case IParenthesizedOperation inner:
                Split(inner.Operand, pieces, names, ref steps);
                break;
            case IInterpolatedStringHandlerCreationOperation handler:
                Split(handler.Content, pieces, names, ref steps);
                break;
            case IObjectCreationOperation { Type.Name: nameof(Uri), Arguments: [var text, ..] }
                when text.Parameter?.Type.SpecialType == SpecialType.System_String:
                Split(text.Value, pieces, names, ref steps);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null } sum:
                Split(sum.LeftOperand, pieces, names, ref steps);
                Split(sum.RightOperand, pieces, names, ref steps);
                break;
            case IInterpolatedStringOperation text:
                foreach (var part in text.Parts)
                {
                    Split(Content(part), pieces, names, ref steps);
                }

                break;
            case IInvocationOperation call when TextCalls.Classify(call.TargetMethod) == TextCall.Concat:
                foreach (var argument in call.Arguments.SelectMany(TextCalls.Elements))
                {
                    Split(argument, pieces, names, ref steps);
                }

                break;
            case IInvocationOperation call
                when TextCalls.Classify(call.TargetMethod) == TextCall.Same
                    && call.TargetMethod.Name != "Replace"
                    && TextCalls.Source(call) is { } source:
                Split(source, pieces, names, ref steps);
                break;
            case ILocalReferenceOperation local when SingleValue.OperationOf(local) is { } single:
                names.Add(local.Local);
                Split(single, pieces, names, ref steps);
                break;
            default:
                pieces.Add(value);
                break;
        }
    }

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
}
