using System.Collections.Generic;

namespace Comind.Api.Language;

internal sealed partial class ScriptParser
{
    private static readonly HashSet<string> s_modifiers = WordList.Of(
        "public private protected static readonly declare abstract override async get set accessor"
    );

    /// <summary>Functions, classes, imports, exports and what only TypeScript has; null, and nothing read, for everything else.</summary>
    private ScriptNode? ReadDefinition(int start)
    {
        switch (_tokens.Value())
        {
            case "function":
            case "async" when _tokens.IsWord("function", 1):
                return ReadFunction(FunctionForm.Declaration);
            case "class" when _tokens.IsIdentifier(1) || _tokens.IsPunctuation("{", 1):
                return ReadClass(isDeclaration: true);
            case "abstract" when _tokens.IsWord("class", 1):
                _tokens.Next();
                return ReadClass(isDeclaration: true);
            case "import" when !_tokens.IsPunctuation("(", 1) && !_tokens.IsPunctuation(".", 1):
                return ReadImport(start);
            case "export":
                return ReadExport(start);
            case "enum" when _tokens.IsIdentifier(1):
                return ReadEnum(start);
            case "const" when _tokens.IsWord("enum", 1):
                _tokens.Next();
                return ReadEnum(start);
            case "namespace" or "module" when _tokens.IsIdentifier(1) && !IsOnNewLine(1):
                return ReadNamespace(start);
            case "declare" when _tokens.IsIdentifier(1) && !IsOnNewLine(1):
                return SkipAmbient(start);
            case "interface" when _tokens.IsIdentifier(1) && !IsOnNewLine(1):
                return SkipInterface(start);
            case "type" when _tokens.IsIdentifier(1) && !IsOnNewLine(1):
                return SkipTypeAlias(start);
            default:
                return null;
        }
    }

    private bool IsOnNewLine(int offset)
    {
        _tokens.Index += offset;
        var isOnNewLine = _tokens.IsOnNewLine();
        _tokens.Index -= offset;
        return isOnNewLine;
    }

    private UnknownNode SkipInterface(int start)
    {
        while (!_tokens.AtEnd && !_tokens.IsPunctuation("{") && !_tokens.IsClosing() && !_tokens.IsPunctuation(";"))
        {
            _tokens.Skip();
        }

        if (_tokens.IsPunctuation("{"))
        {
            _tokens.SkipBalanced();
        }

        return new UnknownNode(From(start));
    }

    private UnknownNode SkipTypeAlias(int start)
    {
        _tokens.Index += 2;
        _types.SkipArguments();
        if (_tokens.Accept("="))
        {
            _types.Skip();
        }

        _tokens.Accept(";");
        return new UnknownNode(From(start));
    }

    // What is declared elsewhere is no binding of this file: `declare const fetch: any` is still the global one.
    private UnknownNode SkipAmbient(int start)
    {
        _tokens.Next();
        _ = ReadStatement();
        return new UnknownNode(From(start));
    }

    private NamespaceNode ReadNamespace(int start)
    {
        _tokens.Next();
        var name = _tokens.Value();
        _tokens.Next();
        while (_tokens.Accept("."))
        {
            _tokens.Next();
        }

        return new NamespaceNode(From(start), name, ReadBlock());
    }

    private EnumNode ReadEnum(int start)
    {
        _tokens.Next();
        var name = _tokens.Value();
        _tokens.Next();
        var members = new List<PropertyNode>();
        if (_tokens.IsPunctuation("{"))
        {
            ReadBracketed(_ =>
            {
                if (!_tokens.Accept(","))
                {
                    members.Add(ReadProperty(isMember: true));
                }
            });
        }

        return new EnumNode(From(start), name, members);
    }

    private ScriptNode? ReadDecorated()
    {
        var start = Position;
        var decorators = new List<ScriptExpression>();
        while (_tokens.Accept("@"))
        {
            decorators.Add(ReadPostfix());
        }

        var decorated = ReadStatement();
        return decorated is ClassNode type
            ? new ClassNode(From(start), type.IsDeclaration, type.Name, type.Base, [.. decorators, .. type.Members])
            {
                Interfaces = type.Interfaces,
            }
            : decorated;
    }

    private ClassNode ReadClass(bool isDeclaration)
    {
        var start = Position;
        _tokens.Next();
        string? name = null;
        if (_tokens.IsIdentifier() && !_tokens.IsWord("extends") && !_tokens.IsWord("implements"))
        {
            name = _tokens.Value();
            _tokens.Next();
        }

        _types.SkipArguments();
        var baseType = AcceptWord("extends") ? ReadBase() : null;
        _types.SkipArguments();
        var interfaces = new List<string>();
        while (!_tokens.AtEnd && !_tokens.IsPunctuation("{") && !EndsStatement())
        {
            if (_tokens.IsIdentifier() && !_tokens.IsWord("implements"))
            {
                interfaces.Add(_tokens.Value());
            }

            _tokens.Skip();
        }

        var members = new List<ScriptNode>();
        if (_tokens.IsPunctuation("{"))
        {
            ReadBracketed(_ =>
            {
                if (!_tokens.Accept(";") && !_tokens.Accept(","))
                {
                    members.Add(ReadClassMember());
                }
            });
        }

        return new ClassNode(From(start), isDeclaration, name, baseType, members) { Interfaces = interfaces };
    }

    private ScriptExpression ReadBase()
    {
        _nesting++;
        var type = IsTooDeep() ? SkipUnread() : ReadPostfix();
        _nesting--;
        return type;
    }

    private ScriptNode ReadClassMember()
    {
        if (_tokens.Accept("@"))
        {
            return ReadPostfix();
        }

        if (_tokens.IsWord("static") && _tokens.IsPunctuation("{", 1))
        {
            _tokens.Next();
            return ReadBlock();
        }

        return ReadProperty(isMember: true);
    }

    /// <summary>A property, method or accessor of an object or a pattern, or a member of a class or an enum.</summary>
    private PropertyNode ReadProperty(bool isMember)
    {
        var start = Position;
        if (_tokens.Accept("..."))
        {
            var spread = ReadAssignment();
            return new PropertyNode(From(start), null, spread.Span, null, spread);
        }

        var (isAsync, isGetter) = (false, false);
        while (_tokens.IsIdentifier() && s_modifiers.Contains(_tokens.Value()) && StartsKey(1))
        {
            isAsync |= _tokens.IsWord("async");
            isGetter |= _tokens.IsWord("get");
            _tokens.Next();
        }

        _tokens.Accept("*");
        var keyStart = Position;
        var (key, computed) = ReadKey();
        var keySpan = From(keyStart);
        var isIdentifier = _tokens.Previous.Kind == TokenKind.Identifier && _tokens.Previous.Start == keyStart;
        _ = _tokens.Accept("?") || _tokens.Accept("!");
        if (_tokens.IsPunctuation("(") || _tokens.IsPunctuation("<"))
        {
            var method = ReadSignature(start, isGetter ? FunctionForm.Getter : FunctionForm.Expression, key, isAsync);
            return new PropertyNode(From(start), key, keySpan, computed, method);
        }

        if (isMember)
        {
            var type = WrittenType();
            SkipAnnotation();
            var initial = _tokens.Accept("=") ? ReadAssignment() : null;
            return new PropertyNode(From(start), key, keySpan, computed, initial) { WrittenType = type };
        }

        if (_tokens.Accept(":"))
        {
            var value = ReadAssignment();
            return new PropertyNode(From(start), key, keySpan, computed, value);
        }

        return ReadShorthand(start, key, keySpan, computed, isIdentifier);
    }

    // `{ name }` and, in a pattern, `{ name = initial }`.
    private PropertyNode ReadShorthand(int start, string? key, ScriptSpan keySpan, ScriptExpression? computed, bool isIdentifier)
    {
        ScriptExpression? value = isIdentifier && key is not null ? new NameNode(keySpan, key) : null;
        if (_tokens.Accept("="))
        {
            var initial = ReadAssignment();
            value = value is null ? initial : new AssignmentNode(From(start), "=", value, initial);
        }

        return new PropertyNode(From(start), key, keySpan, computed, value, isShorthand: isIdentifier);
    }

    private bool StartsKey(int offset)
    {
        var token = _tokens[_tokens.Index + offset];
        return token.Kind is TokenKind.Identifier or TokenKind.StringLiteral or TokenKind.Number
            || _tokens.IsPunctuation("[", offset)
            || _tokens.IsPunctuation("*", offset);
    }

    private (string? Key, ScriptExpression? Computed) ReadKey()
    {
        if (_tokens.IsPunctuation("["))
        {
            ScriptExpression? computed = null;
            ReadBracketed(_ =>
            {
                var inside = ReadAssignment();
                computed ??= inside;
            });
            return computed is TextNode text ? (text.Value, null) : (null, computed ?? new UnknownNode(From(Position)));
        }

        if (_tokens.Current.Kind is not (TokenKind.Identifier or TokenKind.StringLiteral or TokenKind.Number))
        {
            return (null, SkipUnread());
        }

        var key = _tokens.Value();
        _tokens.Next();
        return (key, null);
    }
}
