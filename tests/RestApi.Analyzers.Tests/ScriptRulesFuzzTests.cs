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
    public Task Credentials_survive() => Survive(ScriptVerifier<HardcodedScriptCredentialAnalyzer>.Survives);

    [Fact]
    public Task Clients_survive() => Survive(ScriptVerifier<DirectScriptHttpAnalyzer>.Survives);

    [Fact]
    public Task Responses_survive() => Survive(ScriptVerifier<UncheckedScriptResponseAnalyzer>.Survives);

    [Fact]
    public Task Entry_points_survive() => Survive(ScriptVerifier<ReplacedScriptApiAnalyzer>.Survives);

    [Fact]
    public Task Ignored_responses_survive() => Survive(ScriptVerifier<IgnoredScriptResponseAnalyzer>.Survives);

    [Fact]
    public Task Temporary_files_survive() => Survive(ScriptVerifier<TemporaryScriptFileAnalyzer>.Survives);

    /// <summary>A thousand scripts take seconds; one that hangs would take minutes.</summary>
    private static async Task Survive(Func<IReadOnlyList<string>, Task> run)
    {
        foreach (var scripts in MutatedScripts.Take(MutatedScripts.Count).Chunk(Batch))
        {
            var watch = Stopwatch.StartNew();
            await run(scripts);
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(1), $"{watch.Elapsed} from {scripts[0]}");
        }
    }
}
