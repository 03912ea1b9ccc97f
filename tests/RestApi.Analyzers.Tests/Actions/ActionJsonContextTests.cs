using Acme.TestKit;
using Comind.Api.Analyzers;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ActionAnalyzer>;

namespace Acme.AnalyzersTests.Actions;

public sealed class ActionJsonContextTests
{
    // The registry does not compile with such a context, so that only the reports are looked at.
    [Theory]
    [InlineData("string", "'String'")]
    [InlineData("Job", "'Job'")]
    [InlineData("System.Text.Json.Serialization.JsonSerializerContext", "'JsonSerializerContext'")]
    public async Task What_is_no_context_is_reported(string type, string name)
    {
        var report = Assert.Single(
            await AnalyzerRun<ActionAnalyzer>.Diagnose(
                ActionCode.In($"[Action(\"a\", JsonContext = typeof({type}))] internal static void Run() {{ }}")
            )
        );

        Assert.Equal(RuleIds.ActionJsonContext, report.Id);
        Assert.StartsWith(name, report.GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public Task Context_is_fine() =>
        Verify.Silent(
            ActionCode.In("[Action(\"a\", JsonContext = typeof(Json))] internal static void Run() { }")
                + "[System.Text.Json.Serialization.JsonSerializable(typeof(string))] partial class Json : System.Text.Json.Serialization.JsonSerializerContext;"
        );
}
