using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>
/// Walks over one TypeScript expression and collects what it reads from <c>process.env</c>. An expression is operands with
/// operators between them; precedence does not matter for that. Broken syntax is reported once, at the token that does not fit.
/// </summary>
internal sealed partial class ExpressionReader(TokenCursor tokens, ModuleScope scope, ProblemList problems)
{
    private const int DeepestNesting = 100;

    private static readonly HashSet<string> s_prefixWords = ["typeof", "void", "await", "new", "delete", "async", "yield"];

    private static readonly HashSet<string> s_binaryOperators =
    [
        "??",
        "||",
        "&&",
        "|",
        "&",
        "^",
        "+",
        "-",
        "*",
        "/",
        "%",
        "**",
        "==",
        "===",
        "!=",
        "!==",
        "<",
        ">",
        "<=",
        ">=",
        "<<",
        "=>",
        "?",
    ];

    private int _depth;

    // The names of the last operand, so that (process.env as Env).NAME is one path. Empty when it was no such chain.
    private List<string?> _path = [];

    /// <summary>Reads from the current token to behind the expression; false when the syntax is broken.</summary>
    public bool Read(ExpressionFacts facts)
    {
        if (++_depth > DeepestNesting)
        {
            _depth--;
            return Fail("This expression is nested too deeply to be read.");
        }

        var read = ReadOperands(facts);
        _depth--;
        return read;
    }

    private bool ReadOperands(ExpressionFacts facts)
    {
        var openConditionals = 0;
        var isSingle = true;
        var isAlternative = false;
        while (true)
        {
            SkipPrefixes();
            var start = tokens.Index;
            if (!ReadOperand(facts))
            {
                return false;
            }

            facts.IsOptional |= isAlternative && IsConstant(start);
            if (!SkipAssertions(facts))
            {
                return false;
            }

            if (openConditionals > 0 && tokens.IsPunctuation(":"))
            {
                openConditionals--;
            }
            else if (IsBinaryOperator())
            {
                openConditionals += tokens.IsPunctuation("?") ? 1 : 0;
            }
            else
            {
                _path = isSingle ? _path : [];
                return true;
            }

            isSingle = false;
            isAlternative = IsAlternative();
            tokens.Next();
        }
    }

    // What stands behind such an operator is taken in place of the variable.
    private bool IsAlternative() =>
        tokens.IsPunctuation("??") || tokens.IsPunctuation("||") || tokens.IsPunctuation("?") || tokens.IsPunctuation(":");

    // A call may throw or look elsewhere: only a constant says that the app does without the variable.
    private bool IsConstant(int start) =>
        tokens.Index == start + 1
        && (tokens[start].Kind != TokenKind.Identifier || tokens.ValueAt(start) is "undefined" or "null" or "false");

    private bool IsBinaryOperator() =>
        (tokens.Current.Kind == TokenKind.Punctuation && s_binaryOperators.Contains(tokens.Value()))
        || tokens.IsWord("instanceof")
        || tokens.IsWord("in");

    private void SkipPrefixes()
    {
        while (true)
        {
            if (tokens.IsPunctuation("<"))
            {
                SkipTypeArguments();
            }
            else if (IsPrefix())
            {
                tokens.Next();
            }
            else
            {
                return;
            }
        }
    }

    private bool IsPrefix() =>
        tokens.IsPunctuation("!")
        || tokens.IsPunctuation("-")
        || tokens.IsPunctuation("+")
        || tokens.IsPunctuation("~")
        || (
            tokens.IsIdentifier()
            && s_prefixWords.Contains(tokens.Value())
            && !tokens.IsPunctuation(".", 1)
            && !tokens.IsPunctuation("=>", 1)
        );

    private bool ReadOperand(ExpressionFacts facts)
    {
        _path = [];
        switch (tokens.Current.Kind)
        {
            case TokenKind.Identifier when tokens.IsWord("function") || tokens.IsWord("class"):
                return SkipDefinition();
            case TokenKind.Identifier:
                _path.Add(tokens.Value());
                tokens.Next();
                return ReadPostfix(facts);
            case TokenKind.StringLiteral or TokenKind.Template or TokenKind.Number or TokenKind.RegularExpression:
                facts.HoldsLiteral = true;
                var isBroken = !tokens.Current.IsTerminated;
                tokens.Next();
                return !isBroken && ReadPostfix(facts);
            case TokenKind.TemplateHead:
                return ReadTemplate(facts) && ReadPostfix(facts);
            case TokenKind.Punctuation when tokens.IsPunctuation("("):
                return ReadGroup(facts) && ReadPostfix(facts);
            case TokenKind.Punctuation when tokens.IsPunctuation("["):
                return ReadList("]", facts) && ReadPostfix(facts);
            case TokenKind.Punctuation when tokens.IsPunctuation("{"):
                facts.HoldsObject = true;
                tokens.SkipBalanced();
                return true;
            default:
                return Fail("A value is missing here; write process.env.NAME.");
        }
    }

    private bool SkipDefinition()
    {
        while (!tokens.AtEnd && !tokens.IsPunctuation("{"))
        {
            if (tokens.IsPunctuation("("))
            {
                tokens.SkipBalanced();
            }
            else
            {
                tokens.Next();
            }
        }

        tokens.SkipBalanced();
        return true;
    }

    private bool ReadTemplate(ExpressionFacts facts)
    {
        do
        {
            tokens.Next();
            if (!Read(facts))
            {
                return false;
            }
        } while (tokens.Current.Kind == TokenKind.TemplateMiddle);

        if (tokens.Current.Kind != TokenKind.TemplateTail)
        {
            return Fail("The hole of this template literal is not closed; add }.");
        }

        var isTerminated = tokens.Current.IsTerminated;
        tokens.Next();
        return isTerminated;
    }

    private bool ReadGroup(ExpressionFacts facts)
    {
        var start = tokens.Index;
        tokens.SkipBalanced();
        if (tokens.IsPunctuation("=>"))
        {
            return true;
        }

        tokens.Index = start;
        return ReadList(")", facts);
    }

    private bool ReadList(string close, ExpressionFacts facts)
    {
        tokens.Next();
        var count = 0;
        while (!tokens.IsPunctuation(close))
        {
            tokens.Accept("...");
            if (!Read(facts))
            {
                return false;
            }

            count++;
            var goesOn = tokens.IsPunctuation(",") && !tokens.IsPunctuation(":", 2);
            if (!goesOn && !tokens.IsPunctuation(close))
            {
                return Fail($"The closing {close} is missing here.");
            }

            tokens.Accept(",");
        }

        tokens.Next();
        _path = count == 1 && close == ")" ? _path : [];
        return true;
    }

    private bool SkipAssertions(ExpressionFacts facts)
    {
        while (tokens.IsWord("as") || tokens.IsWord("satisfies"))
        {
            tokens.Next();
            var type = tokens.Index;
            if (!new TypeSkipper(tokens).Skip())
            {
                return Fail("The type is missing here.");
            }

            facts.IsOptional |= facts.Variables.Count > 0 && new WrittenTypes(tokens).AllowAbsence(type, tokens.Index);
        }

        return true;
    }

    private bool Fail(string message)
    {
        // An unterminated literal was reported where it starts.
        if (tokens.Current.IsTerminated)
        {
            problems.AddHere(tokens, message);
        }

        return false;
    }
}
