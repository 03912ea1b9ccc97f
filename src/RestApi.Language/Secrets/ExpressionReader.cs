using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>The environment variables that an expression reads, and whether it is a literal.</summary>
internal sealed class ExpressionFacts
{
    /// <summary>Names in order, each once.</summary>
    public List<string> Variables { get; } = [];

    public bool HoldsLiteral { get; set; }

    public bool HoldsObject { get; set; }
}

/// <summary>
/// Walks over one TypeScript expression and collects what it reads from <c>process.env</c>. An expression is operands with
/// operators between them; precedence does not matter for that. Broken syntax is reported once, at the token that does not fit.
/// </summary>
internal sealed class ExpressionReader(TokenCursor tokens, ModuleScope scope, ProblemList problems)
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
        while (true)
        {
            SkipPrefixes();
            if (!ReadOperand(facts) || !SkipAssertions())
            {
                return false;
            }

            if (openConditionals > 0 && tokens.IsPunctuation(":"))
            {
                openConditionals--;
            }
            else if (tokens.Current.Kind == TokenKind.Punctuation && s_binaryOperators.Contains(tokens.Value()))
            {
                openConditionals += tokens.IsPunctuation("?") ? 1 : 0;
            }
            else if (!tokens.IsWord("instanceof") && !tokens.IsWord("in"))
            {
                return true;
            }

            tokens.Next();
        }
    }

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
        switch (tokens.Current.Kind)
        {
            case TokenKind.Identifier when tokens.IsWord("function") || tokens.IsWord("class"):
                return SkipDefinition();
            case TokenKind.Identifier:
                return ReadChain(facts);
            case TokenKind.StringLiteral or TokenKind.Template or TokenKind.Number or TokenKind.RegularExpression:
                facts.HoldsLiteral = true;
                var isBroken = !tokens.Current.IsTerminated;
                tokens.Next();
                return !isBroken && ReadPostfix([], facts);
            case TokenKind.TemplateHead:
                return ReadTemplate(facts) && ReadPostfix([], facts);
            case TokenKind.Punctuation when tokens.IsPunctuation("("):
                return ReadParenthesized(facts) && ReadPostfix([], facts);
            case TokenKind.Punctuation when tokens.IsPunctuation("["):
                return ReadList("]", facts) && ReadPostfix([], facts);
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

    private bool ReadChain(ExpressionFacts facts)
    {
        var path = new List<string?> { tokens.Value() };
        tokens.Next();
        if (!ReadPostfix(path, facts))
        {
            return false;
        }

        foreach (var variable in scope.VariablesReadBy(path))
        {
            if (!facts.Variables.Contains(variable))
            {
                facts.Variables.Add(variable);
            }
        }

        facts.HoldsLiteral |= path.Count == 1 && scope.IsLiteral(path[0]!);
        return true;
    }

    /// <summary>Members, indexers, calls and <c>!</c> behind a value. Names go to the path until a call or an unknown index ends it.</summary>
    private bool ReadPostfix(List<string?> path, ExpressionFacts facts)
    {
        while (true)
        {
            if (tokens.IsPunctuation(".") || (tokens.IsPunctuation("?.") && !IsBracket(1)))
            {
                tokens.Next();
                if (!tokens.IsIdentifier())
                {
                    return Fail("The name behind the dot is missing; write process.env.NAME.");
                }

                path.Add(tokens.Value());
                tokens.Next();
            }
            else if (tokens.IsPunctuation("?."))
            {
                tokens.Next();
            }
            else if (tokens.IsPunctuation("["))
            {
                if (!ReadIndex(path, facts))
                {
                    return false;
                }
            }
            else if (tokens.IsPunctuation("("))
            {
                path.Add(null);
                if (!ReadList(")", facts))
                {
                    return false;
                }
            }
            else if (IsTypeArgumentsOfCall())
            {
                SkipTypeArguments();
            }
            else if (!tokens.Accept("!"))
            {
                return true;
            }
        }
    }

    private bool IsBracket(int offset) => tokens.IsPunctuation("[", offset) || tokens.IsPunctuation("(", offset);

    private bool ReadIndex(List<string?> path, ExpressionFacts facts)
    {
        var isName = tokens.IsPunctuation("]", 2) && tokens[tokens.Index + 1].IsTerminated;
        var name = tokens[tokens.Index + 1].Kind switch
        {
            TokenKind.StringLiteral or TokenKind.Template when isName => tokens.ValueAt(tokens.Index + 1),
            TokenKind.Identifier when isName => scope.LiteralOf(tokens.ValueAt(tokens.Index + 1)),
            _ => null,
        };
        path.Add(name);
        if (name is null)
        {
            return ReadList("]", facts);
        }

        tokens.Index += 3;
        return true;
    }

    private bool IsTypeArgumentsOfCall()
    {
        if (!tokens.IsPunctuation("<"))
        {
            return false;
        }

        var start = tokens.Index;
        SkipTypeArguments();
        var isCall = tokens.IsPunctuation("(");
        tokens.Index = start;
        return isCall;
    }

    private void SkipTypeArguments() => new TypeSkipper(tokens).SkipArguments();

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

    private bool ReadParenthesized(ExpressionFacts facts)
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
        while (!tokens.IsPunctuation(close))
        {
            tokens.Accept("...");
            if (!Read(facts))
            {
                return false;
            }

            if (!tokens.Accept(",") && !tokens.IsPunctuation(close))
            {
                return Fail($"Expected '{close}' here.");
            }
        }

        tokens.Next();
        return true;
    }

    private bool SkipAssertions()
    {
        while (tokens.IsWord("as") || tokens.IsWord("satisfies"))
        {
            tokens.Next();
            if (!new TypeSkipper(tokens).Skip())
            {
                return Fail("The type is missing here.");
            }
        }

        return true;
    }

    private bool Fail(string message)
    {
        // An unterminated literal was reported where it starts.
        if (tokens.Current.IsTerminated)
        {
            problems.Add(tokens.Current, tokens.AtEnd ? "The file ends in the middle of a declaration." : message);
        }

        return false;
    }
}
