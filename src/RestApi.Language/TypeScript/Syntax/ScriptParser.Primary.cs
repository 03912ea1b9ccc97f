using System.Collections.Generic;
using System.Globalization;

namespace Comind.Api.Language;

internal sealed partial class ScriptParser
{
    /// <summary>An expression in brackets.</summary>
    private ScriptExpression ReadGroup()
    {
        var start = Position;
        if (IsTooDeep())
        {
            return SkipUnread();
        }

        ScriptExpression? inside = null;
        ReadBracketed(_ =>
            inside = inside is null ? ReadExpression() : Bounded(new BinaryNode(From(start), ",", inside, ReadExpression()))
        );
        return inside ?? new UnknownNode(From(start));
    }

    private ScriptExpression ReadPrimary()
    {
        var start = Position;
        var token = _tokens.Current;
        switch (token.Kind)
        {
            case TokenKind.StringLiteral or TokenKind.Template:
                var text = _tokens.Value();
                _tokens.Next();
                return new TextNode(From(start), text);
            case TokenKind.TemplateHead:
                return ReadTemplate(start, tag: null);
            case TokenKind.Number:
                var number = NumberOf(_tokens.Value());
                _tokens.Next();
                return new NumberNode(From(start), number);
            case TokenKind.RegularExpression:
                var pattern = _tokens.Value();
                _tokens.Next();
                return new RegularExpressionNode(From(start), pattern);
            case TokenKind.Identifier:
                return ReadNamed(start);
            default:
                return ReadPunctuated(start);
        }
    }

    private ScriptExpression ReadPunctuated(int start)
    {
        if (_tokens.IsPunctuation("("))
        {
            return ReadGroup();
        }

        var isObject = _tokens.IsPunctuation("{");
        if (!isObject && !_tokens.IsPunctuation("["))
        {
            // A closing bracket is left to whoever opened it; anything else is no expression.
            return _tokens.AtEnd || _tokens.IsClosing() || _tokens.IsPunctuation(";") || _tokens.IsPunctuation(",")
                ? new UnknownNode(new(start, start))
                : SkipUnread();
        }

        if (IsTooDeep())
        {
            return SkipUnread();
        }

        return isObject ? ReadObject(start) : ReadArray(start);
    }

    private ObjectNode ReadObject(int start)
    {
        var properties = new List<PropertyNode>();
        ReadBracketed(_ =>
        {
            if (!_tokens.Accept(","))
            {
                properties.Add(ReadProperty(isMember: false));
            }
        });
        return new ObjectNode(From(start), properties);
    }

    private ArrayNode ReadArray(int start)
    {
        var elements = new List<ScriptExpression>();
        ReadBracketed(_ =>
        {
            if (_tokens.IsPunctuation(","))
            {
                elements.Add(new UnknownNode(new(Position, Position)));
            }
            else
            {
                elements.Add(ReadElement());
            }

            _tokens.Accept(",");
        });
        return new ArrayNode(From(start), elements);
    }

    private ScriptExpression ReadNamed(int start)
    {
        var word = _tokens.Value();
        switch (word)
        {
            case "function":
            case "async" when _tokens.IsWord("function", 1) && !IsOnNewLine(1):
                return ReadFunction(FunctionForm.Expression);
            case "class":
                return ReadClass(isDeclaration: false);
            case "new":
                return ReadNew(start);
            default:
                _tokens.Next();
                return word is "this" or "super" or "true" or "false" or "null"
                    ? new WordNode(From(start), word)
                    : new NameNode(From(start), word);
        }
    }

    private ScriptExpression ReadNew(int start)
    {
        _tokens.Next();
        if (_tokens.Accept("."))
        {
            // new.target
            _tokens.Next();
            return new UnknownNode(From(start));
        }

        if (IsTooDeep())
        {
            return SkipUnread();
        }

        _nesting++;
        var typeStart = Position;
        var type = ReadPrimary();
        while (ReadTypeSuffix(typeStart, type) is { } longer)
        {
            type = Bounded(longer);
        }

        _nesting--;
        if (_tokens.IsPunctuation("<") && BehindCallTypes() is { } behind)
        {
            _tokens.Index = behind;
        }

        var arguments = _tokens.IsPunctuation("(") ? ReadArguments() : [];
        return new NewNode(From(start), type, arguments);
    }

    // What is created ends at the first call.
    private ScriptExpression? ReadTypeSuffix(int start, ScriptExpression type)
    {
        if (_tokens.IsPunctuation(".") && _tokens.IsIdentifier(1))
        {
            _tokens.Next();
            return ReadMember(start, type);
        }

        if (!_tokens.IsPunctuation("["))
        {
            return null;
        }

        var index = ReadGroup();
        return new ElementNode(From(start), type, index);
    }

    private ScriptExpression ReadTemplate(int start, ScriptExpression? tag)
    {
        var parts = new List<ScriptExpression>();
        if (_tokens.Current.Kind == TokenKind.Template)
        {
            parts.Add(ReadTemplateText());
            return new TemplateNode(From(start), tag, parts);
        }

        if (IsTooDeep())
        {
            return SkipUnread();
        }

        var behind = _tokens.BehindBracket(_tokens.Index);
        parts.Add(ReadTemplateText());
        _nesting++;
        var (isInForHead, isBeforeColon) = (_isInForHead, _isBeforeColon);
        (_isInForHead, _isBeforeColon) = (false, false);
        while (_tokens.Index < behind)
        {
            var index = _tokens.Index;
            parts.Add(_tokens.Current.Kind is TokenKind.TemplateMiddle or TokenKind.TemplateTail ? ReadTemplateText() : ReadExpression());
            if (_tokens.Index == index)
            {
                _tokens.Skip();
            }
        }

        (_isInForHead, _isBeforeColon) = (isInForHead, isBeforeColon);
        _nesting--;
        _tokens.Index = System.Math.Max(_tokens.Index, behind);
        return new TemplateNode(From(start), tag, parts);
    }

    private TextNode ReadTemplateText()
    {
        var start = Position;
        var text = _tokens.Value();
        _tokens.Next();
        return new TextNode(From(start), text);
    }

    private static double? NumberOf(string text)
    {
        var digits = text.Replace("_", "");
        var isHexadecimal = digits.Length > 2 && digits[0] == '0' && digits[1] is 'x' or 'X';
        return isHexadecimal
            && long.TryParse(digits.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var whole)
                ? whole
            : double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : null;
    }
}
