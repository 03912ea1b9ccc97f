using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <content>What is passed over at once: nearly all values of a project.</content>
internal readonly partial record struct NamedValue
{
    /// <summary>Whether a node of <see cref="Kinds"/> may hold a text; asked for all of a project.</summary>
    public static bool MayHave(SyntaxNode node) =>
        node.Kind() switch
        {
            SyntaxKind.EqualsValueClause => !IsBare(((EqualsValueClauseSyntax)node).Value) && MayBeNamed(node.Parent),
            SyntaxKind.SimpleAssignmentExpression or SyntaxKind.CoalesceAssignmentExpression => !IsBare(
                ((AssignmentExpressionSyntax)node).Right
            ) || IsOfKey(((AssignmentExpressionSyntax)node).Left),
            SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression => !IsValue(((BinaryExpressionSyntax)node).Right)
                && !IsValue(((BinaryExpressionSyntax)node).Left),
            SyntaxKind.ReturnStatement => ((ReturnStatementSyntax)node).Expression is { } value && !IsBare(value),
            SyntaxKind.ArrowExpressionClause => !IsBare(((ArrowExpressionClauseSyntax)node).Expression) && MayBeNamed(node.Parent),
            SyntaxKind.CollectionExpression => ((CollectionExpressionSyntax)node).Elements.Count > 1,
            SyntaxKind.ArrayInitializerExpression => ((InitializerExpressionSyntax)node).Expressions.Count > 1,
            SyntaxKind.ConditionalExpression => IsRevealed(((ConditionalExpressionSyntax)node).WhenTrue)
                || IsRevealed(((ConditionalExpressionSyntax)node).WhenFalse),
            SyntaxKind.SwitchExpression => MayChoose((SwitchExpressionSyntax)node),
            SyntaxKind.AttributeArgument => ((AttributeArgumentSyntax)node) is var argument
                && !IsValue(argument.Expression)
                && (argument.NameEquals is not null || IsDefaultValue(argument)),
            _ => true,
        };

    /// <summary>Whether a method, a property or one of its accessors has an arrow and a text behind it.</summary>
    public static bool MayHaveArrow(MemberDeclarationSyntax declaration) =>
        declaration switch
        {
            MethodDeclarationSyntax { ExpressionBody: var arrow } => arrow is not null && MayHave(arrow),
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => MayHave(arrow),
            PropertyDeclarationSyntax { AccessorList: { } accessors } => MayHaveArrow(accessors),
            _ => false,
        };

    private static bool MayHaveArrow(AccessorListSyntax accessors)
    {
        foreach (var accessor in accessors.Accessors)
        {
            if (accessor.ExpressionBody is { } arrow && MayHave(arrow))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The arrows of a method, a property, its accessors.</summary>
    public static IEnumerable<ArrowExpressionClauseSyntax> ArrowsOf(MemberDeclarationSyntax declaration) =>
        declaration switch
        {
            MethodDeclarationSyntax { ExpressionBody: { } arrow } => [arrow],
            PropertyDeclarationSyntax { ExpressionBody: { } arrow } => [arrow],
            PropertyDeclarationSyntax { AccessorList: { } accessors } => accessors
                .Accessors.Select(static accessor => accessor.ExpressionBody)
                .OfType<ArrowExpressionClauseSyntax>(),
            _ => [],
        };

    // What is declared has a name of its own; an accessor has that of the property around it.
    private static bool MayBeNamed(SyntaxNode? declaration) =>
        declaration switch
        {
            VariableDeclaratorSyntax variable => NamedCredentials.MayBeName(variable.Identifier.ValueText),
            PropertyDeclarationSyntax property => NamedCredentials.MayBeName(property.Identifier.ValueText),
            ParameterSyntax parameter => NamedCredentials.MayBeName(parameter.Identifier.ValueText),
            MethodDeclarationSyntax method => NamedCredentials.MayBeName(method.Identifier.ValueText),
            EnumMemberDeclarationSyntax => false,
            _ => true,
        };

    private static bool MayChoose(SwitchExpressionSyntax choice)
    {
        foreach (var arm in choice.Arms)
        {
            if (IsRevealed(arm.Expression))
            {
                return true;
            }
        }

        return IsNamed(choice.GoverningExpression);
    }

    // aes.Key = s_key, whatever the field says of itself
    internal static bool IsOfKey(ExpressionSyntax target) =>
        target is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Key" } or IdentifierNameSyntax { Identifier.ValueText: "Key" };

    // What stands behind a name is judged where it is written.
    private static bool IsBare(ExpressionSyntax value) =>
        value.Kind() switch
        {
            SyntaxKind.IdentifierName => true,
            SyntaxKind.SimpleMemberAccessExpression => ((MemberAccessExpressionSyntax)value).Expression is IdentifierNameSyntax,
            SyntaxKind.CollectionExpression => ((CollectionExpressionSyntax)value).Elements.Count == 0,
            SyntaxKind.ImplicitObjectCreationExpression or SyntaxKind.ObjectCreationExpression => IsEmpty(
                (BaseObjectCreationExpressionSyntax)value
            ),
            _ => IsValue(value),
        };

    private static bool IsEmpty(BaseObjectCreationExpressionSyntax creation) =>
        creation.Initializer is null && creation.ArgumentList is null or { Arguments.Count: 0 };

    private static bool IsValue(ExpressionSyntax value) =>
        value.Kind()
            is SyntaxKind.NumericLiteralExpression
                or SyntaxKind.NullLiteralExpression
                or SyntaxKind.TrueLiteralExpression
                or SyntaxKind.FalseLiteralExpression
                or SyntaxKind.DefaultLiteralExpression
                or SyntaxKind.TypeOfExpression;

    private static bool IsDefaultValue(AttributeArgumentSyntax argument) =>
        argument.Parent?.Parent is AttributeSyntax { Name: var attribute }
        && LastPart(attribute) is { } name
        && (name.EndsWith("DefaultValue", StringComparison.Ordinal) || name.EndsWith("DefaultValueAttribute", StringComparison.Ordinal));

    private static string? LastPart(NameSyntax name) =>
        name switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
            _ => null,
        };
}
