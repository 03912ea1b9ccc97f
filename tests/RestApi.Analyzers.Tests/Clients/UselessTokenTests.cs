using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.UselessTokenFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4110.</summary>
public sealed class UselessTokenTests
{
    [Theory]
    [InlineData("""[Get("/x")] static partial void Call(CancellationToken {|RAPI4110:token|});""")]
    [InlineData("""[Get("/x")] public static partial Task<int> {|CS8795:Call|}(CancellationToken a, CancellationToken {|RAPI4110:b|});""")]
    [InlineData(
        """[Get("/x"), Paged(Page = "p")] public static partial IEnumerable<int> {|CS8795:Call|}(CancellationToken {|RAPI4110:token|});"""
    )]
    public Task Token_that_cannot_end_the_call_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""[Get("/x")] public static partial Task Call(CancellationToken token = default);""")]
    [InlineData("""[Get("/x"), Paged(Page = "p")] public static partial IAsyncEnumerable<int> Call(CancellationToken token);""")]
    public Task Token_of_an_asynchronous_call_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Second_token_goes() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/x")] public static partial Task<int> {|CS8795:One|}(CancellationToken a, CancellationToken {|RAPI4110:b|}, int c); [Get("/y")] static partial void Two(int a, CancellationToken {|RAPI4110:b|});"""
            ),
            ClientCode.Client(
                """[Get("/x")] public static partial Task<int> One(CancellationToken a, int c); [Get("/y")] static partial void Two(int a);"""
            ),
            equivalenceKey: "RAPI4110.Remove"
        );

    [Fact]
    public Task Synchronous_call_becomes_a_task() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/x")] public static partial int {|CS8795:One|}(CancellationToken {|RAPI4110:token|}); [Delete("/x")] public static partial void {|CS8795:Two|}(CancellationToken {|RAPI4110:token|});"""
            ),
            ClientCode.Client(
                """[Get("/x")] public static partial Task<int> One(CancellationToken token); [Delete("/x")] public static partial Task Two(CancellationToken token);"""
            ),
            equivalenceKey: "RAPI4110.Task"
        );

    [Fact]
    public Task Method_without_an_access_modifier_gets_one_with_its_return_type() =>
        Fix.Fixes(
            ClientCode.Client("""[Delete("/x")] static partial void One(CancellationToken {|RAPI4110:token|});"""),
            ClientCode.Client("""[Delete("/x")] private static partial Task One(CancellationToken token);"""),
            equivalenceKey: "RAPI4110.Task"
        );
}
