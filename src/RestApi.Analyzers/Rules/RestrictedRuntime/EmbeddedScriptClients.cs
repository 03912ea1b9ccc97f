using System;
using System.Linq;
using Comind.Api.Analyzers.TypeScript;
using Comind.Api.Language;

namespace Comind.Api.Analyzers;

/// <summary>
/// Finds HTTP clients in a text of C# that a JavaScript engine gets, a script or the name of a function. Scripts are read like
/// <see cref="ScriptFileClients">those in files</see>.
/// </summary>
internal static class EmbeddedScriptClients
{
    /// <summary>The client that the name of a function stands for: <c>fetch</c>, <c>globalThis.fetch</c>, <c>axios.get</c>.</summary>
    public static string? ClientNamed(string name) =>
        name.All(static letter => char.IsLetterOrDigit(letter) || letter is '.' or '_' or '$' or ' ') && name.Trim().IndexOf(' ') < 0
            ? ClientOf(name + "()")
            : null;

    /// <summary>The client that a text uses.</summary>
    public static string? ClientIn(string text) => ClientNamed(text) ?? (MayBeCode(text) ? ClientOf(text) : null);

    // Most texts are data.
    private static bool MayBeCode(string text) =>
        text.IndexOf('(') >= 0
        || text.IndexOf("import", StringComparison.Ordinal) >= 0
        || text.IndexOf("new ", StringComparison.Ordinal) >= 0;

    private static string? ClientOf(string script)
    {
        if (script.Length > ScriptContext.LongestFile)
        {
            return null;
        }

        var file = ScriptFile.Read(script);
        return new ScriptFileClients(file, new ScriptTexts(file)).Find().Select(static found => found.Client).FirstOrDefault();
    }
}
