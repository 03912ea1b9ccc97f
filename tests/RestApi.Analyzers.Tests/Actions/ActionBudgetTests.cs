using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ActionAnalyzer>;

namespace Acme.AnalyzersTests.Actions;

public sealed class ActionBudgetTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData("-5", "-5")]
    [InlineData("5 - 5 * 1", "0")]
    [InlineData("50 * 24 * 3600", "4320000")]
    public Task Budget_that_a_host_refuses_is_reported(string budget, string seconds) =>
        Verify.Reports(
            ActionCode.In($"[Action(\"a\", BudgetSeconds = {{|RAPI4207:{budget}|}})] internal static void Run() {{ }}"),
            message: $"The budget of action 'Run' is {seconds} seconds; it must be more than 0 and less than 49 days"
        );

    [Theory]
    [InlineData("0.5")]
    [InlineData("48 * 24 * 3600")]
    public Task Other_budgets_are_fine(string budget) =>
        Verify.Silent(ActionCode.In($"[Action(\"a\", BudgetSeconds = {budget})] internal static void Run() {{ }}"));
}
