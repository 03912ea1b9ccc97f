using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <summary>
/// Finds credentials in texts that calls put together out of written pieces: <c>string.Concat("Server=db;Pwd=", "abc")</c>. What stands in one
/// piece alone is found there.
/// </summary>
/// <param name="Place">The piece, or the whole call.</param>
/// <param name="What">What it is; never the value.</param>
internal readonly record struct BuiltCredential(SyntaxNode Place, string What)
{
    /// <summary>Whether a call of a method can build a text.</summary>
    public static bool MayBuild(IMethodSymbol method) =>
        method is { Name: "ToString", ContainingType.Name: "StringBuilder" } || IsOfString(method) || IsEncoder(method);

    /// <summary>The credential in what a call builds, or null.</summary>
    public static BuiltCredential? Find(IOperation operation)
    {
        if (operation is IInvocationOperation { TargetMethod: var method } encoder && IsEncoder(method))
        {
            return InBasic(encoder);
        }

        if (operation is not IInvocationOperation call || !IsBuilder(call) || IsPart(call) || !HoldsText(call))
        {
            return null;
        }

        foreach (var text in TextFlow.Read(call))
        {
            if (
                CredentialTexts.Find(text.Text) is { } found
                && text.PartAt(found.Start, found.Start + found.Length) is var part
                && part is not { Origin: not null }
                && !IsFoundAlone(text, part)
                && !TestCode.IsMadeUp(call.Syntax, text.Text, found)
            )
            {
                return new(part?.Site ?? call.Syntax, found.Issuer);
            }
        }

        return null;
    }

    private static bool IsEncoder(IMethodSymbol method) => method is { Name: "ToBase64String", ContainingType.Name: "Convert" };

    // "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("svc:abc"))
    private static BuiltCredential? InBasic(IInvocationOperation encoder)
    {
        if (
            encoder.Arguments is not [var bytes]
            || !IsBehindBasic(encoder)
            || TextFlow.Read(bytes.Value) is not [var pair]
            || pair.Text.IndexOf(':') is not (> 0 and var colon)
            || pair.Text.IndexOf(WrittenText.Hole, colon) > 0
            || CredentialValues.IsPlaceholder(pair.Text.Substring(colon + 1))
            || CredentialValues.IsFiller(pair.Text.Substring(colon + 1))
            || SamplePairs.IsJoined(pair.Text)
            || pair.PartAt(colon + 1, pair.Text.Length) is not { Origin: null } password
            || TestCode.IsSentNowhere(encoder.Syntax, pair.Text)
        )
        {
            return null;
        }

        return new(password.Site, "password in base64");
    }

    private static bool IsBehindBasic(IInvocationOperation encoder) =>
        encoder.Parent switch
        {
            IBinaryOperation { LeftOperand.ConstantValue: { HasValue: true, Value: string scheme } } => IsBasic(scheme),
            IInterpolationOperation
            {
                Parent: IInterpolatedStringOperation { Parts: [IInterpolatedStringTextOperation words, var hole] }
            } => hole == encoder.Parent && words.Text.ConstantValue.Value is string scheme && IsBasic(scheme),
            _ => false,
        };

    private static bool IsBasic(string scheme) => scheme.Trim().Equals("Basic", System.StringComparison.OrdinalIgnoreCase);

    private static bool IsBuilder(IInvocationOperation call) =>
        IsOfString(call.TargetMethod)
        || (
            call is { TargetMethod.Name: "ToString", Instance: IInvocationOperation { TargetMethod.ContainingType.Name: "StringBuilder" } }
        );

    private static bool IsOfString(IMethodSymbol method) =>
        method is { Name: "Concat" or "Join" or "Format", ContainingType.SpecialType: SpecialType.System_String };

    private static bool HoldsText(IInvocationOperation call) => call.Syntax is ExpressionSyntax syntax && NamedValue.HoldsText(syntax);

    // string.Concat("a", string.Format("b", c)): the outer one has it all.
    private static bool IsPart(IInvocationOperation call)
    {
        var parent = call.Parent;
        while (parent is IArgumentOperation or IConversionOperation or IArrayInitializerOperation or IArrayCreationOperation)
        {
            parent = parent.Parent;
        }

        return parent is IInvocationOperation outer && IsBuilder(outer);
    }

    private static bool IsFoundAlone(WrittenText text, TextPart? part) =>
        part is { Text: { } alone }
            ? CredentialTexts.Find(alone) is not null
            : text.Parts.Any(static piece => piece.Text is { } alone && CredentialTexts.Find(alone) is not null);
}
