using Acme.TestKit;
using Comind.Api.Analyzers;

namespace Acme.AnalyzersTests.Declarations;

/// <summary>The value of a secret in a settings file is reported as that, and not once more as something that cannot be read.</summary>
public sealed class WrittenSecretTests
{
    [Theory]
    [InlineData("gatePin: \"4711\"", "RAPI1003")]
    [InlineData("crmApiKey: \"k-8f3a91c0d2\"", "RAPI1003")]
    [InlineData("crmUrl: \"https://crm.example.com\"", "RAPI4005")]
    [InlineData("crmPort: 4711", "RAPI4005")]
    [InlineData("gatePin: 4711", "RAPI1003")]
    [InlineData("gatePin: \"4711\", other: other", "RAPI1003", "RAPI4005")]
    public Task One_rule_speaks_of_a_place(string entry, params string[] expected) => Reports($"  {entry}", expected);

    [Fact]
    public Task Where_that_is_silenced_the_other_rule_explains_why_there_is_no_secret() =>
        Reports("  // restapi-disable-next-line RAPI1003 -- a sample\n  gatePin: \"4711\"", "RAPI4005");

    private static async Task Reports(string entries, params string[] expected)
    {
        var reports = await AnalyzerRun<AllRulesAnalyzer>.Diagnose(
            new TestProject("class App;")
            {
                AdditionalFiles = [new("settings/secrets.ts", $"export const secrets = {{\n{entries},\n}};\n")],
            }
        );
        Assert.Equal(expected, reports.Select(static report => report.Id).Where(static id => id is "RAPI1003" or "RAPI4005").Order());
    }
}
