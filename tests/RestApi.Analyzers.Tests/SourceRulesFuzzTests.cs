using System.Collections.Immutable;
using System.Diagnostics;
using Acme.AnalyzersTests.Corpus;
using Acme.AnalyzersTests.Repository;
using Acme.LanguageTests;
using Acme.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Xunit.Abstractions;

namespace Acme.AnalyzersTests;

/// <summary>
/// No rule throws or hangs on any source; half of <c>FUZZ_COUNT</c> are tried, since a compiler reads each of them; <c>FUZZ_SEED</c> starts
/// elsewhere.
/// </summary>
public sealed class SourceRulesFuzzTests(ITestOutputHelper output)
{
    // One compilation reads many sources.
    private const int Batch = 100;

    private static readonly int s_count = MutatedScripts.Count / 2;

    private static readonly CSharpParseOptions s_options = TestDefaults.ParseOptions(TestDefaults.LanguageVersion);

    [Fact]
    public async Task All_rules_survive()
    {
        var sources = new MutatedSources(MutatedScripts.Seed);
        var project = Project();
        var reports = 0;
        var thrown = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var first = 0; first < s_count; first += Batch)
        {
            var texts = Enumerable.Range(first, Math.Min(Batch, s_count - first)).Select(sources.Next).ToList();
            var watch = Stopwatch.StartNew();
            var found = await ReportsAsync(project, texts);
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed} from {string.Join("\n// ----\n", texts)}");
            reports += found.Length;
            foreach (var failure in found.Where(static report => report.Id == "AD0001").Select(static report => $"{report}"))
            {
                thrown.TryAdd(
                    PlaceOf(failure),
                    $"{failure}\n{string.Join("\n// ----\n", texts.Where((_, index) => failure.Contains($"Mutated{index}.cs", StringComparison.Ordinal)))}"
                );
            }
        }

        Assert.True(thrown.Count == 0, string.Join("\n\n", thrown.Values));
        output.WriteLine($"{s_count} sources from seed {MutatedScripts.Seed}: {reports} reports");
        Assert.True(reports > s_count / 10, $"Only {reports} reports: the mutations left nothing to see.");
    }

    // One failure each: the method of ours that threw.
    private static string PlaceOf(string failure) =>
        failure.Split('\n').FirstOrDefault(static line => line.Contains("at Comind.", StringComparison.Ordinal)) ?? failure;

    private static Compilation Project()
    {
        var corpus = CorpusRun.Compilation.Value;
        return corpus.RemoveSyntaxTrees(
            corpus.SyntaxTrees.Where(static tree => tree.FilePath is ['c', 's', '/', 'A' or 'B' or 'C', '/', ..])
        );
    }

    private static SyntaxTree Parse(string text, int index) => CSharpSyntaxTree.ParseText(text, s_options, $"Mutated{index}.cs");

    // Some sources bring down the compiler itself; what stands beside them is tried in smaller parts.
    private static async Task<ImmutableArray<Diagnostic>> ReportsAsync(Compilation project, List<string> texts)
    {
        try
        {
            return await ReportsAsync(project.AddSyntaxTrees(texts.Select(Parse)));
        }
        catch (Exception thrown) when (IsOfCompiler(thrown))
        {
            var half = texts.Count / 2;
            return half == 0 ? [] : [.. await ReportsAsync(project, texts[..half]), .. await ReportsAsync(project, texts[half..])];
        }
    }

    // The compiler completes namespaces in parallel, which wraps what it throws once for each level.
    private static bool IsOfCompiler(Exception thrown) =>
        (thrown as AggregateException)?.Flatten().InnerExceptions is { } all
            ? all.All(IsOfCompiler)
            : thrown is InvalidOperationException or NullReferenceException or ArgumentException
                && !thrown.ToString().Contains("at Comind.", StringComparison.Ordinal);

    private static Task<ImmutableArray<Diagnostic>> ReportsAsync(Compilation compilation) =>
        compilation.WithAnalyzers(AllRules.Analyzers, new AnalyzerOptions([])).GetAnalyzerDiagnosticsAsync();
}
