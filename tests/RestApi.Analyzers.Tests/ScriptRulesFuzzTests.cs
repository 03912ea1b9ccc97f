using System.Diagnostics;
using Acme.LanguageTests;
using Acme.TestKit;
using Comind.Api.Analyzers;

namespace Acme.AnalyzersTests;

/// <summary>No rule throws or hangs on any script; FUZZ_COUNT sets how many are tried.</summary>
public sealed class ScriptRulesFuzzTests
{
    private const int Batch = 1000;

    // A thousand scripts take seconds; one that hangs would take minutes.
    [Fact]
    public async Task All_rules_survive()
    {
        foreach (var scripts in MutatedScripts.Take(MutatedScripts.Count).Chunk(Batch))
        {
            var watch = Stopwatch.StartNew();
            Assert.NotEqual(0, await ScriptVerifier<AllRulesAnalyzer>.Survives(scripts));
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed} from {scripts[0]}");
        }
    }
}
