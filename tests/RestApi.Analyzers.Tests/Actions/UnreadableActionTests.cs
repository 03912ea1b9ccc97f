using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ActionAnalyzer>;

namespace Acme.AnalyzersTests.Actions;

public sealed class UnreadableActionTests
{
    [Theory]
    [InlineData("[Action({|RAPI4206:Name|})]", "The name of action 'Run' is not written out; write it as a literal")]
    [InlineData("[Action({|RAPI4206:\"a\" + Name|})]", "The name of action 'Run' is not written out; write it as a literal")]
    [InlineData("[Action({|RAPI4206:\"\"|})]", "The name of action 'Run' is empty; name what it is run by")]
    [InlineData("[Action({|RAPI4206:\" \"|})]", "The name of action 'Run' is empty; name what it is run by")]
    [InlineData(
        "[Action(\"a\", BudgetSeconds = {|RAPI4206:Limit|})]",
        "The budget of action 'Run' is not written out; write it as a number"
    )]
    [InlineData(
        "[Action(\"a\", BudgetSeconds = {|RAPI4206:2 * Limit|})]",
        "The budget of action 'Run' is not written out; write it as a number"
    )]
    [InlineData(
        "[Action(\"a\", JsonContext = {|RAPI4206:null|})]",
        "The JSON context of action 'Run' is not written out; write it as typeof(...)"
    )]
    public Task Value_from_elsewhere_is_reported(string attribute, string message) =>
        Verify.Reports(
            ActionCode.In($"const string Name = \"a\"; const double Limit = 5; {attribute} internal static void Run() {{ }}"),
            message: message
        );
}
