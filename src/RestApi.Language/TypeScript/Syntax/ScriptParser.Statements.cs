using System.Collections.Generic;

namespace Comind.Api.Language;

internal sealed partial class ScriptParser
{
    /// <summary>Null for what is none to a rule: an empty statement, a type.</summary>
    private ScriptNode? ReadStatement()
    {
        if (_tokens.Accept(";"))
        {
            return null;
        }

        if (IsTooDeep())
        {
            return SkipUnread();
        }

        _nesting++;
        var statement =
            _tokens.IsPunctuation("{") ? ReadBlock()
            : _tokens.IsPunctuation("@") ? ReadDecorated()
            : _tokens.IsIdentifier() ? ReadWord()
            : ReadExpressionStatement();
        _nesting--;
        return statement;
    }

    private ScriptNode? ReadWord()
    {
        var start = Position;
        switch (_tokens.Value())
        {
            case "if":
                return ReadIf(start);
            case "for":
                return ReadFor(start);
            case "while" when _tokens.IsPunctuation("(", 1):
                _tokens.Next();
                return new LoopNode(From(start), LoopForm.While, null, ReadCondition(), null, ReadBody());
            case "do" when !_tokens.IsPunctuation(":", 1):
                return ReadDo(start);
            case "switch" when _tokens.IsPunctuation("(", 1):
                return ReadSwitch(start);
            case "try" when _tokens.IsPunctuation("{", 1):
                return ReadTry(start);
            case "with" when _tokens.IsPunctuation("(", 1):
                _tokens.Next();
                return new IfNode(From(start), ReadCondition(), ReadBody(), null);
            case "return":
                return ReadJump(start, JumpForm.Return);
            case "throw":
                return ReadJump(start, JumpForm.Throw);
            case "break":
                return ReadJump(start, JumpForm.Break);
            case "continue":
                return ReadJump(start, JumpForm.Continue);
            case "var" or "const" or "let" or "using" when IsVariable():
                return ReadDeclaration();
            case "await" when _tokens.IsWord("using", 1) && _tokens.IsIdentifier(2):
                _tokens.Next();
                return ReadDeclaration();
            default:
                return ReadDefinition(start) ?? ReadLabelOrExpression(start);
        }
    }

    // `let` and `using` may be names; `const enum` is an enum.
    private bool IsVariable() =>
        (_tokens.IsIdentifier(1) && !_tokens.IsWord("enum", 1) && !_tokens.IsWord("instanceof", 1) && (!_tokens.IsWord("in", 1)))
        || ((_tokens.IsPunctuation("{", 1) || _tokens.IsPunctuation("[", 1)) && !_tokens.IsWord("using"));

    private ScriptNode ReadLabelOrExpression(int start)
    {
        if (!_tokens.IsPunctuation(":", 1))
        {
            return ReadExpressionStatement();
        }

        var label = _tokens.Value();
        _tokens.Index += 2;
        var statement = ReadStatement() ?? new UnknownNode(From(start));
        return new LabelNode(From(start), label, statement);
    }

    private ExpressionStatementNode ReadExpressionStatement()
    {
        var expression = ReadExpression();
        _tokens.Accept(";");
        return new ExpressionStatementNode(expression.Span, expression);
    }

    private ScriptExpression ReadCondition()
    {
        if (!_tokens.IsPunctuation("("))
        {
            return new UnknownNode(new(Position, Position));
        }

        return ReadGroup();
    }

    private ScriptNode ReadBody() => ReadStatement() ?? new BlockNode(new(Position, Position), []);

    // A chain of else-ifs is as long as it likes, and is read without a stack of its own.
    private ScriptNode ReadIf(int start)
    {
        var arms = new List<(int Start, ScriptExpression Condition, ScriptNode Then)>();
        ScriptNode? otherwise = null;
        do
        {
            var at = Position;
            _tokens.Next();
            arms.Add((at, ReadCondition(), ReadBody()));
            if (!AcceptWord("else"))
            {
                break;
            }

            otherwise = _tokens.IsWord("if") ? null : ReadBody();
        } while (otherwise is null);

        for (var index = arms.Count - 1; index >= 0; index--)
        {
            var (at, condition, then) = arms[index];
            ScriptNode arm = new IfNode(From(at), condition, then, otherwise);
            otherwise = arm.Depth > DeepestTree ? new UnknownNode(arm.Span) : arm;
        }

        return otherwise ?? new UnknownNode(From(start));
    }

    private TryNode ReadTry(int start)
    {
        _tokens.Next();
        var block = ReadBlock();
        ScriptExpression? parameter = null;
        BlockNode? handler = null;
        if (AcceptWord("catch"))
        {
            parameter = _tokens.IsPunctuation("(")
                ? ReadParameters() is [var first, ..]
                    ? first
                    : null
                : null;
            handler = ReadBlock();
        }

        var finalizer = AcceptWord("finally") ? ReadBlock() : null;
        return new TryNode(From(start), block, parameter, handler, finalizer);
    }

    private JumpNode ReadJump(int start, JumpForm form)
    {
        _tokens.Next();
        var isOpen = !EndsStatement();
        string? label = null;
        ScriptExpression? value = null;
        if (isOpen && form is JumpForm.Break or JumpForm.Continue)
        {
            if (isOpen && _tokens.IsIdentifier())
            {
                label = _tokens.Value();
                _tokens.Next();
            }
        }
        else if (isOpen)
        {
            value = ReadExpression();
        }

        _tokens.Accept(";");
        return new JumpNode(From(start), form, value, label);
    }

    private DeclarationNode ReadDeclaration()
    {
        var start = Position;
        var keyword = _tokens.Value();
        _tokens.Next();
        var declarators = new List<DeclaratorNode>();
        do
        {
            var at = Position;
            var target = ReadPattern();
            _tokens.Accept("!");
            target =
                target is NameNode name && WrittenType() is { } type ? new NameNode(name.Span, name.Name) { WrittenType = type } : target;
            SkipAnnotation();
            var value = _tokens.Accept("=") ? ReadAssignment() : null;
            declarators.Add(new DeclaratorNode(From(at), target, value));
        } while (_tokens.Accept(","));
        if (!_isInForHead)
        {
            _tokens.Accept(";");
        }

        return new DeclarationNode(From(start), keyword, declarators);
    }

    private void SkipAnnotation()
    {
        if (_tokens.Accept(":"))
        {
            _types.Skip();
        }
    }
}
