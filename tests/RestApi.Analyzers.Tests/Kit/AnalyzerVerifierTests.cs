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
    [InlineData("class [|New|];")]
    [InlineData("class Old; class [|Older|];")]
    [InlineData("class [|Old|] : Missing;")]
    [InlineData("class [|Old|]; class Bomb;")]
    public Task Wrong_expectation_code_that_does_not_compile_and_a_throwing_rule_fail(string marked) => Fails(() => Verify.Reports(marked));

    [Fact]
    public Task Wrong_message_fails() => Fails(() => Verify.Reports("class [|Old|];", message: "something else"));

    [Fact]
    public Task Unmarked_code_is_no_report() => Fails(() => Verify.Reports("class New;"));

    [Fact]
    public Task Report_in_quiet_code_fails() => Fails(() => Verify.Silent("class Old;"));

    private static Task<Exception> Fails(Func<Task> test) => Assert.ThrowsAnyAsync<Exception>(test);
}
