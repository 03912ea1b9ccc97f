namespace Comind.Api.Language;

/// <summary>What a piece of TypeScript text is.</summary>
public enum TokenKind
{
    /// <summary>Blanks, line breaks and byte order marks.</summary>
    WhiteSpace,

    /// <summary>A comment of either form, or the first line of a script (<c>#!</c>).</summary>
    Comment,

    /// <summary>An identifier or keyword, also <c>#private</c> names and names with escapes.</summary>
    Identifier,

    /// <summary>A number in any base.</summary>
    Number,

    /// <summary>A string in single or double quotes.</summary>
    StringLiteral,

    /// <summary>A template literal without holes.</summary>
    Template,

    /// <summary>The part of a template literal up to its first hole.</summary>
    TemplateHead,

    /// <summary>The part of a template literal between two holes.</summary>
    TemplateMiddle,

    /// <summary>The part of a template literal behind its last hole.</summary>
    TemplateTail,

    /// <summary>A regular expression with its flags.</summary>
    RegularExpression,

    /// <summary>An operator, bracket or separator. <c>&gt;</c> stands alone unless it is <c>&gt;=</c>, as generics end with it.</summary>
    Punctuation,

    /// <summary>A character that TypeScript has no use for.</summary>
    Unknown,

    /// <summary>The end of the text; never part of a token list, only seen by readers that run past it.</summary>
    EndOfText,
}
