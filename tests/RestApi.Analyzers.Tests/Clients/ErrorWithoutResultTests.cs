using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.ErrorWithoutResultFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4123.</summary>
public sealed class ErrorWithoutResultTests
{
    [Theory]
    [InlineData("""[Get("/x"), {|RAPI4123:Error<Problem>(404)|}] static partial void Call();""")]
    [InlineData("""[Get("/x"), {|RAPI4123:Error<Problem>|}] public static partial Task<int> {|CS8795:Call|}(CancellationToken token);""")]
    public Task Error_that_has_no_place_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""[Get("/x"), Error<Problem>(404), Error<Invalid>(422)] public static partial Result<int, Problem> Call();""")]
    [InlineData("""[Get("/x")] public static partial Result<int, Problem> Call();""")]
    public Task Error_with_a_place_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Errors_of_the_client_hold_for_results_only() =>
        Verify.Silent(ClientCode.Client("[Get(\"/a\")] static partial void Call();", "[Error<Problem>(404)]"));

    [Fact]
    public Task Results_are_returned() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/a"), {|RAPI4123:Error<Problem>(404)|}] public static partial List<Contact>? {|CS8795:One|}(); [Get("/b"), {|RAPI4123:Error<Problem>(404)|}] public static partial Task<int> {|CS8795:Two|}(CancellationToken token); [Delete("/c"), {|RAPI4123:Error<Problem>(404)|}] public static partial void {|CS8795:Three|}(); [Delete("/d"), {|RAPI4123:Error<Problem>(404)|}] public static partial Task {|CS8795:Four|}(CancellationToken token);"""
            ),
            ClientCode.Client(
                """[Get("/a"), Error<Problem>(404)] public static partial Result<List<Contact>?, Problem> One(); [Get("/b"), Error<Problem>(404)] public static partial Task<Result<int, Problem>> Two(CancellationToken token); [Delete("/c"), Error<Problem>(404)] public static partial Result<NoContent, Problem> Three(); [Delete("/d"), Error<Problem>(404)] public static partial Task<Result<NoContent, Problem>> Four(CancellationToken token);"""
            )
        );

    [Fact]
    public Task Method_without_an_access_modifier_gets_one_with_its_return_type() =>
        Fix.Fixes(
            ClientCode.Client("""[Delete("/c"), {|RAPI4123:Error<Problem>(404)|}] static partial void One();"""),
            ClientCode.Client("""[Delete("/c"), Error<Problem>(404)] private static partial Result<NoContent, Problem> One();""")
        );
}
