using System.Collections.Generic;

namespace Comind.Api.Language;

internal sealed partial class ScriptParser
{
    private ScriptNode ReadFor(int start)
    {
        _tokens.Next();
        AcceptWord("await");
        if (!_tokens.IsPunctuation("("))
        {
            return new UnknownNode(From(start));
        }

        var form = LoopForm.For;
        ScriptNode? initializer = null;
        ScriptExpression? condition = null;
        ScriptExpression? update = null;
        var part = 0;
        ReadBracketed(_ =>
        {
            if (_tokens.Accept(";"))
            {
                part++;
            }
            else if (part == 0 && initializer is null)
            {
                _isInForHead = true;
                initializer = _tokens.IsIdentifier() && IsDeclarationWord() && IsVariable() ? ReadDeclaration() : ReadExpression();
                _isInForHead = false;
            }
            else if (part == 0 && (AcceptWord("of") || AcceptWord("in")))
            {
                form = LoopForm.ForEach;
                condition = ReadExpression();
            }
            else if (part == 1 && condition is null)
            {
                condition = ReadExpression();
            }
            else
            {
                update = ReadExpression();
            }
        });
        return new LoopNode(From(start), form, initializer, condition, update, ReadBody());
    }

    private bool IsDeclarationWord() => _tokens.Value() is "const" or "let" or "var" or "using";

    private LoopNode ReadDo(int start)
    {
        _tokens.Next();
        var body = ReadBody();
        var condition = AcceptWord("while") ? ReadCondition() : null;
        _tokens.Accept(";");
        return new LoopNode(From(start), LoopForm.DoWhile, null, condition, null, body);
    }

    private SwitchNode ReadSwitch(int start)
    {
        _tokens.Next();
        var value = ReadCondition();
        var cases = new List<CaseNode>();
        if (_tokens.IsPunctuation("{"))
        {
            ReadBracketed(end => ReadCase(cases, end));
        }

        return new SwitchNode(From(start), value, cases);
    }

    private void ReadCase(List<CaseNode> cases, int end)
    {
        var start = Position;
        var isDefault = AcceptWord("default");
        if (!isDefault && !AcceptWord("case"))
        {
            return;
        }

        _isBeforeColon = true;
        var test = isDefault ? null : ReadExpression();
        _isBeforeColon = false;
        _tokens.Accept(":");
        var statements = new List<ScriptNode>();
        while (_tokens.Index < end && !_tokens.IsClosing() && !_tokens.IsWord("case") && !IsDefaultCase())
        {
            var index = _tokens.Index;
            if (ReadStatement() is { } statement)
            {
                statements.Add(statement);
            }

            if (_tokens.Index == index)
            {
                _tokens.Skip();
            }
        }

        cases.Add(new CaseNode(From(start), test, statements));
    }

    private bool IsDefaultCase() => _tokens.IsWord("default") && _tokens.IsPunctuation(":", 1);
}
