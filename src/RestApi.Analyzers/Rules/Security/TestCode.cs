using System;
using System.Collections.Generic;
using System.Linq;
using Comind.Api.Language;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Analyzers;

/// <summary>
/// Tells code of tests, where passwords under the names of passwords are made up: classes that are named after tests or have a
/// method that a test framework runs, and those that stand in for a real one.
/// </summary>
internal static class TestCode
{
    private static readonly HashSet<string> s_marks = WordList.Of("Fact Theory Test TestCase TestCaseSource TestMethod DataTestMethod");

    /// <summary>Whether a value under the name of a credential, or on its way to a call, was made up for a test.</summary>
    /// <param name="place">Where it stands, or the call that it goes to.</param>
    /// <param name="value">The value, or what is known of it.</param>
    public static bool IsMadeUp(SyntaxNode place, string value) =>
        IsIn(place) && !IssuerFormats.AreIn(value) && !(RandomText.Is(value) && NamesRealHost(place));

    /// <summary>Whether what a call sends was made up for a test. What goes to a real system has to be real.</summary>
    /// <param name="call">The call, or an argument of it.</param>
    /// <param name="value">What it sends.</param>
    public static bool IsSentNowhere(SyntaxNode call, string value) => IsIn(call) && !IssuerFormats.AreIn(value) && !NamesRealHost(call);

    /// <summary>
    /// Whether a text holds what somebody thought up for a test: a document with it, a URL with a word for the password, what is to be
    /// masked, what is expected, or anything for a system that the test starts itself.
    /// </summary>
    public static bool IsMadeUp(SyntaxNode place, string text, CredentialMatch found)
    {
        var value = text.Substring(found.Start, found.Length);
        return !IssuerFormats.AreIn(text)
            && (
                !(HostTexts.NamesRealHost(text) || NamesRealHost(place))
                || TestNames.IsInDocument(text, found)
                || IsShownOrExpected(place)
                || (text.IndexOf("://", StringComparison.Ordinal) > 0 && NotCredentials.Contains(value))
            )
            && IsMadeUp(place, value);
    }

    // Mask("…;Password=…"), header == "Basic …"
    private static bool IsShownOrExpected(SyntaxNode place) =>
        place.Parent switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => NamedValue.NameOf(call.Expression) is { } method
                && NamedCredentialSearch.IsMask(method),
            BinaryExpressionSyntax comparison => comparison.IsKind(SyntaxKind.EqualsExpression),
            _ => false,
        };

    // The member around, and what it names of its type: private const string Url = "https://api.crm.com";
    private static bool NamesRealHost(SyntaxNode place)
    {
        if (place.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } member)
        {
            return false;
        }

        var named = new HashSet<string>(
            member.DescendantNodes().OfType<IdentifierNameSyntax>().Select(static name => name.Identifier.ValueText)
        );
        return NamesHost(member)
            || (member.Parent as TypeDeclarationSyntax)?.Members.Any(other => IsNamed(other, named) && NamesHost(other)) == true;
    }

    private static bool IsNamed(MemberDeclarationSyntax member, HashSet<string> named) =>
        member switch
        {
            FieldDeclarationSyntax field => field.Declaration.Variables.Any(variable => named.Contains(variable.Identifier.ValueText)),
            PropertyDeclarationSyntax property => named.Contains(property.Identifier.ValueText),
            _ => false,
        };

    private static bool NamesHost(MemberDeclarationSyntax member) =>
        member
            .DescendantNodes()
            .Any(static node =>
                node switch
                {
                    LiteralExpressionSyntax { Token.Value: string text } => HostTexts.NamesRealHost(text),
                    InterpolatedStringTextSyntax { TextToken.ValueText: var text } => HostTexts.NamesRealHost(text),
                    _ => false,
                }
            );

    private static bool IsIn(SyntaxNode place)
    {
        var isInAttribute = false;
        for (var node = place; node.Parent is { } parent; node = parent)
        {
            isInAttribute |= node is AttributeListSyntax;
            // What stands in an attribute of the class is the account that tests log in with.
            if (
                node is not AttributeListSyntax
                && parent is TypeDeclarationSyntax type
                && (HasTests(type) || IsNamedSo(type, isInAttribute))
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamedSo(TypeDeclarationSyntax type, bool isInAttribute) =>
        type.Identifier.ValueText is var name && (TestNames.IsDouble(name) || (!isInAttribute && TestNames.IsOfTests(name)));

    private static bool HasTests(TypeDeclarationSyntax type) =>
        type.Members.Any(static member => member is MethodDeclarationSyntax method && IsTest(method));

    private static bool IsTest(MethodDeclarationSyntax method) =>
        method.AttributeLists.SelectMany(static list => list.Attributes).Any(static mark => s_marks.Contains(NameOf(mark.Name)));

    private static string NameOf(NameSyntax name)
    {
        var last = name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => "",
        };
        return AttributeNames.WithoutSuffix(last);
    }
}
