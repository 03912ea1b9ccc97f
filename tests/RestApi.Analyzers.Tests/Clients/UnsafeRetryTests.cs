using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.UnsafeRetryFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4124.</summary>
public sealed class UnsafeRetryTests
{
    [Theory]
    [InlineData("""[Post("/x"), {|RAPI4124:Retry|}] static partial void Call(Contact contact);""")]
    [InlineData("""[Patch("/x"), {|RAPI4124:Retry(5)|}] static partial void Call();""")]
    [InlineData("""[Put("/x"), {|RAPI4124:Retry|}] static partial void Call([Body] Stream stream);""")]
    public Task Retry_that_does_nothing_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""[Get("/x"), Retry] static partial void Call();""")]
    [InlineData("""[Post("/x"), Retry, IdempotencyKey] static partial void Call();""")]
    [InlineData("""[Post("/x"), Retry] static partial void Call([IdempotencyKey] string key);""")]
    [InlineData("""[Post("/x"), Retry(1)] static partial void Call();""")]
    [InlineData("""[Put("/x"), Retry] static partial void Call([Body] FileRef file);""")]
    public Task Retry_of_what_may_be_repeated_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Retry_of_the_client_leaves_them_out() =>
        Verify.Silent(ClientCode.Client("[Post(\"/a\")] static partial void Call();", "[Retry(3)]"));

    [Fact]
    public Task Keys_are_sent() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Post("/a"), {|RAPI4124:Retry|}] static partial void One(); [Patch("/b"), {|RAPI4124:Retry(5)|}] static partial void Two();"""
            ),
            ClientCode.Client(
                """[Post("/a"), IdempotencyKey, Retry] static partial void One(); [Patch("/b"), IdempotencyKey, Retry(5)] static partial void Two();"""
            )
        );
}
