using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Comind.Api.Analyzers;

/// <content>Credentials that are appended behind their name.</content>
internal static partial class NamedCredentialSearch
{
    private static bool IsAppending(IMethodSymbol method) =>
        method
            is {
                Name: "Append" or "AppendLine",
                ContainingType.Name: "StringBuilder",
                Parameters: [{ Type.SpecialType: SpecialType.System_String }]
            };

    // body.Append("&password=").Append("abc"), also in two statements
    private static IEnumerable<HardcodedCredential> InAppended(IInvocationOperation call) =>
        call.Arguments[0].Value is { Syntax: LiteralExpressionSyntax { Token.Value: string { Length: > 0 } } literal } value
        && !IsReadAsAWhole(call.Syntax)
        && TextBefore(call.Syntax) is { } before
        && NameAtEnd(before) is { Length: > 0 } name
            ? NamedValue.OfKey(name, literal).SelectMany(pair => Find(pair.Name, value, CredentialForm.Named, literal))
            : [];

    // BuiltCredential looks at the text of new StringBuilder(…).Append(…).ToString().
    private static bool IsReadAsAWhole(SyntaxNode call) =>
        call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } member
        && (member.Name.Identifier.ValueText == "ToString" || IsReadAsAWhole(outer));

    private static string? TextBefore(SyntaxNode call) =>
        call is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } ? null
        : receiver is InvocationExpressionSyntax chained ? LastText(chained)
        : call.Parent is ExpressionStatementSyntax { Parent: BlockSyntax block } statement
        && block.Statements.IndexOf(statement) is > 0 and var index
        && block.Statements[index - 1] is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax earlier }
        && IsOn(earlier, receiver)
            ? LastText(earlier)
        : null;

    private static bool IsOn(InvocationExpressionSyntax call, ExpressionSyntax builder) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: var receiver }
        && (receiver is InvocationExpressionSyntax inner ? IsOn(inner, builder) : SyntaxFactory.AreEquivalent(receiver, builder));

    private static string? LastText(InvocationExpressionSyntax call) =>
        call
            is {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Append" },
                ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string text } }]
            }
            ? text
            : null;

    // ;Pwd=, "password": "
    private static string? NameAtEnd(string text)
    {
        var end = text.TrimEnd(' ', '"', '\'');
        return end is [.., '=' or ':'] ? CredentialTexts.NameBefore(end, end.Length - 1) : null;
    }
}
