using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>Collects problems; of several at one place only the first is kept.</summary>
internal sealed class ProblemList(string text)
{
    private readonly Dictionary<int, SyntaxProblem> _problems = [];

    private bool _isSwallowed;

    public int Count => _problems.Count;

    public IEnumerable<SyntaxProblem> InOrder() => _problems.Values.OrderBy(static problem => problem.Start);

    public void Add(Token token, string message) => Add(token.Start, token.End, message);

    public void Add(int start, int end, string message)
    {
        if (!_problems.ContainsKey(start))
        {
            _problems.Add(start, new SyntaxProblem(start, System.Math.Min(end, text.Length) - start, message));
        }
    }

    /// <summary>Reports the current token. At the end of a text that an open comment or string swallowed, that was said already.</summary>
    public void AddHere(TokenCursor tokens, string message)
    {
        if (!tokens.AtEnd)
        {
            Add(tokens.Current, message);
        }
        else if (!_isSwallowed)
        {
            Add(tokens.Current, "The file ends in the middle of a declaration.");
        }
    }

    public void AddUnclosed(Token open, string message)
    {
        if (!_isSwallowed)
        {
            Add(open, message);
        }
    }

    public void AddUnterminated(IEnumerable<Token> tokens)
    {
        foreach (var token in tokens.Where(static token => !token.IsTerminated))
        {
            _isSwallowed |= token.End == text.Length;
            Add(
                token,
                token.Kind switch
                {
                    TokenKind.Comment => "This comment is never closed; end it with */.",
                    TokenKind.StringLiteral => "This string is not closed on its line; add the closing quote.",
                    _ => "This template literal is never closed; add the closing backtick.",
                }
            );
        }
    }
}

/// <summary>A text cut into tokens, and the problems that were seen on the way.</summary>
internal static class SettingsText
{
    public static (TokenCursor Tokens, ProblemList Problems) Open(string text)
    {
        var tokens = TypeScriptTokenizer.Tokenize(text);
        var problems = new ProblemList(text);
        problems.AddUnterminated(tokens);
        return (new TokenCursor(text, tokens), problems);
    }
}
