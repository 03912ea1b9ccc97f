using System.Globalization;
using System.Runtime.CompilerServices;
using Comind.Api.Analyzers;
using Comind.Api.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Acme.AnalyzersTests;

/// <summary>Every rule has what a rule must have; found by reflection, so that a new rule cannot be forgotten here.</summary>
public sealed class RuleCatalogueTests
{
    private static readonly string s_root = FindRoot();

    public static TheoryData<string> Ids() => [.. Descriptors().Select(descriptor => descriptor.Id).Distinct()];

    public static TheoryData<Type> Analyzers() => [.. AnalyzerTypes()];

    [Fact]
    public void Rules_are_found() => Assert.Contains(RuleIds.UncheckedResponse, Descriptors().Select(descriptor => descriptor.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_has_a_page_that_starts_with_its_id_and_title(string id)
    {
        var page = File.ReadAllText(Path.Combine(s_root, "docs", "rules", id + ".md"));
        var title = Descriptors().First(descriptor => descriptor.Id == id).Title;
        Assert.StartsWith($"# {id}: {title}\n", page, StringComparison.Ordinal);
        Assert.All(
            ["## Cause", "## Why it matters", "## Wrong", "## Right", "## How to configure"],
            heading => Assert.Contains(heading, page)
        );
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_links_to_its_page(string id) =>
        Assert.All(
            Descriptors().Where(descriptor => descriptor.Id == id),
            descriptor => Assert.EndsWith($"/docs/rules/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_explains_itself(string id) =>
        Assert.All(
            Descriptors().Where(descriptor => descriptor.Id == id),
            descriptor =>
            {
                Assert.NotEmpty(descriptor.Description.ToString(CultureInfo.InvariantCulture));
                Assert.NotEmpty(descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture));
                Assert.DoesNotContain("\n", descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
            }
        );

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_has_a_row_in_the_release_files(string id)
    {
        var folder = Path.Combine(s_root, "src", "RestApi.Analyzers");
        var rows = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadLines(Path.Combine(folder, file)))
            .Where(line => line.StartsWith(id + " |", StringComparison.Ordinal));
        var descriptor = Descriptors().First(candidate => candidate.Id == id);
        Assert.StartsWith($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} |", Assert.Single(rows), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Rule_has_a_constant(string id) =>
        Assert.Contains(id, typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!));

    [Theory]
    [MemberData(nameof(Analyzers))]
    public void Analyzer_has_a_test_class(Type analyzer)
    {
        var tests = analyzer.Name.Replace("Analyzer", "", StringComparison.Ordinal) + "Tests";
        Assert.Contains(tests, typeof(RuleCatalogueTests).Assembly.GetTypes().Select(type => type.Name));
    }

    [Fact]
    public void Pages_belong_to_rules()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(s_root, "docs", "rules"), "RAPI*.md").Select(Path.GetFileNameWithoutExtension);
        Assert.Empty(pages.Except(Descriptors().Select(descriptor => descriptor.Id)));
    }

    [Fact]
    public void Fixes_belong_to_rules_and_can_fix_all()
    {
        var fixes = Types<CodeFixProvider>(typeof(UncheckedResponseFix))
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!)
            .ToList();
        Assert.NotEmpty(fixes);
        Assert.All(
            fixes,
            fix =>
            {
                Assert.Subset(Descriptors().Select(descriptor => descriptor.Id).ToHashSet(), fix.FixableDiagnosticIds.ToHashSet());
                Assert.NotNull(fix.GetFixAllProvider());
            }
        );
    }

    private static IEnumerable<Type> AnalyzerTypes() => Types<DiagnosticAnalyzer>(typeof(RuleIds));

    private static IEnumerable<DiagnosticDescriptor> Descriptors() =>
        AnalyzerTypes().SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics);

    private static IEnumerable<Type> Types<T>(Type neighbour) =>
        neighbour.Assembly.GetTypes().Where(type => typeof(T).IsAssignableFrom(type) && !type.IsAbstract);

    private static string FindRoot([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "..", "..", ".."));
}
