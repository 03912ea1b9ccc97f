using Acme.TestKit;
using Verify = Acme.TestKit.AnalyzerVerifier<Acme.AnalyzersTests.Kit.ClassNameAnalyzer>;

namespace Acme.AnalyzersTests.Kit;

public sealed class AnalyzerVerifierTests
{
    [Fact]
    public Task Marked_place_is_reported() => Verify.Reports("class [|Old|];", message: "'Old' is an old name");

    [Fact]
    public Task Place_can_be_marked_with_an_id() => Verify.Reports("class {|TEST001:Old|};");

    [Fact]
    public Task Several_files_are_one_project() => Verify.Reports(new TestProject("class [|Old|] : New;", "class New;"));

    [Fact]
    public Task Quiet_code_is_silent() => Verify.Silent("class New;");

    [Fact]
    public Task Runtime_and_newest_language_are_there() =>
        Verify.Silent(
            """
            using Comind.Api.Server;

            static class Extensions
            {
                extension(RestResponse response)
                {
                    public bool IsNew => response.StatusCode == 201;
                }
            }
            """
        );

    [Fact]
    public Task Editorconfig_switches_a_rule_off() =>
        Verify.Silent("class Old;", editorconfig: "dotnet_diagnostic.TEST001.severity = none");

    [Theory]
    [InlineData("class [|New|];", "expected \"1\" actual \"0\"")]
    [InlineData("class Old; class [|Older|];", "expected \"1\" actual \"2\"")]
    [InlineData("class [|Old|] : Missing;", "CS0246")]
    [InlineData("class [|Old|]; class Bomb;", "AD0001")]
    public Task Wrong_expectation_code_that_does_not_compile_and_a_throwing_rule_fail(string marked, string because) =>
        Fails(because, () => Verify.Reports(marked));

    [Fact]
    public Task Wrong_message_fails() => Fails("is an old name", () => Verify.Reports("class [|Old|];", message: "something else"));

    [Fact]
    public Task Unmarked_code_is_no_report() => Fails("Nothing is marked", () => Verify.Reports("class New;"));

    [Fact]
    public Task Report_in_quiet_code_fails() => Fails("TEST001", () => Verify.Silent("class Old;"));

    private static async Task Fails(string because, Func<Task> test) =>
        Assert.Contains(because, (await Assert.ThrowsAnyAsync<Exception>(test)).Message, StringComparison.Ordinal);
}
