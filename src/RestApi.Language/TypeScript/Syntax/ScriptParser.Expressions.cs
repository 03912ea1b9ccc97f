using System.Collections.Generic;

namespace Comind.Api.Language;

internal sealed partial class ScriptParser
{
    private static readonly HashSet<string> s_assignments = WordList.Of("= += -= *= /= %= **= <<= &= |= ^= &&= ||= ??=");

    private static readonly HashSet<string> s_prefixes = WordList.Of("! ~ + - ++ -- typeof void delete await yield");

    /// <summary>An expression, commas included.</summary>
    private ScriptExpression ReadExpression()
    {
        var start = Position;
        var expression = ReadAssignment();
        while (_tokens.Accept(","))
        {
            expression = Bounded(new BinaryNode(From(start), ",", expression, ReadAssignment()));
        }

        return expression;
    }

    private ScriptExpression ReadAssignment()
    {
        if (IsTooDeep())
        {
            return SkipUnread();
        }

        _nesting++;
        var expression = TryReadArrow() ?? ReadAssignmentOrConditional();
        _nesting--;
        return Bounded(expression);
    }

    private ScriptExpression ReadAssignmentOrConditional()
    {
        var start = Position;
        var left = ReadBinary(0);
        if (_tokens.IsPunctuation("?"))
        {
            return ReadConditional(start, left);
        }

        var assignment = Assignment();
        if (assignment.Length == 0)
        {
            return left;
        }

        return new AssignmentNode(From(start), assignment, left, ReadAssignment());
    }

    /// <summary>Moves behind an assignment operator and names it; empty when none stands here.</summary>
    private string Assignment()
    {
        // `>>=` and `>>>=` are several tokens, because types end with `>`.
        var shifts = CountTouching(">");
        if (shifts > 0 && _tokens.IsPunctuation(">=", shifts) && Touches(shifts))
        {
            _tokens.Index += shifts + 1;
            return ">>=";
        }

        var text = Operator();
        if (!s_assignments.Contains(text))
        {
            return "";
        }

        _tokens.Next();
        return text;
    }

    private int CountTouching(string punctuation)
    {
        var count = 0;
        while (_tokens.IsPunctuation(punctuation, count) && Touches(count))
        {
            count++;
        }

        return count;
    }

    private bool Touches(int offset) => offset == 0 || _tokens[_tokens.Index + offset].Start == _tokens[_tokens.Index + offset - 1].End;

    private ConditionalNode ReadConditional(int start, ScriptExpression condition)
    {
        _tokens.Next();
        var isBeforeColon = _isBeforeColon;
        _isBeforeColon = true;
        var whenTrue = ReadAssignment();
        _isBeforeColon = isBeforeColon;
        _tokens.Accept(":");
        var whenFalse = ReadAssignment();
        return new ConditionalNode(From(start), condition, whenTrue, whenFalse);
    }

    private ScriptExpression ReadBinary(int weakest)
    {
        var start = Position;
        var left = ReadUnary();
        while (true)
        {
            if (SkippedAssertion())
            {
                continue;
            }

            var (text, strength, length) = BinaryOperator();
            if (strength == 0 || strength <= weakest)
            {
                return left;
            }

            _tokens.Index += length;
            _nesting++;
            var right = IsTooDeep() ? SkipUnread() : ReadBinary(strength);
            _nesting--;
            left = Bounded(new BinaryNode(From(start), text, left, right));
        }
    }

    private bool SkippedAssertion()
    {
        if (!(_tokens.IsWord("as") || _tokens.IsWord("satisfies")) || _tokens.IsOnNewLine())
        {
            return false;
        }

        _tokens.Next();
        _types.Skip();
        return true;
    }

    private (string Text, int Strength, int Length) BinaryOperator()
    {
        var shifts = CountTouching(">");
        if (shifts > 0 && _tokens.IsPunctuation(">=", shifts) && Touches(shifts))
        {
            return ("", 0, 0);
        }

        if (shifts > 1)
        {
            return (">>", Strength("<<"), shifts);
        }

        var text = Operator();
        return (text, Strength(text), 1);
    }

    private int Strength(string text) =>
        text switch
        {
            "??" => 1,
            "||" => 2,
            "&&" => 3,
            "|" => 4,
            "^" => 5,
            "&" => 6,
            "==" or "!=" or "===" or "!==" => 7,
            "<" or ">" or "<=" or ">=" or "instanceof" => 8,
            "in" => _isInForHead ? 0 : 8,
            "<<" => 9,
            "+" or "-" => 10,
            "*" or "/" or "%" => 11,
            "**" => 12,
            _ => 0,
        };

    // Prefixes may stand in any number, so they are collected first.
    private ScriptExpression ReadUnary()
    {
        List<(string Operator, int Start)>? prefixes = null;
        while (true)
        {
            if (_tokens.IsPunctuation("<") && _types.BehindArguments() is { } behind)
            {
                // The old form of an assertion.
                _tokens.Index = behind;
                continue;
            }

            var text = Operator();
            if (!s_prefixes.Contains(text) || IsName(text))
            {
                break;
            }

            (prefixes ??= []).Add((text, Position));
            _tokens.Next();
            _ = text == "yield" && _tokens.Accept("*");
            if (text is "yield" or "await" && (EndsStatement() || _tokens.IsPunctuation(",") || _tokens.IsPunctuation(":")))
            {
                break;
            }
        }

        var operand = prefixes is not null && EndsStatement() ? new UnknownNode(new(Position, Position)) : ReadPostfix();
        for (var index = (prefixes?.Count ?? 0) - 1; index >= 0; index--)
        {
            operand = Bounded(new UnaryNode(From(prefixes![index].Start), prefixes[index].Operator, operand));
        }

        return operand;
    }

    // `await` and `yield` are names in old code: `await = 1`, `yield.x`.
    private bool IsName(string word) =>
        word is "await" or "yield" or "delete" or "void" or "typeof"
        && (_tokens.IsPunctuation("=", 1) || _tokens.IsPunctuation(".", 1) || _tokens.IsPunctuation("=>", 1));
}
