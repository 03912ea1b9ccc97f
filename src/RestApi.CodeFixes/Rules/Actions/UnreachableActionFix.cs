using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4203: makes a hidden action, and the hidden types around it, internal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnreachableActionFix))]
[Shared]
public sealed class UnreachableActionFix : MembersFix
{
    /// <summary>Makes the fix.</summary>
    public UnreachableActionFix()
        : base(RuleIds.UnreachableAction, "RAPI4203.MakeInternal") { }

    private protected override string TitleFor(MemberDeclarationSyntax member) =>
        $"Make '{((MethodDeclarationSyntax)member).Identifier.ValueText}' internal";

    /// <summary>The method, unless something else than its visibility is wrong, too.</summary>
    private protected override MemberDeclarationSyntax? FindFixable(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan)
            .FirstAncestorOrSelf<SyntaxNode>(static node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax)
            is MethodDeclarationSyntax { TypeParameterList: null } method
        && !method.Modifiers.Any(static modifier =>
            modifier.Kind() is SyntaxKind.AbstractKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.PartialKeyword
        )
        && !TypesAround(method)
            .Any(static type =>
                type is not (ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax or InterfaceDeclarationSyntax)
                || type.TypeParameterList is not null
                || type.Modifiers.Any(SyntaxKind.FileKeyword)
                || type.Modifiers.Any(SyntaxKind.PartialKeyword) && IsHidden(type)
            )
            ? method
            : null;

    private protected override IEnumerable<MemberDeclarationSyntax> ChangedFor(MemberDeclarationSyntax member) =>
        TypesAround(member).Concat([member]).Where(IsHidden);

    private static IEnumerable<TypeDeclarationSyntax> TypesAround(SyntaxNode method) => method.Ancestors().OfType<TypeDeclarationSyntax>();

    private static bool IsHidden(MemberDeclarationSyntax member) =>
        member.Parent is TypeDeclarationSyntax outer
            && !member.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword)
            && (
                outer is not InterfaceDeclarationSyntax
                || member.Modifiers.Any(static modifier => modifier.Kind() is SyntaxKind.PrivateKeyword or SyntaxKind.ProtectedKeyword)
            )
        || member.Modifiers.Any(SyntaxKind.PrivateKeyword);

    private protected override MemberDeclarationSyntax Change(MemberDeclarationSyntax member)
    {
        var first = FirstToken(member);
        var bare = member.ReplaceToken(first, first.WithLeadingTrivia());
        var others = bare.Modifiers.Where(static modifier => !SyntaxFacts.IsAccessibilityModifier(modifier.Kind()));
        var keyword = SyntaxFactory
            .Token(SyntaxKind.InternalKeyword)
            .WithTrailingTrivia(SyntaxFactory.Space)
            .WithLeadingTrivia(first.LeadingTrivia);
        return bare.WithModifiers(SyntaxFactory.TokenList([keyword, .. others]));
    }

    /// <summary>What stands before the declaration, such as a comment, is before this token.</summary>
    private static SyntaxToken FirstToken(MemberDeclarationSyntax member) =>
        member.Modifiers.Count > 0 ? member.Modifiers[0]
        : member is MethodDeclarationSyntax method ? method.ReturnType.GetFirstToken()
        : ((TypeDeclarationSyntax)member).Keyword;
}
