using System.Collections.Generic;

namespace Comind.Api.Language;

/// <summary>A TypeScript file, read: its tree and what its names stand for. Never throws, whatever the text is.</summary>
internal sealed class ScriptFile
{
    private ScriptFile(BlockNode root, ScriptScopes scopes, IReadOnlyList<ScriptNode> nodes, ScriptDirectives directives)
    {
        Root = root;
        Scopes = scopes;
        Nodes = nodes;
        Directives = directives;
    }

    public BlockNode Root { get; }

    public ScriptScopes Scopes { get; }

    /// <summary>All nodes, outer ones first.</summary>
    public IReadOnlyList<ScriptNode> Nodes { get; }

    /// <summary>The comments that silence rules.</summary>
    public ScriptDirectives Directives { get; }

    /// <summary>Whether a file holds TypeScript that runs: by its name, declarations aside.</summary>
    /// <param name="path">A path with either kind of slash.</param>
    public static bool IsScript(string path) =>
        (HasExtension(path, ".ts") && !HasExtension(path, ".d.ts"))
        || (HasExtension(path, ".mts") && !HasExtension(path, ".d.mts"))
        || (HasExtension(path, ".cts") && !HasExtension(path, ".d.cts"));

    /// <summary>Reads a file.</summary>
    public static ScriptFile Read(string text)
    {
        var tokens = TypeScriptTokenizer.Tokenize(text);
        var root = ScriptParser.Parse(text, tokens);
        return new ScriptFile(root, ScriptScopes.Of(root), [.. root.SelfAndDescendants()], ScriptDirectives.Read(text, tokens));
    }

    private static bool HasExtension(string path, string extension) => path.EndsWith(extension, System.StringComparison.OrdinalIgnoreCase);
}
