using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Comind.Api.CodeFixes;

/// <summary><c>response.EnsureSuccess();</c> before the statement that uses the content.</summary>
internal sealed record CheckStatement(TextSpan? Execution, string Response, StatementSyntax Statement) : MissingCheck(Execution)
{
    private SyntaxNode List => ListOf(Statement.Parent!);

    /// <summary>Null where a statement would run too early or too seldom: there the check belongs into the expression.</summary>
    public static CheckStatement? TryFind(SyntaxNodeOrToken receiver, SyntaxNode use, SemanticModel model, TextSpan? execution)
    {
        if (
            receiver.AsNode() is not IdentifierNameSyntax name
            || model.GetSymbolInfo(name).Symbol is not { } local
            || UnconditionalStatement(use) is not { } statement
            || !model.LookupSymbols(statement.SpanStart, name: local.Name).Contains(local, SymbolEqualityComparer.Default)
            || local.DeclaringSyntaxReferences.Any(declaration => statement.Span.Contains(declaration.Span))
            || IsAssignedBetween(name, use)
        )
        {
            return null;
        }

        return new(execution, name.ToString(), statement);
    }

    /// <summary>
    /// Whether whoever comes to the use has read before. In <c>res.StatusCode == 404 ? "[]" : res.Content</c> the content may not
    /// have been read, and a check at the use would end what was handled.
    /// </summary>
    public static bool RunsBefore(SyntaxNode read, SyntaxNode use) =>
        read.Span.IntersectsWith(use.Span)
        || (UnconditionalStatement(read) is { Parent: { } list } && ListOf(list).Span.Contains(use.Span));

    /// <summary>Whether this check makes another one of the same response needless.</summary>
    public bool Covers(MissingCheck other)
    {
        var position = other switch
        {
            CheckStatement statement => statement.Statement.SpanStart,
            CheckedReceiver receiver => receiver.Position,
            _ => 0,
        };
        return Execution is not null && Execution == other.Execution && position > Statement.SpanStart && List.Span.Contains(position);
    }

    public override IEnumerable<TextChange> Changes(SourceText text)
    {
        var line = text.Lines.GetLineFromPosition(Statement.SpanStart);
        var indent = text.ToString(TextSpan.FromBounds(line.Start, Statement.SpanStart));
        if (indent.Trim().Length > 0 || line.LineNumber == 0)
        {
            return [new(new(Statement.SpanStart, 0), $"{Response}{Call}; ")];
        }

        var lineEnd = text.ToString(TextSpan.FromBounds(text.Lines[line.LineNumber - 1].End, line.Start));
        return [new(new(FirstCommentLine(text, line).Start, 0), $"{indent}{Response}{Call};{lineEnd}")];
    }

    private static SyntaxNode ListOf(SyntaxNode parent) => parent is GlobalStatementSyntax global ? global.Parent! : parent;

    /// <summary>Comments right above a statement stay with it.</summary>
    private TextLine FirstCommentLine(SourceText text, TextLine line)
    {
        for (var number = line.LineNumber - 1; number >= 0; number--)
        {
            var above = text.Lines[number];
            if (above.Start < Statement.FullSpan.Start || !above.ToString().TrimStart().StartsWith("//", StringComparison.Ordinal))
            {
                break;
            }

            line = above;
        }

        return line;
    }

    /// <summary>The statement of a list that evaluates the use exactly once, whatever else happens in it.</summary>
    private static StatementSyntax? UnconditionalStatement(SyntaxNode use)
    {
        var child = use;
        for (var parent = use.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is AnonymousFunctionExpressionSyntax || IsConditional(parent, child))
            {
                return null;
            }

            if (parent is StatementSyntax statement)
            {
                var isInList = statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax;
                return isInList && !IsRepeated(statement, child) ? statement : null;
            }
        }

        return null;
    }

    private static bool IsConditional(SyntaxNode parent, SyntaxNode child) =>
        parent switch
        {
            ConditionalExpressionSyntax conditional => conditional.Condition != child,
            BinaryExpressionSyntax binary => binary.Right == child
                && binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression,
            AssignmentExpressionSyntax assignment => assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression),
            ConditionalAccessExpressionSyntax access => access.WhenNotNull == child,
            SwitchExpressionArmSyntax or CatchFilterClauseSyntax or WhenClauseSyntax => true,
            _ => false,
        };

    /// <summary>The headers of loops run again.</summary>
    private static bool IsRepeated(StatementSyntax statement, SyntaxNode child) =>
        statement is WhileStatementSyntax or DoStatementSyntax || (statement is ForStatementSyntax loop && loop.Declaration != child);

    private static bool IsAssignedBetween(IdentifierNameSyntax read, SyntaxNode use) =>
        read
            .SyntaxTree.GetRoot()
            .DescendantNodes(TextSpan.FromBounds(read.Span.End, Math.Max(read.Span.End, use.SpanStart)))
            .OfType<AssignmentExpressionSyntax>()
            .Any(assignment =>
                assignment.SpanStart > read.SpanStart
                && assignment.Left is IdentifierNameSyntax left
                && left.Identifier.ValueText == read.Identifier.ValueText
            );
}
