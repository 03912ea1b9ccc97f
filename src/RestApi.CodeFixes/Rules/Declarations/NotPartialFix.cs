using System.Collections.Generic;
using System.Composition;
using System.Linq;
using Comind.Api.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Fixes RAPI4101: makes the declaration and the types around it partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NotPartialFix))]
[Shared]
public sealed class NotPartialFix : MembersFix
{
    /// <summary>Makes the fix.</summary>
    public NotPartialFix()
        : base(RuleIds.NotPartial, "RAPI4101.MakePartial") { }

    private protected override string TitleFor(MemberDeclarationSyntax member) => $"Make '{NameOf(member)}' partial";

    // C# allows no initial value on a partial property.
    private protected override MemberDeclarationSyntax? FindFixable(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindToken(diagnostic.Location.SourceSpan.Start).Parent switch
        {
            PropertyDeclarationSyntax { Initializer: not null } => null,
            MemberDeclarationSyntax declaration => declaration,
            _ => null,
        };

    private protected override IEnumerable<MemberDeclarationSyntax> ChangedFor(MemberDeclarationSyntax member) =>
        member
            .AncestorsAndSelf()
            .OfType<MemberDeclarationSyntax>()
            .Where(static around => around is not BaseNamespaceDeclarationSyntax && !around.Modifiers.Any(SyntaxKind.PartialKeyword));

    private protected override MemberDeclarationSyntax Change(MemberDeclarationSyntax member)
    {
        var keyword = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (member.Modifiers.Count > 0)
        {
            return member.WithModifiers(member.Modifiers.Add(keyword));
        }

        // What stands before the declaration now stands before the keyword.
        var next = NextToken(member);
        return member
            .ReplaceToken(next, next.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(keyword.WithLeadingTrivia(next.LeadingTrivia)));
    }

    private static SyntaxToken NextToken(MemberDeclarationSyntax declaration) =>
        declaration switch
        {
            TypeDeclarationSyntax type => type.Keyword,
            MethodDeclarationSyntax method => method.ReturnType.GetFirstToken(),
            PropertyDeclarationSyntax property => property.Type.GetFirstToken(),
            _ => declaration.GetFirstToken(),
        };

    private static string NameOf(MemberDeclarationSyntax declaration) =>
        declaration switch
        {
            TypeDeclarationSyntax type => type.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => "",
        };
}
