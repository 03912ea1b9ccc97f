using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ActionAnalyzer>;

namespace Acme.AnalyzersTests.Actions;

public sealed class UnreadableActionTests
{
    [Theory]
    [InlineData(
        "[Action({|RAPI4206:MediaTypeNames.Text.Plain|})]",
        "The name of action 'Run' is not written out; write it as a literal, or as a constant that this project declares as one"
    )]
    [InlineData(
        "[Action({|RAPI4206:\"a\" + MediaTypeNames.Text.Plain|})]",
        "The name of action 'Run' is not written out; write it as a literal, or as a constant that this project declares as one"
    )]
    [InlineData("[Action({|RAPI4206:\"\"|})]", "The name of action 'Run' is empty; name what it is run by")]
    [InlineData("[Action({|RAPI4206:\" \"|})]", "The name of action 'Run' is empty; name what it is run by")]
    [InlineData(
        "[Action(\"a\", BudgetSeconds = {|RAPI4206:sbyte.MaxValue|})]",
        "The budget of action 'Run' is not written out; write it as a number, or as a constant that this project declares as one"
    )]
    [InlineData(
        "[Action(\"a\", BudgetSeconds = {|RAPI4206:2 * Limit|})]",
        "The budget of action 'Run' is not written out; write it as a number, or as a constant that this project declares as one"
    )]
    [InlineData(
        "[Action(\"a\", JsonContext = {|RAPI4206:null|})]",
        "The JSON context of action 'Run' is not written out; write it as typeof(...)"
    )]
    public Task Value_from_elsewhere_is_reported(string attribute, string message) =>
        Verify.Reports(
            "using System.Net.Mime;\n"
                + ActionCode.In($"const string Name = \"a\"; const double Limit = 5; {attribute} internal static void Run() {{ }}"),
            message: message
        );

    [Theory]
    [InlineData("[Action(Name)]")]
    [InlineData("[Action(\"a\" + Name)]")]
    [InlineData("[Action($\"{Name}_b\", BudgetSeconds = Limit)]")]
    public Task Constant_that_the_project_declares_is_known(string attribute) =>
        Verify.Silent(ActionCode.In($"const string Name = \"a\"; const double Limit = 5; {attribute} internal static void Run() {{ }}"));
}
