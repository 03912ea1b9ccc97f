using System.Collections.Generic;

namespace Comind.Api.Analyzers;

/// <summary>A name, a mark, or a text of a script.</summary>
internal readonly record struct ScriptToken(string Text, bool IsText);

/// <summary>Cuts a script into tokens; what is not closed ends with the script.</summary>
internal static class ScriptTokens
{
    public static List<ScriptToken> Read(string script)
    {
        var tokens = new List<ScriptToken>();
        for (var position = 0; position < script.Length; )
        {
            var start = position;
            var letter = script[position];
            if (letter == '/' && At(script, position + 1) is '/' or '*')
            {
                position = AfterComment(script, position);
            }
            else if (letter is '"' or '\'' or '`')
            {
                position = AfterText(script, position);
                tokens.Add(new(Inner(script, start, position), IsText: true));
            }
            else if (IsName(letter))
            {
                while (position < script.Length && IsName(script[position]))
                {
                    position++;
                }

                tokens.Add(new(script.Substring(start, position - start), IsText: false));
            }
            else
            {
                position++;
                if (!char.IsWhiteSpace(letter))
                {
                    tokens.Add(new(letter.ToString(), IsText: false));
                }
            }
        }

        return tokens;
    }

    private static int AfterComment(string script, int start)
    {
        var isLine = script[start + 1] == '/';
        var end = isLine ? script.IndexOf('\n', start) : script.IndexOf("*/", start + 2, System.StringComparison.Ordinal) + 1;
        return end <= 0 ? script.Length : end + 1;
    }

    private static int AfterText(string script, int start)
    {
        for (var position = start + 1; position < script.Length; position++)
        {
            if (script[position] == '\\')
            {
                position++;
            }
            else if (script[position] == script[start])
            {
                return position + 1;
            }
        }

        return script.Length;
    }

    private static string Inner(string script, int start, int end)
    {
        var isClosed = end - start > 1 && script[end - 1] == script[start];
        return script.Substring(start + 1, end - start - (isClosed ? 2 : 1));
    }

    private static char At(string script, int position) => position < script.Length ? script[position] : '\0';

    private static bool IsName(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '$';
}
