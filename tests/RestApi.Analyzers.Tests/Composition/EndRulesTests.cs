using Acme.TestKit;
using Comind.Api.Analyzers;

namespace Acme.AnalyzersTests;

/// <summary>What is only known at the end of a compilation is said by one analyzer, beside the one for all other rules.</summary>
public sealed class EndRulesTests
{
    private static readonly TestProject s_mistakes = new(
        """
        using Comind.Api.Server;

        public static class Orders
        {
            [Action("copy")]
            public static void Copy() { }

            [Action("copy")]
            public static void CopyAgain() { }
        }
        """
    )
    {
        Properties = new Dictionary<string, string> { ["RestApiSecretsClass"] = "My-Keys" },
    };

    [Fact]
    public async Task Reports_what_each_rule_reports() =>
        Assert.Equal(
            ["RAPI4007", "RAPI4201", "RAPI4201"],
            (await AnalyzerRun<EndRulesAnalyzer>.Diagnose(s_mistakes)).Select(static report => report.Id).Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task Is_silent_without_the_runtime() =>
        Assert.Empty(await AnalyzerRun<EndRulesAnalyzer>.DiagnoseWithoutRuntime(s_mistakes));

    [Fact]
    public async Task Is_silent_where_all_is_right() =>
        Assert.Empty(
            await AnalyzerRun<EndRulesAnalyzer>.Diagnose(
                new TestProject("using Comind.Api.Server; static class Orders { [Action(\"copy\")] static void Copy() { } }")
            )
        );

    [Fact]
    public void Declares_the_rules_of_its_parts_and_none_twice()
    {
        var ids = new EndRulesAnalyzer().SupportedDiagnostics.Select(static rule => rule.Id).ToList();
        Assert.Equal(["RAPI4007", "RAPI4201"], ids.Order(StringComparer.Ordinal));
    }
}
