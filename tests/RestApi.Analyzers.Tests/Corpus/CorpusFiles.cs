using System.Runtime.CompilerServices;
using Comind.Api.Server;

namespace Acme.AnalyzersTests.Corpus;

/// <summary>The files of <c>tests/RestApi.Corpus</c>. One that starts with <c>// needs Type</c> joins when the runtime has that type.</summary>
internal static class CorpusFiles
{
    private const string Needs = "// needs ";

    private static readonly string s_root = FindRoot();

    /// <summary>The C# files, those without labels (shapes and types that others use) included.</summary>
    public static IReadOnlyList<CorpusFile> CSharp { get; } = [.. Read("cs/A"), .. Read("cs/B"), .. Read("cs/C"), .. Read("cs/Shared")];

    /// <summary>The TypeScript files at the paths that an action project gives them.</summary>
    public static IReadOnlyList<CorpusFile> TypeScript { get; } =
    [.. Read("ts/A", "actions/A"), .. Read("ts/B", "actions/B"), .. Read("ts/C", "actions/C"), .. Read("ts/settings", "settings")];

    /// <summary>What stands in for libraries of others; each file is an assembly of its name.</summary>
    public static IReadOnlyList<CorpusFile> ThirdParty { get; } = [.. Read("cs/ThirdParty")];

    public static IEnumerable<CorpusFile> All => CSharp.Concat(TypeScript);

    public static IEnumerable<CorpusPlace> Places => All.SelectMany(file => file.Places);

    /// <summary>The texts as they are stored: with the names of tokens.</summary>
    public static IEnumerable<(string Path, string Text)> Stored =>
        Directory
            .EnumerateFiles(s_root, "*", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(s_root, path), File.ReadAllText(path)));

    private static IEnumerable<CorpusFile> Read(string folder, string? shownAs = null) =>
        Directory
            .EnumerateFiles(Path.Combine(s_root, folder))
            .Order(StringComparer.Ordinal)
            .Select(path => (Name: Path.GetFileName(path), Text: File.ReadAllText(path).ReplaceLineEndings("\n")))
            .Where(file => HasWhatItNeeds(file.Text))
            .Select(file => new CorpusFile($"{shownAs ?? folder}/{file.Name}", file.Text));

    private static bool HasWhatItNeeds(string text)
    {
        var first = text[..text.IndexOf('\n', StringComparison.Ordinal)];
        return !first.StartsWith(Needs, StringComparison.Ordinal) || typeof(RestClient).Assembly.GetType(first[Needs.Length..]) is not null;
    }

    private static string FindRoot([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(path, "..", "..", "..", "RestApi.Corpus"));
}
