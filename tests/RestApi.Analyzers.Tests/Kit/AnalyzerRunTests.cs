using Run = Acme.TestKit.AnalyzerRun<Acme.AnalyzersTests.Kit.ClassNameAnalyzer>;

namespace Acme.AnalyzersTests.Kit;

public sealed class AnalyzerRunTests
{
    [Fact]
    public async Task Code_need_not_compile() => Assert.Equal("TEST001", Assert.Single(await Run.Diagnose("class Old : Missing")).Id);

    [Fact]
    public async Task Rule_that_throws_fails() =>
        Assert.Contains(
            "AD0001",
            (await Assert.ThrowsAnyAsync<Exception>(() => Run.Diagnose("class Bomb;"))).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public Task Rule_that_throws_while_code_is_typed_fails() =>
        Assert.ThrowsAnyAsync<Exception>(() => Run.SurvivesTyping("class Bomb2; class Bomb"));

    [Fact]
    public Task Rule_that_never_throws_passes() => Run.SurvivesTyping("class Old { void M() { var x = 1; } }");
}
