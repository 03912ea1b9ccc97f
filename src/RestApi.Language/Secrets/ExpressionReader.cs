using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>The environment variables that an expression reads, and whether it is a literal.</summary>
internal sealed class ExpressionFacts
{
    /// <summary>Names in order, each once.</summary>
    public List<string> Variables { get; } = [];

    public bool HoldsLiteral { get; set; }

    public bool HoldsObject { get; set; }

    public void Add(IEnumerable<string> variables) => Variables.AddRange(variables.Except(Variables).ToList());
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
            tokens.Next();
        }
    }

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

    /// <summary>Members, indexers, calls and <c>!</c> behind a value. What the whole path reads counts even if it breaks off.</summary>
    private bool ReadPostfix(ExpressionFacts facts)
    {
        var path = _path;
        var isComplete = true;
        while (isComplete && IsPostfix())
        {
            isComplete = ReadPostfixPart(path, facts);
        }

        if (path.Count > 0)
        {
            facts.Add(scope.VariablesReadBy(path));
            facts.HoldsLiteral |= path.Count == 1 && scope.LiteralOf(path[0]!) is not null;
        }

        _path = path;
        return isComplete;
    }

    private bool IsPostfix() =>
        tokens.IsPunctuation(".") || tokens.IsPunctuation("?.") || IsBracket(0) || tokens.IsPunctuation("!") || IsTypeArgumentsOfCall();

    private bool ReadPostfixPart(List<string?> path, ExpressionFacts facts)
    {
        if (tokens.Accept("!"))
        {
            return true;
        }

        if (tokens.IsPunctuation("<"))
        {
            SkipTypeArguments();
            return true;
        }

        var isOptional = tokens.Accept("?.");
        return tokens.IsPunctuation("[") ? ReadIndex(path, facts)
            : tokens.IsPunctuation("(") ? ReadCall(path, facts)
            : ReadMember(path, isOptional);
    }

    private bool ReadMember(List<string?> path, bool isOptional)
    {
        if (!isOptional)
        {
            tokens.Next();
        }

        if (!tokens.IsIdentifier())
        {
            return Fail("The name behind the dot is missing; write process.env.NAME.");
        }

        AddName(path, tokens.Value());
        tokens.Next();
        return true;
    }

    private bool ReadCall(List<string?> path, ExpressionFacts facts)
    {
        AddName(path, null);
        return ReadList(")", facts);
    }

    // A value that is no name, such as a literal, has no path.
    private static void AddName(List<string?> path, string? name)
    {
        if (path.Count > 0)
        {
            path.Add(name);
        }
    }

    private bool IsBracket(int offset) => tokens.IsPunctuation("[", offset) || tokens.IsPunctuation("(", offset);

    private bool ReadIndex(List<string?> path, ExpressionFacts facts)
    {
        tokens.Next();
        var isAlone = tokens.Current.IsTerminated && tokens.IsPunctuation("]", 1);
        AddName(
            path,
            tokens.Current.Kind switch
            {
                TokenKind.StringLiteral or TokenKind.Template when isAlone => tokens.Value(),
                TokenKind.Identifier when isAlone => scope.LiteralOf(tokens.Value()),
                _ => null,
            }
        );

        // The name of a variable is no value of its own.
        var index = isAlone ? new ExpressionFacts() : facts;
        return Read(index) && (tokens.Accept("]") || Fail("The closing ] is missing here."));
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
            problems.AddHere(tokens, message);
        }

        return false;
    }
}
