using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>Reports brackets without a partner, wherever in the file they stand.</summary>
internal sealed class BracketCheck(TokenCursor tokens, ProblemList problems)
{
    private readonly Stack<Token> _open = new();
    private bool _isBroken;

    /// <summary>Checks a range of tokens. Ranges of one file share their open brackets.</summary>
    public void Check(int from, int to)
    {
        for (tokens.Index = from; tokens.Index < to && !_isBroken; tokens.Next())
        {
            if (tokens.IsOpening())
            {
                _open.Push(tokens.Current);
            }
            else if (tokens.IsClosing())
            {
                Close();
            }
        }

        if (to == tokens.Count && !_isBroken)
        {
            ReportOpen();
        }
    }

    private void Close()
    {
        if (_open.Count > 0 && IsPair(_open.Pop(), tokens.Current))
        {
            return;
        }

        // Everything behind the first misplaced bracket would be a guess.
        _isBroken = true;
        problems.Add(tokens.Current, "This bracket closes nothing; remove it or add the opening one.");
    }

    private void ReportOpen()
    {
        foreach (var token in _open)
        {
            problems.AddUnclosed(token, "This bracket is never closed.");
        }
    }

    private bool IsPair(Token open, Token close) =>
        open.Kind == TokenKind.TemplateHead
            ? close.Kind == TokenKind.TemplateTail
            : (tokens.Text[open.Start], tokens.Text[close.Start]) is ('{', '}') or ('(', ')') or ('[', ']')
                && close.Kind == TokenKind.Punctuation;
}
