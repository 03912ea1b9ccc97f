using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

internal sealed partial class ScriptParser
{
    // What makes more of a name than a type of that name.
    private static readonly string[] s_longerTypes = [".", "<", "[", "|", "&"];

    private FunctionNode ReadFunction(FunctionForm form)
    {
        var start = Position;
        var isAsync = AcceptWord("async");
        _tokens.Next();
        _tokens.Accept("*");
        string? name = null;
        if (_tokens.IsIdentifier())
        {
            name = _tokens.Value();
            _tokens.Next();
        }

        return ReadSignature(start, form, name, isAsync);
    }

    /// <summary>From the type parameters to the end of the body, if there is one: an overload has none.</summary>
    private FunctionNode ReadSignature(int start, FunctionForm form, string? name, bool isAsync)
    {
        _types.SkipArguments();
        var parameters = ReadParameters();
        var result = WrittenResult();
        SkipAnnotation();
        var body = _tokens.IsPunctuation("{") ? ReadBlock() : null;
        return new FunctionNode(From(start), form, name, parameters, body, isAsync) { WrittenType = result };
    }

    private List<ScriptExpression> ReadParameters() =>
        !_tokens.IsPunctuation("(") ? []
        : IsTooDeep() ? [SkipUnread()]
        : ReadList(ReadParameter);

    private ScriptExpression ReadParameter()
    {
        var start = Position;
        while (_tokens.Accept("@"))
        {
            ReadPostfix();
        }

        var isField = false;
        while (_tokens.IsIdentifier() && s_modifiers.Contains(_tokens.Value()) && (_tokens.IsIdentifier(1) || IsPatternStart(1)))
        {
            isField = true;
            _tokens.Next();
        }

        var isRest = _tokens.Accept("...");
        var target = ReadPattern();
        _tokens.Accept("?");
        if (target is NameNode name && _tokens.IsPunctuation(":"))
        {
            target = new NameNode(name.Span, name.Name)
            {
                HasWrittenShape = _tokens.IsPunctuation("{", 1),
                WrittenType = WrittenType(),
                IsField = isField,
            };
        }

        SkipAnnotation();
        ScriptExpression parameter = isRest ? new UnaryNode(From(start), "...", target) : target;
        return _tokens.Accept("=") ? new AssignmentNode(From(start), "=", parameter, ReadAssignment()) : parameter;
    }

    /// <summary>The name of the type behind a colon; null for anything but a name.</summary>
    private string? WrittenType()
    {
        if (!_tokens.IsPunctuation(":") || !_tokens.IsIdentifier(1) || s_longerTypes.Any(sign => _tokens.IsPunctuation(sign, 2)))
        {
            return null;
        }

        _tokens.Index++;
        var name = _tokens.Value();
        _tokens.Index--;
        return name;
    }

    /// <summary>The same for what a function returns, also by a promise.</summary>
    private string? WrittenResult()
    {
        if (
            !_tokens.IsPunctuation(":")
            || !_tokens.IsWord("Promise", 1)
            || !_tokens.IsPunctuation("<", 2)
            || !_tokens.IsPunctuation(">", 4)
        )
        {
            return WrittenType();
        }

        _tokens.Index += 3;
        var name = _tokens.IsIdentifier() ? _tokens.Value() : null;
        _tokens.Index -= 3;
        return name;
    }

    private bool IsPatternStart(int offset) => _tokens.IsPunctuation("{", offset) || _tokens.IsPunctuation("[", offset);

    /// <summary>A name, or what an object or an array is taken apart into.</summary>
    private ScriptExpression ReadPattern()
    {
        var start = Position;
        if (_tokens.IsIdentifier())
        {
            var name = _tokens.Value();
            _tokens.Next();
            return new NameNode(From(start), name);
        }

        return IsPatternStart(0) ? ReadPrimary()
            : EndsStatement() ? new UnknownNode(new(start, start))
            : SkipUnread();
    }

    /// <summary>An arrow function, if one starts here.</summary>
    private FunctionNode? TryReadArrow()
    {
        var index = _tokens.Index;
        var start = Position;
        var isAsync =
            _tokens.IsWord("async")
            && !IsOnNewLine(1)
            && (_tokens.IsIdentifier(1) || _tokens.IsPunctuation("(", 1) || _tokens.IsPunctuation("<", 1));
        _tokens.Index += isAsync ? 1 : 0;
        if (_tokens.IsIdentifier() && _tokens.IsPunctuation("=>", 1))
        {
            var parameter = ReadPattern();
            return ReadArrowBody(start, [parameter], isAsync);
        }

        if (_tokens.IsPunctuation("<"))
        {
            _types.SkipArguments();
        }

        if (_tokens.IsPunctuation("(") && IsArrowHead())
        {
            var parameters = ReadParameters();
            var result = WrittenResult();
            if (_tokens.Accept(":"))
            {
                _types.Skip(isResult: true);
            }

            return ReadArrowBody(start, parameters, isAsync, result);
        }

        _tokens.Index = index;
        return null;
    }

    // `(a): T => b`; in `x ? (a) : b => c` the colon belongs to the question mark.
    private bool IsArrowHead()
    {
        var index = _tokens.Index;
        _tokens.SkipBalanced();
        if (_tokens.IsPunctuation(":") && !_isBeforeColon)
        {
            _tokens.Next();
            _types.Skip(isResult: true);
        }

        var isArrow = _tokens.IsPunctuation("=>");
        _tokens.Index = index;
        return isArrow;
    }

    private FunctionNode ReadArrowBody(int start, List<ScriptExpression> parameters, bool isAsync, string? result = null)
    {
        _tokens.Accept("=>");
        ScriptNode body = _tokens.IsPunctuation("{") ? ReadBlock() : ReadAssignment();
        return new FunctionNode(From(start), FunctionForm.Arrow, null, parameters, body, isAsync) { WrittenType = result };
    }
}
