using System;
using System.Collections.Generic;
using System.Linq;

namespace Comind.Api.Analyzers;

/// <summary>Finds HTTP clients in a script or in the name of a function, by tokens: comments and texts inside a script are no code.</summary>
internal static class ScriptTextClients
{
    private static readonly HashSet<string> s_globals = new(StringComparer.Ordinal) { "window", "globalThis", "self", "global", "top" };

    private static readonly HashSet<string> s_called = new(StringComparer.Ordinal) { "fetch", "axios" };

    private static readonly HashSet<string> s_made = new(StringComparer.Ordinal)
    {
        "XMLHttpRequest",
        "WebSocket",
        "EventSource",
        "WebTransport",
    };

    private static readonly HashSet<string> s_members = new(StringComparer.Ordinal)
    {
        "navigator.sendBeacon",
        "axios.get",
        "axios.post",
        "axios.put",
        "axios.patch",
        "axios.delete",
        "axios.request",
        "axios.create",
        "$.ajax",
        "$.get",
        "$.post",
        "$.getJSON",
        "jQuery.ajax",
        "jQuery.get",
        "jQuery.post",
        "jQuery.getJSON",
    };

    private static readonly HashSet<string> s_modules = new(StringComparer.Ordinal)
    {
        "axios",
        "got",
        "ky",
        "superagent",
        "undici",
        "node-fetch",
        "cross-fetch",
        "request",
        "ws",
        "http",
        "https",
        "http2",
        "net",
        "tls",
        "dgram",
    };

    /// <summary>The client that the name of a function stands for: <c>fetch</c>, <c>globalThis.fetch</c>, <c>axios.get</c>.</summary>
    public static string? ClientNamed(string name)
    {
        var parts = name.Trim().Split('.').SkipWhile(s_globals.Contains).ToList();
        var rest = string.Join(".", parts);
        return parts.Count > 0 && (s_called.Contains(rest) || s_made.Contains(rest) || s_members.Contains(rest)) ? rest : null;
    }

    /// <summary>The client that a text, a name of a function or a script, uses.</summary>
    public static string? ClientIn(string text)
    {
        if (ClientNamed(text) is { } named)
        {
            return named;
        }

        // Most texts are data.
        if (
            text.IndexOf('(') < 0
            && text.IndexOf("import", StringComparison.Ordinal) < 0
            && text.IndexOf("new ", StringComparison.Ordinal) < 0
        )
        {
            return null;
        }

        var tokens = ScriptTokens.Read(text);
        var own = Declared(tokens);
        return Enumerable
            .Range(0, tokens.Count)
            .Select(index => ClientAt(tokens, index, own))
            .FirstOrDefault(static client => client is not null);
    }

    private static string? ClientAt(List<ScriptToken> tokens, int index, HashSet<string> own)
    {
        var token = tokens[index];
        var before = Text(tokens, index - 1);
        if (token.IsText)
        {
            var isModule =
                s_modules.Contains(token.Text)
                || (token.Text.StartsWith("node:", StringComparison.Ordinal) && s_modules.Contains(token.Text.Substring(5)));
            return isModule && (before is "from" or "import" || (before == "(" && Text(tokens, index - 2) is "require" or "import"))
                ? token.Text
                : null;
        }

        var isGlobal =
            before != "." ? !own.Contains(token.Text) : s_globals.Contains(Text(tokens, index - 2)) && Text(tokens, index - 3) != ".";
        if (!isGlobal)
        {
            return null;
        }

        var next = Text(tokens, index + 1);
        if (next == "." && s_members.Contains(token.Text + "." + Text(tokens, index + 2)) && Text(tokens, index + 3) == "(")
        {
            return token.Text + "." + Text(tokens, index + 2);
        }

        return
            (s_called.Contains(token.Text) && next == "(" && before != "function")
            || (s_made.Contains(token.Text) && (before == "new" || (before == "." && Text(tokens, index - 3) == "new")))
            ? token.Text
            : null;
    }

    /// <summary>Names that the script itself gives to something of its own.</summary>
    private static HashSet<string> Declared(List<ScriptToken> tokens) =>
        new(
            tokens
                .Where((token, index) => !token.IsText && Text(tokens, index - 1) is "function" or "class" or "var" or "let" or "const")
                .Select(static token => token.Text),
            StringComparer.Ordinal
        );

    private static string Text(List<ScriptToken> tokens, int index) =>
        index >= 0 && index < tokens.Count && (!tokens[index].IsText) ? tokens[index].Text : "";
}
