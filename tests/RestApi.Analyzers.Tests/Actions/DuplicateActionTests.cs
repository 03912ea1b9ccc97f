using Acme.TestKit;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.DuplicateActionAnalyzer>;

namespace Acme.AnalyzersTests.Actions;

public sealed class DuplicateActionTests
{
    [Fact]
    public Task Both_actions_of_one_name_are_reported() =>
        Verify.Reports(
            ActionCode.In("[Action([|\"same\"|])] internal static void A() { } [ScriptService([|\"same\"|])] internal static void B() { }")
        );

    [Fact]
    public Task Message_names_the_other() =>
        Verify.Reports(
            ActionCode.In("[Action([|\"same\"|])] internal static void A() { }")
                + "#pragma warning disable RAPI4201\nstatic class Others { [Comind.Api.Server.Action(\"same\")] internal static void B() { } }",
            message: "Action 'A' has the name 'same', which 'Others.B' has too; give each a name of its own"
        );

    [Fact]
    public Task Files_do_not_matter() =>
        Verify.Reports(
            new TestProject(
                "static class A { [Comind.Api.Server.Action([|\"same\"|])] internal static void Run() { } }",
                "static class B { [Comind.Api.Server.Action([|\"same\"|])] internal static void Run() { } }"
            )
        );

    [Theory]
    [InlineData("[Action(\"a\")] internal static void A() { } [Action(\"A\")] internal static void B() { }")]
    [InlineData("[Action(\"\")] internal static void A() { } [Action(\"\")] internal static void B() { }")]
    public Task Other_names_are_fine(string members) => Verify.Silent(ActionCode.In(members));
}
