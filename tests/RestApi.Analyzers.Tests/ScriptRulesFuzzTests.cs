using System.Diagnostics;
using Acme.LanguageTests;
using Acme.TestKit;
using Comind.Api.Analyzers;

namespace Acme.AnalyzersTests;

/// <summary>No rule throws or hangs on any script; FUZZ_COUNT sets how many are tried.</summary>
public sealed class ScriptRulesFuzzTests
{
    private const int Batch = 1000;

    [Fact]
    public Task All_rules_survive() => Survive(ScriptVerifier<AllRulesAnalyzer>.Survives);

    /// <summary>A thousand scripts take seconds; one that hangs would take minutes.</summary>
    private static async Task Survive(Func<IReadOnlyList<string>, Task<int>> run)
    {
        foreach (var scripts in MutatedScripts.Take(MutatedScripts.Count).Chunk(Batch))
        {
            var watch = Stopwatch.StartNew();
            Assert.NotEqual(0, await run(scripts));
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed} from {scripts[0]}");
        }
    }
}
