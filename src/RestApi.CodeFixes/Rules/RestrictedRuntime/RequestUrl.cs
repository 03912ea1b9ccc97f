using System;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace Comind.Api.CodeFixes;

/// <summary>A URL as the builder takes it: the base for the client, the path for the request.</summary>
internal readonly record struct RequestUrl(ExpressionSyntax Base, ExpressionSyntax Path)
{
    /// <summary>Divides after the host where the text shows it; otherwise all of it is the base.</summary>
    public static RequestUrl Split(ExpressionSyntax url) =>
        url switch
        {
            LiteralExpressionSyntax literal when SplitText(literal.Token.ValueText) is var (start, path) => new(Text(start), Text(path)),
            InterpolatedStringExpressionSyntax text => SplitInterpolated(text) ?? Whole(text),
            BaseObjectCreationExpressionSyntax
            {
                ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax inner }],
                Initializer: null
            } => Split(inner),
            _ => Whole(url),
        };

    /// <summary>Whether the text holds a user name or password, which the builder does not take from a URL.</summary>
    public static bool HoldsUserInfo(ExpressionSyntax url) =>
        Regex.IsMatch(url.ToString(), "://[^/?#\\s]*@", RegexOptions.CultureInvariant);

    private static RequestUrl Whole(ExpressionSyntax url) => new(url, Text(""));

    private static (string Base, string Path)? SplitText(string url)
    {
        var host = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = host < 3 ? -1 : url.IndexOfAny(['/', '?'], host);
        if (end < 0)
        {
            return null;
        }

        var path = url.Substring(end);
        return IsPlainPath(path) ? (url.Substring(0, end), path) : null;
    }

    // Braces are placeholders to the builder, doubled slashes and fragments it does not keep.
    private static bool IsPlainPath(string path) => IsPlain(path) && !path.StartsWith("//", StringComparison.Ordinal);

    private static bool IsPlainPart(InterpolatedStringTextSyntax part) => IsPlain(part.TextToken.Text);

    private static bool IsPlain(string text) => text.IndexOfAny(['{', '}', '#']) < 0;

    private static RequestUrl? SplitInterpolated(InterpolatedStringExpressionSyntax url)
    {
        if (url.StringStartToken.Text != "$\"" || !url.Contents.OfType<InterpolatedStringTextSyntax>().All(IsPlainPart))
        {
            return null;
        }

        return url.Contents switch
        {
            [InterpolatedStringTextSyntax first, ..] when SplitText(first.TextToken.ValueText) is var (start, path) => new(
                Text(start),
                Interpolated(url.Contents.Replace(first, TextPart(path)))
            ),
            [InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole, InterpolatedStringTextSyntax second, ..]
                when second.TextToken.ValueText is ['/', ..] path && IsPlainPath(path) => new(
                hole.Expression,
                Interpolated(url.Contents.RemoveAt(0))
            ),
            _ => null,
        };
    }

    private static ExpressionSyntax Interpolated(SyntaxList<InterpolatedStringContentSyntax> contents) =>
        contents is [InterpolatedStringTextSyntax only]
            ? Text(only.TextToken.ValueText)
            : InterpolatedStringExpression(Token(SyntaxKind.InterpolatedStringStartToken), contents);

    // The text as it is written in a string: escapes stay escapes.
    private static InterpolatedStringTextSyntax TextPart(string value)
    {
        var written = Literal(value).Text;
        return InterpolatedStringText(
            Token(default, SyntaxKind.InterpolatedStringTextToken, written.Substring(1, written.Length - 2), value, default)
        );
    }

    private static LiteralExpressionSyntax Text(string value) => LiteralExpression(SyntaxKind.StringLiteralExpression, Literal(value));
}
