using System.Text.RegularExpressions;

namespace Acme.PackageTests;

/// <summary>The fenced blocks of a page. A line such as <c>`settings/secrets.ts`:</c> right before a block names its file.</summary>
internal sealed partial class MarkdownPage(string path)
{
    private readonly string _text = Repository.Read(path);

    public string Path { get; } = path;

    /// <summary>A word that is free for a namespace: <c>docs/guide/getting-started.md</c> is <c>GettingStarted</c>.</summary>
    public string Name { get; } =
        string.Concat(
            System
                .IO.Path.GetFileNameWithoutExtension(path)
                .ToLowerInvariant()
                .Split('-')
                .Select(word => char.ToUpperInvariant(word[0]) + word[1..])
        );

    public IEnumerable<MarkdownBlock> Blocks =>
        Fence()
            .Matches(_text)
            .Select(match => new MarkdownBlock(match.Groups["language"].Value, match.Groups["file"].Value, match.Groups["text"].Value));

    /// <summary>Where the links of the page lead, without those to other sites and within the page.</summary>
    public IEnumerable<string> RelativeLinks =>
        Link()
            .Matches(_text)
            .Select(match => match.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal));

    /// <summary>The heading of the page.</summary>
    public string Title => _text.Split('\n')[0].TrimStart('#', ' ');

    /// <summary>Whether the page holds a text, in any case.</summary>
    public bool Holds(string text) => _text.Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>The ids of the rules that the page mentions.</summary>
    public IEnumerable<string> RuleIds => RuleId().Matches(_text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    /// <summary>What the page shows after <c>$ command</c> in its console blocks, one text for each time.</summary>
    public IReadOnlyList<string> OutputsOf(string command) =>
        [
            .. Blocks
                .Where(static block => block.Language == "console")
                .SelectMany(static block => $"\n{block.Text}".Split("\n$ ")[1..])
                .Where(part => part.Split('\n')[0] == command)
                .Select(part => part[command.Length..].Trim()),
        ];

    [GeneratedRegex(
        @"(^`(?<file>[\w./-]+)`:\n+)?^```(?<language>\w*)\n(?<text>.*?)^```$",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("RAPI[0-9]{4}")]
    private static partial Regex RuleId();
}

internal sealed record MarkdownBlock(string Language, string File, string Text);
