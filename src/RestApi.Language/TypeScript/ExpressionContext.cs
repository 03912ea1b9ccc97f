using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>
/// Knows whether a slash divides or starts a regular expression, and which brace closes a template hole. TypeScript
/// decides this by grammar; brackets and the last token are enough for real programs.
/// </summary>
internal sealed class ExpressionContext
{
    private static readonly HashSet<string> s_wordsBeforeExpressions =
    [
        "return",
        "typeof",
        "case",
        "in",
        "of",
        "delete",
        "void",
        "throw",
        "new",
        "await",
        "yield",
        "instanceof",
        "default",
        "extends",
        "else",
        "do",
    ];

    private static readonly HashSet<string> s_wordsBeforeBlocks = ["else", "do", "try", "finally"];

    private static readonly HashSet<string> s_wordsBeforeConditions = ["if", "while", "for", "with"];

    private enum Bracket
    {
        Block,
        Object,
        Group,
        Condition,
        TemplateHole,
    }

    private readonly Stack<Bracket> _brackets = new();
    private string _last = "";
    private TokenKind _lastKind = TokenKind.EndOfText;

    /// <summary>Whether the last token ended a value, so that a slash divides.</summary>
    public bool IsAfterOperand { get; private set; }

    public bool IsInTemplateHole => _brackets.Count > 0 && _brackets.Peek() == Bracket.TemplateHole;

    public void Advance(TokenKind kind, string text)
    {
        IsAfterOperand = kind switch
        {
            TokenKind.Identifier => _last is "." or "?." || !s_wordsBeforeExpressions.Contains(text),
            TokenKind.TemplateHead => Open(Bracket.TemplateHole),
            TokenKind.TemplateMiddle => false,
            TokenKind.TemplateTail => Close() == Bracket.TemplateHole,
            TokenKind.Punctuation => AdvanceOver(text),
            TokenKind.Unknown => IsAfterOperand,
            _ => true,
        };
        _last = text;
        _lastKind = kind;
    }

    private bool AdvanceOver(string text) =>
        text switch
        {
            "(" => Open(IsAfterWord(s_wordsBeforeConditions) ? Bracket.Condition : Bracket.Group),
            "[" => Open(Bracket.Group),
            "{" => Open(StartsObject() ? Bracket.Object : Bracket.Block),
            ")" => Close() != Bracket.Condition,
            "]" => Close() is not null,
            "}" => Close() == Bracket.Object,
            // Behind a value they belong to it: i++ and TypeScript's value!.
            "++" or "--" or "!" => IsAfterOperand,
            _ => false,
        };

    private bool IsAfterWord(HashSet<string> words) => _lastKind == TokenKind.Identifier && words.Contains(_last);

    private bool StartsObject() =>
        !IsAfterOperand
        && !IsAfterWord(s_wordsBeforeBlocks)
        && _lastKind is not TokenKind.EndOfText
        && _last is not (")" or ";" or "{" or "}" or "=>");

    private bool Open(Bracket bracket)
    {
        _brackets.Push(bracket);
        return false;
    }

    private Bracket? Close() => _brackets.Count > 0 ? _brackets.Pop() : null;
}
