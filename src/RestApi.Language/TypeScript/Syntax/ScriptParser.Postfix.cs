using System.Collections.Generic;

namespace Comind.Api.Language;

internal sealed partial class ScriptParser
{
    /// <summary>A value, and all that is read from it: members, elements, calls.</summary>
    private ScriptExpression ReadPostfix()
    {
        var start = Position;
        var expression = ReadPrimary();
        while (ReadSuffix(start, expression) is { } longer)
        {
            expression = Bounded(longer);
        }

        return expression;
    }

    private ScriptExpression? ReadSuffix(int start, ScriptExpression target)
    {
        if (_tokens.IsPunctuation(".") || _tokens.IsPunctuation("?."))
        {
            _tokens.Next();
            return _tokens.IsIdentifier() ? ReadMember(start, target)
                : _tokens.IsPunctuation("(") || _tokens.IsPunctuation("[") ? ReadSuffix(start, target)
                : target is UnknownNode ? null
                : new UnknownNode(From(start));
        }

        if (_tokens.IsPunctuation("("))
        {
            var arguments = ReadArguments();
            return new CallNode(From(start), target, arguments);
        }

        if (_tokens.IsPunctuation("["))
        {
            var index = ReadGroup();
            return new ElementNode(From(start), target, index);
        }

        if (_tokens.Current.Kind is TokenKind.Template or TokenKind.TemplateHead)
        {
            return ReadTemplate(start, target);
        }

        if (_tokens.IsPunctuation("<") && BehindCallTypes() is { } behind)
        {
            _tokens.Index = behind;
            return ReadSuffix(start, target);
        }

        return ReadMark(start, target);
    }

    private ScriptExpression? ReadMark(int start, ScriptExpression target)
    {
        if (_tokens.IsOnNewLine())
        {
            return null;
        }

        if (_tokens.Accept("!"))
        {
            // Not null: says nothing of the value. Any number of them may stand here.
            while (_tokens.IsPunctuation("!") && !_tokens.IsOnNewLine())
            {
                _tokens.Next();
            }

            return ReadSuffix(start, target) ?? target;
        }

        if (_tokens.IsPunctuation("++") || _tokens.IsPunctuation("--"))
        {
            var text = _tokens.Value();
            _tokens.Next();
            return new UnaryNode(From(start), text, target);
        }

        return null;
    }

    private MemberNode ReadMember(int start, ScriptExpression target)
    {
        var nameStart = Position;
        var name = _tokens.Value();
        _tokens.Next();
        return new MemberNode(From(start), target, name, From(nameStart));
    }

    // `f<T>(x)`: type arguments are followed by a call or a template, a comparison is not.
    private int? BehindCallTypes()
    {
        if (_types.BehindArguments() is not { } behind)
        {
            return null;
        }

        var index = _tokens.Index;
        _tokens.Index = behind;
        var isCall = _tokens.IsPunctuation("(") || _tokens.Current.Kind is TokenKind.Template or TokenKind.TemplateHead;
        _tokens.Index = index;
        return isCall ? behind : null;
    }

    private List<ScriptExpression> ReadArguments() => IsTooDeep() ? [SkipUnread()] : ReadList(ReadElement);

    private ScriptExpression ReadElement()
    {
        var start = Position;
        if (!_tokens.Accept("..."))
        {
            return ReadAssignment();
        }

        var operand = ReadAssignment();
        return new UnaryNode(From(start), "...", operand);
    }
}
