using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.WrittenTextFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4103.</summary>
public sealed class BrokenPathTemplateTests
{
    [Theory]
    [InlineData("""[Get("/{|RAPI4103:{|}id")] static partial void Call(string id);""")]
    [InlineData("""[Get("/id{|RAPI4103:}|}")] static partial void Call(string id);""")]
    [InlineData("""[Get("/{|RAPI4103:{|}a{id}}")] static partial void Call(string id);""")]
    [InlineData("""[Get("/{|RAPI4103:{}|}")] static partial void Call();""")]
    [InlineData("""[Get("/{|RAPI4103:{ }|}")] static partial void Call();""")]
    [InlineData("""[Get("/{|RAPI4103:{?}|}")] static partial void Call();""")]
    [InlineData("""[Get({|RAPI4103:"/\u0063/{id"|})] static partial void Call(string id);""")]
    [InlineData("""[{|RAPI4103:Get(null!)|}] static partial void Call();""")]
    public Task Broken_template_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Fact]
    public Task Broken_prefix_is_reported() =>
        Verify.Reports(ClientCode.Client("""[Get("/a")] static partial void One();""", "[PathPrefix(\"/{|RAPI4103:{|}tenant\")]"));

    [Theory]
    [InlineData("""[Get("")] static partial void Call();""")]
    [InlineData("""[Get("/")] static partial void Call();""")]
    [InlineData("""[Get("/a/{b}c/{d}.json")] static partial void Call(int b, int d);""")]
    public Task Whole_template_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Braces_are_closed() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/{|RAPI4103:{|}id/notes")] static partial void One(string id); [Get("/{|RAPI4103:{|}ID")] static partial void Two(string id);"""
            ),
            ClientCode.Client(
                """[Get("/{id}/notes")] static partial void One(string id); [Get("/{ID}")] static partial void Two(string id);"""
            )
        );

    [Fact]
    public Task Brace_without_a_parameter_has_no_fix() =>
        Fix.OffersNoFix(ClientCode.Client("""[Get("/{|RAPI4103:{|}id")] static partial void Call(string other);"""));
}
