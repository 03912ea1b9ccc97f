using System;
using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>
/// Reads TypeScript into a tree. Broken text gives unknown nodes where it is broken and the rest all the same. Takes linear
/// time and a bounded stack, whatever the text is.
/// </summary>
internal sealed partial class ScriptParser
{
    /// <summary>Nobody nests deeper by hand; what does is skipped.</summary>
    private const int DeepestNesting = 200;

    /// <summary>How deep a tree may get through chains such as <c>a + b + c</c>, which need no stack to read but one to walk.</summary>
    private const int DeepestTree = 400;

    private readonly TokenCursor _tokens;
    private readonly ScriptTypeSkipper _types;
    private int _nesting;
    private bool _isInForHead;
    private bool _isBeforeColon;

    private ScriptParser(TokenCursor tokens)
    {
        _tokens = tokens;
        _types = new ScriptTypeSkipper(tokens);
    }

    /// <summary>Reads a file.</summary>
    public static BlockNode Parse(string text, IReadOnlyList<Token> tokens)
    {
        var parser = new ScriptParser(new TokenCursor(text, tokens));
        var statements = new List<ScriptNode>();
        while (!parser._tokens.AtEnd)
        {
            parser.ReadStatements(statements, parser._tokens.Count);
            parser._tokens.Index += parser._tokens.AtEnd ? 0 : 1;
        }

        return new BlockNode(new(0, text.Length), statements);
    }

    private int Position => _tokens.Current.Start;

    private ScriptSpan From(int start) => new(start, Math.Max(start, _tokens.Previous.End));

    /// <summary>The text of the current operator or keyword; empty for everything else.</summary>
    private string Operator() => _tokens.Current.Kind is TokenKind.Punctuation or TokenKind.Identifier ? _tokens.Value() : "";

    private bool AcceptWord(string word)
    {
        var accepted = _tokens.IsWord(word);
        _tokens.Index += accepted ? 1 : 0;
        return accepted;
    }

    /// <summary>Whether the current token starts a statement or an expression of its own line, however the one before ended.</summary>
    private bool EndsStatement() => _tokens.AtEnd || _tokens.IsClosing() || _tokens.IsPunctuation(";") || _tokens.IsOnNewLine();

    private bool IsTooDeep() => _nesting >= DeepestNesting;

    private UnknownNode SkipUnread()
    {
        var start = Position;
        _tokens.Skip();
        return new UnknownNode(From(start));
    }

    private static ScriptExpression Bounded(ScriptExpression expression) =>
        expression.Depth > DeepestTree ? new UnknownNode(expression.Span) : expression;

    /// <summary>
    /// Reads what stands between the current opening bracket and its partner. Whatever the reader did, the cursor stands behind
    /// the partner afterwards, and each round moves on.
    /// </summary>
    private void ReadBracketed(Action<int> readItem)
    {
        var behind = _tokens.BehindBracket(_tokens.Index);
        // Without a partner all of the rest is inside.
        var end = behind > 0 && behind <= _tokens.Count && IsClosed(behind) ? behind - 1 : behind;
        var (isInForHead, isBeforeColon) = (_isInForHead, _isBeforeColon);
        (_isInForHead, _isBeforeColon) = (false, false);
        _tokens.Next();
        _nesting++;
        while (_tokens.Index < end)
        {
            var index = _tokens.Index;
            readItem(end);
            if (_tokens.Index == index)
            {
                _tokens.Skip();
            }
        }

        _nesting--;
        (_isInForHead, _isBeforeColon) = (isInForHead, isBeforeColon);
        _tokens.Index = Math.Max(_tokens.Index, behind);
    }

    private bool IsClosed(int behind)
    {
        var index = _tokens.Index;
        _tokens.Index = behind - 1;
        var isClosed = _tokens.IsClosing() && behind - 1 > index;
        _tokens.Index = index;
        return isClosed;
    }

    private List<ScriptExpression> ReadList(Func<ScriptExpression> readElement)
    {
        var elements = new List<ScriptExpression>();
        ReadBracketed(_ =>
        {
            if (!_tokens.Accept(","))
            {
                elements.Add(readElement());
                _tokens.Accept(",");
            }
        });
        return elements;
    }

    private BlockNode ReadBlock()
    {
        var start = Position;
        var statements = new List<ScriptNode>();
        if (!_tokens.IsPunctuation("{"))
        {
            return new BlockNode(From(start), statements);
        }

        if (IsTooDeep())
        {
            _tokens.SkipBalanced();
            return new BlockNode(From(start), statements);
        }

        ReadBracketed(end => ReadStatements(statements, end));
        return new BlockNode(From(start), statements);
    }

    private void ReadStatements(List<ScriptNode> statements, int end)
    {
        while (_tokens.Index < end && !_tokens.IsClosing())
        {
            var index = _tokens.Index;
            if (ReadStatement() is { } statement)
            {
                statements.Add(statement.Depth > DeepestTree ? new UnknownNode(statement.Span) : statement);
            }

            if (_tokens.Index == index)
            {
                _tokens.Skip();
            }
        }
    }
}
