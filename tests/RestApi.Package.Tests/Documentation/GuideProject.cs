namespace Acme.PackageTests;

/// <summary>One project out of all C# that the guide shows: each page is a namespace, each block a file.</summary>
internal static class GuideProject
{
    private const string RootNamespace = "Acme.CrmSync";

    public static ConsumerProject Create(IEnumerable<MarkdownPage> pages, MarkdownBlock secrets) =>
        new("Guide", [(secrets.File, secrets.Text), .. pages.SelectMany(FilesOf)])
        {
            Packages = ["RestApi.Generators", "RestApi.Hosting"],
            OtherPackages = ["OpenTelemetry.Extensions.Hosting", "OpenTelemetry.Exporter.OpenTelemetryProtocol"],
            // IDE and compiler alike would ask for an entry point.
            Properties = $"<OutputType>Library</OutputType><RootNamespace>{RootNamespace}</RootNamespace>",
        };

    private static IEnumerable<(string Path, string Text)> FilesOf(MarkdownPage page) =>
        page
            .Blocks.Where(static block => block is { Language: "csharp", File: "" })
            .Select(
                (block, index) => ($"{page.Name}/Block{index + 1}.cs", ToFile(block.Text, $"{RootNamespace}.{page.Name}Page", index + 1))
            );

    private static string ToFile(string code, string scope, int number)
    {
        if (code.Contains($"namespace {RootNamespace};", StringComparison.Ordinal))
        {
            return code.Replace($"namespace {RootNamespace};", $"namespace {scope};", StringComparison.Ordinal);
        }

        var header = $"using Comind.Api.Server;\n\nnamespace {scope};\n\n";
        return IsDeclaration(code)
            ? header + code
            : $"{header}internal static class Block{number}\n{{\n    internal static void Run()\n    {{\n{code}    }}\n}}\n";
    }

    private static bool IsDeclaration(string code) =>
        code.StartsWith('[')
        || code.StartsWith("internal ", StringComparison.Ordinal)
        || code.StartsWith("public ", StringComparison.Ordinal);
}
