using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Comind.Api.Generators;

/// <summary>Values and names as C# writes them.</summary>
internal static class CSharpText
{
    public static string Literal(string value) =>
        IsPrintable(value, "\"\\") ? "\"" + value + "\"" : SymbolDisplay.FormatLiteral(value, quote: true);

    /// <summary>A name from outside of C#, such as one of an environment variable; null when it cannot be an identifier.</summary>
    public static string? Identifier(string name)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            return null;
        }

        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    public static string Qualify(string outer, string name) => outer.Length == 0 ? name : outer + "." + name;

    /// <summary>A text from outside of C# inside a documentation comment.</summary>
    public static string Xml(string text) =>
        IsPrintable(text, "&<>") ? text : Comment(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>A text from outside of C# inside a comment of one line: what ends a line or is no character of XML becomes a blank.</summary>
    public static string Comment(string text) =>
        IsPrintable(text, "") ? text : new([.. text.Select(static character => IsPlain(character) ? character : ' ')]);

    // Most texts are names: ASCII, and nothing that has to be written in another way.
    private static bool IsPrintable(string text, string except)
    {
        foreach (var character in text)
        {
            if (character is < ' ' or > '~' || except.IndexOf(character) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlain(char character) =>
        !char.IsControl(character) && !char.IsSurrogate(character) && character is not ('\u2028' or '\u2029' or '\uFFFE' or '\uFFFF');

    /// <summary>The tokens of a node on one line: without comments and without the line breaks of the machine it was written on.</summary>
    public static string OneLine(SyntaxNode node) =>
        node switch
        {
            // Most types and names are a single word.
            IdentifierNameSyntax name => name.Identifier.Text,
            PredefinedTypeSyntax type => type.Keyword.Text,
            QualifiedNameSyntax { Right: IdentifierNameSyntax right } name => OneLine(name.Left) + "." + right.Identifier.Text,
            _ => OneLine(node.DescendantTokens()),
        };

    private static string OneLine(IEnumerable<SyntaxToken> tokens)
    {
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            if (text.Length > 0 && NeedsSpace(text[text.Length - 1], token.Text))
            {
                text.Append(' ');
            }

            text.Append(token.Text);
        }

        return text.ToString();
    }

    private static bool NeedsSpace(char last, string next)
    {
        if (next.Length == 0)
        {
            return false;
        }

        return last == ','
            ? next[0] is not (',' or ']' or '>')
            : IsWord(next[0]) && (IsWord(last) || last is '?' or ']' or '>' or ')' or '*');
    }

    private static bool IsWord(char character) => character == '@' || SyntaxFacts.IsIdentifierPartCharacter(character);
}
