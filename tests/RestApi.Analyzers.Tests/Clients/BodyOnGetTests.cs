using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.BodyOnGetFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4109.</summary>
public sealed class BodyOnGetTests
{
    [Theory]
    [InlineData("""[Get("/x")] static partial void Call([{|RAPI4109:Body|}] Contact contact);""")]
    [InlineData("""[Head("/x")] static partial void Call([{|RAPI4109:Body|}] string text);""")]
    [InlineData("""[Get("/x")] static partial void Call([{|RAPI4109:FormField|}] string text);""")]
    [InlineData("""[Get("/x"), {|RAPI4109:Multipart|}] static partial void Call(FileRef file);""")]
    public Task Body_of_a_GET_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""[Delete("/x")] static partial void Call([Body] Contact contact);""")]
    [InlineData("""[Post("/x")] static partial void Call([Body] Contact contact);""")]
    [InlineData("""[Get("/x")] static partial void Call(Filter filter);""")]
    public Task Other_requests_are_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task GET_becomes_POST() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/x")] static partial void One([{|RAPI4109:Body|}] Contact contact); [Comind.Api.Server.GetAttribute("/y")] static partial void Two([{|RAPI4109:Body|}] string text);"""
            ),
            ClientCode.Client(
                """[Post("/x")] static partial void One([Body] Contact contact); [Comind.Api.Server.PostAttribute("/y")] static partial void Two([Body] string text);"""
            )
        );

    [Fact]
    public Task HEAD_has_no_fix() =>
        Fix.OffersNoFix(ClientCode.Client("""[Head("/x")] static partial void Call([{|RAPI4109:Body|}] string text);"""));
}
