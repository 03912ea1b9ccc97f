namespace Acme.PackageTests;

/// <summary>The documentation as it stands in the repository.</summary>
internal static class Pages
{
    public static MarkdownPage Readme { get; } = new("README.md");

    public static MarkdownPage[] Guide { get; } = [.. In("docs/guide")];

    public static MarkdownPage[] Rules { get; } = [.. In("docs/rules").Where(static page => page.Name != "Readme")];

    public static MarkdownPage RuleIndex { get; } = new("docs/rules/README.md");

    public static MarkdownPage[] All { get; } = [Readme, new("CONTRIBUTING.md"), new("CHANGELOG.md"), RuleIndex, .. Guide, .. Rules];

    private static IEnumerable<MarkdownPage> In(string folder) =>
        Directory
            .GetFiles(Repository.PathOf(folder), "*.md")
            .Order(StringComparer.Ordinal)
            .Select(file => new MarkdownPage($"{folder}/{Path.GetFileName(file)}"));
}
