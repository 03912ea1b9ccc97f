using System.Collections.Generic;
using System.Linq;
using System.Text;
using Comind.Api.Language;

namespace Comind.Api.Analyzers.TypeScript;

/// <summary>Commands whose arguments are written one by one: <c>run("curl", "-u", "…")</c>, <c>spawn("mysql", ["-p…"])</c>.</summary>
internal static class ScriptCommands
{
    private static readonly HashSet<string> s_programs = WordList.Of(
        "curl mysql mysqldump mysqladmin mariadb sshpass docker podman psexec sqlcmd bcp osql redis-cli openssl 7z 7za"
    );

    /// <summary>The credential among the arguments, and what it is; null when a node is no command or has none.</summary>
    public static (ScriptNode Site, string What)? Find(ScriptNode node)
    {
        var words = node switch
        {
            CallNode { Arguments: [TextNode, ArrayNode list, ..] } call => [call.Arguments[0], .. list.Elements],
            CallNode call => call.Arguments,
            ArrayNode list => list.Elements,
            _ => [],
        };
        if (words.Count < 2 || words[0] is not TextNode { Value: var program } || !(s_programs.Contains(program) || HasFlag(words)))
        {
            return null;
        }

        var (line, starts) = (new StringBuilder(), new List<int>());
        foreach (var word in words)
        {
            starts.Add(line.Length);
            line.Append(word is TextNode { Value: var text } && !text.Any(char.IsWhiteSpace) ? text : "\uFFFC").Append(' ');
        }

        return CredentialTexts.Find(line.ToString()) is { } found
            ? (words[starts.FindLastIndex(start => start <= found.Start)], found.Issuer)
            : null;
    }

    // ["lftp", "--password", "…"]
    private static bool HasFlag(IReadOnlyList<ScriptExpression> words) =>
        words.Count > 2 && words.Any(static word => word is TextNode { Value: ['-', '-', _, ..] });
}
