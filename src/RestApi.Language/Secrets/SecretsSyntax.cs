using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Language;

/// <summary>One entry of a secrets object: token positions in the text. The variable is null when the value cannot be read.</summary>
internal sealed record SecretEntry(string Alias, string? VariableName, Token Key, int ValueStart, int End);

/// <summary>The object literal that holds the secrets. The closing brace is null when it is missing.</summary>
internal sealed record SecretsObject(Token Open, Token? Close, IReadOnlyList<SecretEntry> Entries, int? LastEnd, bool HasTrailingComma)
{
    /// <summary>Describes an object whose closing brace, if it has one, is the current token.</summary>
    public static SecretsObject EndingAt(TokenCursor tokens, Token open, IReadOnlyList<SecretEntry> entries)
    {
        var hasComma = tokens.Previous != open && tokens.IsPunctuation(",", -1);
        var last = tokens[tokens.Index - (hasComma ? 2 : 1)];
        return new(open, tokens.IsPunctuation("}") ? tokens.Current : null, entries, last == open ? null : last.End, hasComma);
    }
}

/// <summary>A parsed secrets file; what the reader reports and the editor changes.</summary>
internal sealed class SecretsSyntax(SecretsObject? target, IReadOnlyList<SecretDeclaration> secrets, ProblemList problems)
{
    public SecretsObject? Target => target;

    public static SecretsSyntax Parse(string path, string text)
    {
        var tokens = TypeScriptTokenizer.Tokenize(text);
        var problems = new ProblemList(text);
        problems.AddUnterminated(tokens);
        var cursor = new TokenCursor(text, tokens);
        return SecretsReader.IsJson(path)
            ? new JsonSecretsParser(cursor, problems).Parse()
            : new TypeScriptSecretsParser(cursor, problems).Parse();
    }

    public SecretsFile ToFile() => new(new(secrets), new(problems.InOrder()));
}

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
