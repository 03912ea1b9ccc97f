using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Comind.Api.CodeFixes;

/// <summary>Takes statements and members out of a tree and keeps the comments and the paragraphs around them.</summary>
internal static class GoneNodes
{
    private static readonly SyntaxAnnotation s_gone = new("RestApi.Gone");

    /// <summary>Marks a statement, a using statement (its block stays) or a member.</summary>
    public static SyntaxNode Mark(SyntaxNode node) => node.WithAdditionalAnnotations(s_gone);

    /// <summary>Removes what was marked.</summary>
    public static SyntaxNode Remove(SyntaxNode root)
    {
        while (root.GetAnnotatedNodes(s_gone).FirstOrDefault() is { } node)
        {
            root = node is UsingStatementSyntax statement
                ? Unwrap(root, statement)
                : Remove(root, node.Parent as GlobalStatementSyntax ?? node);
        }

        return root;
    }

    private static SyntaxNode Remove(SyntaxNode root, SyntaxNode node)
    {
        var next = node.GetLastToken().GetNextToken();
        var isEdge = node.GetFirstToken().GetPreviousToken().IsKind(SyntaxKind.OpenBraceToken) || next.IsKind(SyntaxKind.CloseBraceToken);
        var kept = Paragraph(node.GetLeadingTrivia(), next.LeadingTrivia, isEdge);
        var annotation = new SyntaxAnnotation();
        root = root.ReplaceToken(next, next.WithLeadingTrivia(kept).WithAdditionalAnnotations(annotation));
        node = root.GetAnnotatedNodes(s_gone).First();
        node = node.Parent as GlobalStatementSyntax ?? node;
        return root.RemoveNode(node, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
    }

    // Comments above the removed lines stay; of two blank lines one stays, at the edge of a block none.
    private static SyntaxTriviaList Paragraph(SyntaxTriviaList gone, SyntaxTriviaList next, bool isEdge)
    {
        var startsParagraph = !isEdge && (StartsWithBlankLine(gone) || StartsWithBlankLine(next));
        var comments = gone.Any(IsText) ? WithoutIndentation(WithoutBlankLines(gone)) : [];
        var rest = WithoutBlankLines(next);
        var blank = startsParagraph ? [SyntaxFactory.LineFeed] : Enumerable.Empty<SyntaxTrivia>();
        return SyntaxFactory.TriviaList(blank.Concat(comments).Concat(rest));
    }

    private static bool StartsWithBlankLine(SyntaxTriviaList trivia) =>
        trivia.SkipWhile(static item => item.IsKind(SyntaxKind.WhitespaceTrivia)).FirstOrDefault().IsKind(SyntaxKind.EndOfLineTrivia);

    private static bool IsText(SyntaxTrivia trivia) =>
        !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia);

    private static IEnumerable<SyntaxTrivia> WithoutBlankLines(IEnumerable<SyntaxTrivia> trivia)
    {
        var list = trivia.ToList();
        var end = list.FindIndex(IsText);
        var lastBreak = list.FindLastIndex(end < 0 ? list.Count - 1 : end, static item => item.IsKind(SyntaxKind.EndOfLineTrivia));
        return list.Skip(lastBreak + 1);
    }

    private static IEnumerable<SyntaxTrivia> WithoutIndentation(IEnumerable<SyntaxTrivia> trivia)
    {
        var list = trivia.ToList();
        return list.Take(list.FindLastIndex(static item => !item.IsKind(SyntaxKind.WhitespaceTrivia)) + 1);
    }

    private static SyntaxNode Unwrap(SyntaxNode root, UsingStatementSyntax statement)
    {
        var block = (BlockSyntax)statement.Statement;
        var outer = (SyntaxNode?)(statement.Parent as GlobalStatementSyntax) ?? statement;
        var inner = block.Statements;
        if (inner.Count == 0 || statement.Parent is not (BlockSyntax or GlobalStatementSyntax) || DeclaresTakenName(statement, block))
        {
            return root.ReplaceNode(statement, block.WithTriviaFrom(statement).WithAdditionalAnnotations(Formatter.Annotation));
        }

        var first = inner[0].WithLeadingTrivia(statement.GetLeadingTrivia().Concat(WithoutBlankLines(inner[0].GetLeadingTrivia())));
        var moved = inner.Replace(inner[0], first).Select(static item => item.WithAdditionalAnnotations(Formatter.Annotation));
        return outer is GlobalStatementSyntax
            ? root.ReplaceNode(outer, moved.Select(static item => SyntaxFactory.GlobalStatement(item)))
            : root.ReplaceNode(outer, moved);
    }

    private static bool DeclaresTakenName(UsingStatementSyntax statement, BlockSyntax block)
    {
        var member = statement
            .Ancestors()
            .First(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax);
        var own = new HashSet<string>(DeclaredNames(block));
        return member.DescendantNodes(node => node != block).SelectMany(DeclaredNames).Any(own.Contains);
    }

    private static IEnumerable<string> DeclaredNames(BlockSyntax block) => block.DescendantNodes().SelectMany(DeclaredNames);

    private static IEnumerable<string> DeclaredNames(SyntaxNode node) =>
        node switch
        {
            VariableDeclaratorSyntax declarator => [declarator.Identifier.ValueText],
            SingleVariableDesignationSyntax designation => [designation.Identifier.ValueText],
            ForEachStatementSyntax loop => [loop.Identifier.ValueText],
            ParameterSyntax parameter => [parameter.Identifier.ValueText],
            LocalFunctionStatementSyntax function => [function.Identifier.ValueText],
            _ => [],
        };
}
