using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>A value and the name that the source gives to its place, found by syntax alone.</summary>
/// <param name="Name">The name of the variable, property, parameter or key.</param>
/// <param name="Value">The expression.</param>
/// <param name="IsConstant">Whether C# wants a constant there.</param>
/// <param name="IsFallback">Whether it stands in for a value that is not configured.</param>
internal readonly partial record struct NamedValue(string Name, ExpressionSyntax Value, bool IsConstant = false, bool IsFallback = false)
{
    /// <summary>What to look at: of variables, properties and parameters the value, which most do not have.</summary>
    public static readonly SyntaxKind[] Kinds =
    [
        SyntaxKind.EqualsValueClause,
        SyntaxKind.SimpleAssignmentExpression,
        SyntaxKind.CoalesceAssignmentExpression,
        SyntaxKind.EqualsExpression,
        SyntaxKind.NotEqualsExpression,
        SyntaxKind.IsPatternExpression,
        SyntaxKind.AnonymousObjectMemberDeclarator,
        SyntaxKind.AnonymousObjectCreationExpression,
        SyntaxKind.ObjectInitializerExpression,
        SyntaxKind.TupleExpression,
        SyntaxKind.ComplexElementInitializerExpression,
        SyntaxKind.ReturnStatement,
        // For what stands behind its arrow.
        SyntaxKind.LocalFunctionStatement,
        SyntaxKind.AttributeArgument,
        SyntaxKind.CollectionExpression,
        SyntaxKind.ArrayInitializerExpression,
        SyntaxKind.CoalesceExpression,
        SyntaxKind.ConditionalExpression,
        SyntaxKind.SwitchExpression,
        SyntaxKind.SwitchStatement,
    ];

    /// <summary>What a node names; only pairs whose name is one of a credential and whose value holds a text.</summary>
    public static IReadOnlyList<NamedValue> Of(SyntaxNode node) =>
        node switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } variable => Declared(
                variable.Identifier.ValueText,
                value,
                IsConst(variable)
            ),
            PropertyDeclarationSyntax { Initializer.Value: var value } property => Declared(property.Identifier.ValueText, value, false),
            ParameterSyntax { Default.Value: var value } parameter => One(parameter.Identifier.ValueText, value, isConstant: true),
            AssignmentExpressionSyntax assignment => Assigned(assignment),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } fallback => Replaced(fallback),
            ConditionalExpressionSyntax choice => BesideRevealed(choice, [choice.WhenTrue, choice.WhenFalse]),
            SwitchExpressionSyntax choice => IsNamed(choice.GoverningExpression)
                ? [.. choice.Arms.SelectMany(arm => Matched(choice.GoverningExpression, arm.Pattern))]
                : BesideRevealed(choice, [.. choice.Arms.Select(static arm => arm.Expression)]),
            SwitchStatementSyntax choice => NameOf(choice.Expression) is { } name && NamedCredentials.IsName(name)
                ? [.. choice.Sections.SelectMany(static section => section.Labels).SelectMany(label => Labelled(name, label))]
                : [],
            BinaryExpressionSyntax refusal when IsRefusal(refusal) => [],
            BinaryExpressionSyntax comparison => One(NameOfCompared(comparison.Left), comparison.Right) is { Count: > 0 } left
                ? [.. left, .. One(NameOfCompared(comparison.Right), comparison.Left)]
                : One(NameOfCompared(comparison.Right), comparison.Left),
            IsPatternExpressionSyntax match => Matched(match.Expression, match.Pattern),
            AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name: var name } member => One(name.Identifier.ValueText, member.Expression),
            AnonymousObjectCreationExpressionSyntax described => Described(described),
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression } described => Described(described),
            TupleExpressionSyntax tuple => Elements(tuple),
            InitializerExpressionSyntax
            {
                RawKind: (int)SyntaxKind.ComplexElementInitializerExpression,
                Expressions: [var key, var value]
            } => OfKey(key, value),
            InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ArrayInitializerExpression, Expressions.Count: > 1 } list => Listed(
                list,
                [.. list.Expressions]
            ),
            CollectionExpressionSyntax { Elements.Count: > 1 } list => Listed(
                list,
                [.. list.Elements.Select(static element => (element as ExpressionElementSyntax)?.Expression)]
            ),
            ReturnStatementSyntax { Expression: { } value } => Returned(node, value),
            ArrowExpressionClauseSyntax arrow => Returned(node, arrow.Expression),
            AttributeArgumentSyntax { NameEquals.Name: var name } argument => One(name.Identifier.ValueText, argument.Expression, true),
            AttributeArgumentSyntax argument => DefaultOf(argument),
            _ => [],
        };

    /// <summary>A value under a key that is a text, such as the name of a header.</summary>
    public static IReadOnlyList<NamedValue> OfKey(ExpressionSyntax key, ExpressionSyntax value) =>
        TextOf(key) is { } path ? OfKey(path, value) : [];

    /// <summary>A value under a key.</summary>
    public static IReadOnlyList<NamedValue> OfKey(string path, ExpressionSyntax value) =>
        LastPart(path) is var name && HttpName.IsName(name) && HoldsText(value) ? OfHttpName(name, value) : [];

    // The last part of a path such as Crm:ApiKey or smtp/password says what the value is.
    private static string LastPart(string path)
    {
        var last = path.Substring(path.LastIndexOfAny([':', '/']) + 1);
        if (last is not ("Key" or "key") || path.Length <= last.Length + 1)
        {
            return last;
        }

        // Jwt:Key says in both parts together what it opens.
        var before = path.Substring(0, path.Length - last.Length - 1);
        return before.Substring(before.LastIndexOfAny([':', '/']) + 1) + "Key";
    }

    private static IReadOnlyList<NamedValue> OfHttpName(string name, ExpressionSyntax value) =>
        CredentialNames.IsKeyHeader(name) && !CredentialNames.IsCredentialName(name) ? [new("api key", value)]
        : IsKey(name) ? [new(name, value)]
        : [];

    /// <summary>Whether a key, such as that of a dictionary of headers, belongs to a credential.</summary>
    public static bool IsKey(string name) =>
        NamedCredentials.IsName(name)
        || (
            CredentialNames.IsCredentialHeader(name)
            && !name.EndsWith("Cookie", StringComparison.OrdinalIgnoreCase)
            && !CredentialNames.IsCredentialName(name)
        );

    /// <summary>Whether any text, characters or bytes are written in an expression.</summary>
    public static bool HoldsText(ExpressionSyntax value) =>
        value is LiteralExpressionSyntax literal
            ? literal.IsKind(SyntaxKind.StringLiteralExpression) || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression)
            : value is not (IdentifierNameSyntax or MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax })
                && value
                    .DescendantNodesAndSelf(static node => node is not AnonymousFunctionExpressionSyntax)
                    .Any(static node =>
                        node
                            is LiteralExpressionSyntax
                                {
                                    RawKind: (int)SyntaxKind.StringLiteralExpression
                                        or (int)SyntaxKind.Utf8StringLiteralExpression
                                        or (int)SyntaxKind.CharacterLiteralExpression
                                }
                                or InterpolatedStringExpressionSyntax
                                or CollectionExpressionSyntax
                                or ArrayCreationExpressionSyntax
                                or ImplicitArrayCreationExpressionSyntax
                    );

    private static IReadOnlyList<NamedValue> One(string? name, ExpressionSyntax value, bool isConstant = false) =>
        name is not null && NamedCredentials.IsName(name) && HoldsText(value) ? [new(name, value, isConstant)] : [];

    private static IReadOnlyList<NamedValue> Assigned(AssignmentExpressionSyntax assignment) =>
        KeyOf(assignment.Left) is { } key ? OfKey(key, assignment.Right)
        : NameOf(assignment.Left) is { } name && NamedCredentials.IsName(name) ? One(name, MadeBy(assignment.Right) ?? assignment.Right)
        : [];

    // headers["X-Api-Key"], and the same in an initializer.
    private static ExpressionSyntax? KeyOf(ExpressionSyntax target) =>
        target switch
        {
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } => key.Expression,
            ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } => key.Expression,
            _ => null,
        };

    /// <summary>The last word of the name that an expression is, if it is one.</summary>
    internal static string? NameOf(ExpressionSyntax expression) =>
        expression switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] }
                when TextOf(key) is { } name && HttpName.IsName(name) => name,
            ParenthesizedExpressionSyntax inner => NameOf(inner.Expression),
            _ => null,
        };

    private static string? TextOf(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal ? literal.Token.ValueText : null;

    private static IReadOnlyList<NamedValue> Elements(TupleExpressionSyntax tuple) =>
        tuple.Arguments is [{ NameColon: null, Expression: var key }, { NameColon: null, Expression: var value }]
        && OfKey(key, value) is { Count: > 0 } pair
            ? pair
            :
            [
                .. tuple.Arguments.SelectMany(
                    (element, index) => One(element.NameColon?.Name.Identifier.ValueText ?? TupleNames.At(tuple, index), element.Expression)
                ),
            ];

    // What a property or a method that only fetches it is named after.
    private static IReadOnlyList<NamedValue> Returned(SyntaxNode node, ExpressionSyntax value)
    {
        for (var ancestor = node.Parent; ancestor is not null; ancestor = ancestor.Parent)
        {
            switch (ancestor)
            {
                case PropertyDeclarationSyntax property:
                    return One(property.Identifier.ValueText, value);
                case MethodDeclarationSyntax method:
                    return OfGetter(method.Identifier.ValueText, value);
                case LocalFunctionStatementSyntax function:
                    return OfGetter(function.Identifier.ValueText, value);
                case AnonymousFunctionExpressionSyntax or BaseTypeDeclarationSyntax:
                    return [];
            }
        }

        return [];
    }

    private static IReadOnlyList<NamedValue> OfGetter(string name, ExpressionSyntax value) =>
        One(name, value) is { Count: > 0 } named && GetterNames.IsGetter(name) ? named : [];

    // [DefaultValue("abc")] on a member.
    private static IReadOnlyList<NamedValue> DefaultOf(AttributeArgumentSyntax argument) =>
        IsDefaultValue(argument) && argument.Parent!.Parent!.Parent?.Parent is { } member
            ? One(
                member switch
                {
                    PropertyDeclarationSyntax property => property.Identifier.ValueText,
                    ParameterSyntax parameter => parameter.Identifier.ValueText,
                    FieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
                    _ => null,
                },
                argument.Expression,
                isConstant: true
            )
            : [];

    private static bool IsConst(VariableDeclaratorSyntax variable) =>
        variable.Parent?.Parent switch
        {
            FieldDeclarationSyntax field => field.Modifiers.Any(SyntaxKind.ConstKeyword),
            LocalDeclarationStatementSyntax local => local.Modifiers.Any(SyntaxKind.ConstKeyword),
            _ => true,
        };
}
