using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <content>Values that are compared by a switch, or that stand in for others.</content>
internal readonly partial record struct NamedValue
{
    private static IReadOnlyList<NamedValue> Labelled(string name, SwitchLabelSyntax label) =>
        label switch
        {
            CaseSwitchLabelSyntax { Value: var value } => One(name, value, isConstant: true),
            CasePatternSwitchLabelSyntax { Pattern: var pattern } => Matched(name, pattern),
            _ => [],
        };

    // "Passw0rd" or "12345678" => refuses them.
    private static bool IsListOfWeak(PatternSyntax pattern) =>
        pattern is BinaryPatternSyntax
        && pattern
            .DescendantNodes()
            .OfType<ConstantPatternSyntax>()
            .All(static constant => TextOf(constant.Expression) is { } text && (text.Length == 0 || WeakPasswords.Is(text)));

    // password switch, (user, password) switch
    private static bool IsNamed(ExpressionSyntax value) =>
        value is TupleExpressionSyntax tuple
            ? tuple.Arguments.Any(static element => IsNamed(element.Expression))
            : NameOf(value) is { } name && NamedCredentials.IsName(name);

    private static IReadOnlyList<NamedValue> Matched(ExpressionSyntax value, PatternSyntax pattern) =>
        pattern is RecursivePatternSyntax { PropertyPatternClause.Subpatterns: var members } ? [.. members.SelectMany(MatchedMember)]
        : value is not TupleExpressionSyntax tuple ? Matched(NameOf(value), pattern)
        : pattern is RecursivePatternSyntax { PositionalPatternClause.Subpatterns: var parts } && parts.Count == tuple.Arguments.Count
            ? [.. parts.SelectMany((part, index) => Matched(tuple.Arguments[index].Expression, part.Pattern))]
        : [];

    // partner is { Name: "hub", Secret: "abc" }
    private static IReadOnlyList<NamedValue> MatchedMember(SubpatternSyntax member) =>
        Matched(member.NameColon?.Name.Identifier.ValueText, member.Pattern);

    private static IReadOnlyList<NamedValue> Matched(string? name, PatternSyntax pattern) =>
        name is null || !NamedCredentials.IsName(name) || IsListOfWeak(pattern)
            ? []
            :
            [
                .. pattern
                    .DescendantNodesAndSelf()
                    .OfType<ConstantPatternSyntax>()
                    .SelectMany(constant => One(name, constant.Expression, isConstant: true)),
            ];

    // Environment.GetEnvironmentVariable("CRM_TOKEN") ?? "abc", configuration["Crm:Token"] ?? "abc". Where what it is put into has
    // such a name, it is found there.
    private static IReadOnlyList<NamedValue> Replaced(BinaryExpressionSyntax fallback)
    {
        if (IsRevealed(fallback.Left))
        {
            return IsNamedAround(fallback)
                ? []
                : [.. One("secret", fallback.Right).Select(static value => value with { IsFallback = true })];
        }

        // pin ?? "5930"
        if (fallback.Left is IdentifierNameSyntax or MemberAccessExpressionSyntax && NameOf(fallback.Left) is { } name)
        {
            return NamedCredentials.IsName(name) && !IsNamedAround(fallback)
                ? [.. One(name, fallback.Right, isConstant: false).Select(static value => value with { IsFallback = true })]
                : [];
        }

        var key = fallback.Left switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var asked }, ..] } => asked,
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var asked }] } => asked,
            BinaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.CoalesceExpression,
                Right: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var asked }, ..] }
            } => asked,
            _ => null,
        };
        if (key is null || TextOf(key) is not { } path || !HoldsText(fallback.Right))
        {
            return [];
        }

        var variable = LastPart(path);
        var known =
            CredentialNames.IsKeyName(variable) && !CredentialNames.IsCredentialName(variable) ? "api key"
            : IsKey(variable) ? variable
            : null;
        var isKnownAround = IsNamedAround(fallback) && (TextOf(fallback.Right) is not { } text || NamedCredentials.IsValue(known!, text));
        return known is not null && HttpName.IsName(variable) && !isKnownAround ? [new(known, fallback.Right, IsFallback: true)] : [];
    }

    // isTest ? "abc" : secret.Reveal()
    private static IReadOnlyList<NamedValue> BesideRevealed(ExpressionSyntax choice, IReadOnlyList<ExpressionSyntax> values) =>
        values.Any(IsRevealed) && !IsNamedAround(choice)
            ? [.. values.Where(static value => !IsRevealed(value)).SelectMany(static value => One("secret", value))]
            : [];

    private static bool IsRevealed(ExpressionSyntax value) =>
        value
            is InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Reveal" },
                    ArgumentList.Arguments.Count: 0
                }
                or ConditionalAccessExpressionSyntax
                {
                    WhenNotNull: InvocationExpressionSyntax
                    {
                        Expression: MemberBindingExpressionSyntax { Name.Identifier.ValueText: "Reveal" }
                    }
                };

    private static bool IsNamedAround(SyntaxNode node) =>
        node.Ancestors()
            .TakeWhile(static ancestor =>
                ancestor
                    is ExpressionSyntax
                        or EqualsValueClauseSyntax
                        or VariableDeclaratorSyntax
                        or PropertyDeclarationSyntax
                        or ArrowExpressionClauseSyntax
                        or ReturnStatementSyntax
                        or AnonymousObjectMemberDeclaratorSyntax
            )
            .Any(static ancestor => Of(ancestor).Count > 0);
}
