namespace Comind.Api.Language;

/// <summary>One piece of TypeScript text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="Length">How long it is, delimiters included.</param>
/// <param name="IsTerminated">False when a string, template or comment runs into the end of its line or of the text.</param>
public readonly record struct Token(TokenKind Kind, int Start, int Length, bool IsTerminated = true)
{
    /// <summary>The position behind the last character.</summary>
    public int End => Start + Length;

    /// <summary>Whether the token means nothing to the program: white space or a comment.</summary>
    public bool IsTrivia => Kind is TokenKind.WhiteSpace or TokenKind.Comment;
}
