using Acme.TestKit;
using Microsoft.CodeAnalysis.CSharp;
using Run = Acme.TestKit.AnalyzerRun<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.UncheckedResponseAnalyzer>;

namespace Acme.AnalyzersTests.Reliability;

public sealed class UncheckedResponseRobustnessTests
{
    [Fact]
    public Task Code_that_is_being_typed_does_not_disturb() =>
        Run.SurvivesTyping(
            """
            using Comind.Api.Server;

            class Sync
            {
                object? Run(bool flag)
                {
                    var res = RestApi.ExecuteRequest();
                    try
                    {
                        if (res is { StatusCode: >= 200 and < 300 } good && (good.StatusCode, flag) is (200, true)) return good.Content;
                        var (status, text) = (res.StatusCode, res?.Content ?? "");
                        while (status / 100 == 5 || !res!.IsSuccess) { res = RestApi.ExecuteRequest(); }
                        return res.StatusCode switch { 200 => res.ReadJson<string>(), _ => text };
                    }
                    catch (RestApiException e) when (e.StatusCode == 404)
                    {
                        System.Func<string> late = () => res.EnsureStatus(200, 201).Content;
                        return late();
                    }
                    finally { res?.Dispose(); }
                }
            }
            """
        );

    [Fact]
    public async Task Project_without_the_runtime_is_left_alone() =>
        Assert.Empty(
            await Run.DiagnoseWithoutRuntime(
                """
                namespace Comind.Api.Server { class RestResponse { public string Content => ""; } }
                class Sync { string Run(Comind.Api.Server.RestResponse res) => res.Content; }
                """
            )
        );

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    public Task Older_language_versions_are_understood(LanguageVersion version) =>
        Verify.Reports(
            new TestProject(
                ResponseCode.InMethod(
                    """
                    var good = RestApi.ExecuteRequest();
                    good.EnsureStatus(new[] { 200, 201 });
                    var bad = RestApi.ExecuteRequest();
                    return good.Content + bad.[|Content|];
                    """
                )
            )
            {
                LanguageVersion = version,
            }
        );

    [Fact]
    public async Task Long_body_with_many_answers_is_read_to_its_end()
    {
        var calls = Enumerable
            .Range(0, 100)
            .Select(index =>
                $$"""
                    var r{{index}} = RestApi.ExecuteRequest();
                    while (r{{index}}.StatusCode == 429) r{{index}} = RestApi.ExecuteRequest();
                    if (!r{{index}}.IsSuccess) return null;
                    Save(r{{index}}.Content);
                    """
            );
        var body = string.Join("\n", [.. calls, "return RestApi.ExecuteRequest().Content;"]);
        var report = Assert.Single(await Run.Diagnose(ResponseCode.InMethod(body)));
        Assert.Equal("RAPI2001", report.Id);
    }

    [Fact]
    public Task Types_that_mention_each_other_are_looked_at_once()
    {
        var properties = string.Concat(
            Enumerable
                .Range(0, 60)
                .SelectMany(static one => Enumerable.Range(0, 60).Select(other => (one, other)))
                .GroupBy(static pair => pair.one)
                .Select(static all =>
                    $"record T{all.Key}({string.Join(", ", all.Select(static pair => $"T{pair.other} P{pair.other}"))});\n"
                )
        );
        return Verify.Silent(
            ResponseCode.InClass(
                properties
                    + "object Run() { var all = new List<T1>(); var res = RestApi.ExecuteRequest(); res.EnsureSuccess(); return (all, res.Content); }"
            )
        );
    }

    [Fact]
    public async Task Top_level_statements_are_read() =>
        Assert.Single(
            await Run.Diagnose(
                "using Comind.Api.Server; var res = RestApi.ExecuteRequest(); System.Console.WriteLine(res.ReadJson<string>());"
            )
        );
}
