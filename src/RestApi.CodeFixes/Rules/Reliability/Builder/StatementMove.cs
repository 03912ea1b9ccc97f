using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.CodeFixes;

/// <summary>Moves statements up inside the block that they stand in.</summary>
internal sealed class StatementMove
{
    private readonly SyntaxNode _parent;
    private readonly List<StatementSyntax> _moved;
    private readonly StatementSyntax _before;

    private StatementMove(SyntaxNode parent, List<StatementSyntax> moved, StatementSyntax before)
    {
        _parent = parent;
        _moved = moved;
        _before = before;
    }

    /// <summary>The calls that move, for people.</summary>
    public string Names => string.Join(" and ", _moved.Select(BuilderStatement.Creates));

    /// <summary>Null when it would not work: another block, or a value that only comes into being on the way.</summary>
    public static StatementMove? Of(IEnumerable<StatementSyntax?> statements, StatementSyntax? before)
    {
        var moved = statements
            .OfType<StatementSyntax>()
            .Where(static statement => BuilderStatement.Creates(statement) is not null)
            .ToList();
        if (before?.Parent is not { } parent || moved.Count == 0 || moved.Exists(statement => statement.Parent != parent))
        {
            return null;
        }

        var list = ListOf(before);
        var passed = list.Skip(list.IndexOf(before)).TakeWhile(statement => statement != moved[moved.Count - 1]).Except(moved).ToList();
        return list.Count > 0 && moved.TrueForAll(statement => CanPass(statement, passed)) ? new(parent, moved, before) : null;
    }

    /// <summary>The statements among which one stands; none where that is no block.</summary>
    public static List<StatementSyntax> ListOf(StatementSyntax statement) =>
        statement.Parent switch
        {
            BlockSyntax block => [.. block.Statements],
            SwitchSectionSyntax section => [.. section.Statements],
            _ => [],
        };

    public SyntaxNode Apply(SyntaxNode root)
    {
        var order = ListOf(_before).Except(_moved).ToList();
        var at = order.IndexOf(_before);
        order.InsertRange(at, _moved);
        var statements = Microsoft.CodeAnalysis.CSharp.SyntaxFactory.List(order);
        return root.ReplaceNode(
            _parent,
            _parent is BlockSyntax block ? block.WithStatements(statements) : ((SwitchSectionSyntax)_parent).WithStatements(statements)
        );
    }

    private static bool CanPass(StatementSyntax statement, List<StatementSyntax> passed)
    {
        var call = (InvocationExpressionSyntax)((ExpressionStatementSyntax)statement).Expression;
        var values = call.ArgumentList;
        if (
            values
                .DescendantNodes()
                .Any(static part => part is InvocationExpressionSyntax or AwaitExpressionSyntax or AssignmentExpressionSyntax)
        )
        {
            return false;
        }

        var used = new HashSet<string>(
            values.DescendantNodes().OfType<SimpleNameSyntax>().Select(static name => name.Identifier.ValueText)
        );
        return !passed.SelectMany(static one => one.DescendantNodes()).SelectMany(Changes).Any(used.Contains);
    }

    /// <summary>The names that a piece of code gives a value to.</summary>
    private static IEnumerable<string> Changes(SyntaxNode node) =>
        node switch
        {
            VariableDeclaratorSyntax declarator => [declarator.Identifier.ValueText],
            SingleVariableDesignationSyntax designation => [designation.Identifier.ValueText],
            AssignmentExpressionSyntax assignment => assignment
                .Left.DescendantNodesAndSelf()
                .OfType<SimpleNameSyntax>()
                .Select(static name => name.Identifier.ValueText),
            PostfixUnaryExpressionSyntax { Operand: SimpleNameSyntax name } => [name.Identifier.ValueText],
            PrefixUnaryExpressionSyntax { Operand: SimpleNameSyntax name } => [name.Identifier.ValueText],
            _ => [],
        };
}
