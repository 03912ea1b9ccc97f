using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.WrittenTextFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4104.</summary>
public sealed class UnusablePathTests
{
    [Theory]
    [InlineData("""[Get("{|RAPI4104:https://|}crm.example.com/contacts")] static partial void Call();""")]
    [InlineData("""[Get("/contacts{|RAPI4104:#|}top")] static partial void Call();""")]
    [InlineData("""[Get({|RAPI4104:"/contacts\\all"|})] static partial void Call();""")]
    [InlineData("""[Get(@"/contacts{|RAPI4104:\|}all")] static partial void Call();""")]
    [InlineData("""[Get("/contacts{|RAPI4104://|}all")] static partial void Call();""")]
    [InlineData("""[Get("/{|RAPI4104:..|}/admin")] static partial void Call();""")]
    [InlineData("""[Get("/a/{|RAPI4104:%2e%2E|}/admin")] static partial void Call();""")]
    [InlineData("""[Get("/a/{|RAPI4104:.|}")] static partial void Call();""")]
    [InlineData("""[Get({|RAPI4104:"/a\n"|})] static partial void Call();""")]
    public Task Path_that_addresses_something_else_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""[Get("/a/b/")] static partial void Call();""")]
    [InlineData("""[Get("/a.b/c..d/...")] static partial void Call();""")]
    [InlineData("""[Get("/a?next=https://b.example/..//c&d=1")] static partial void Call();""")]
    [InlineData("""[Get("/{a?}/b?c={d?}")] static partial void Call(string? a, string? d);""")]
    [InlineData("""[Get("")] static partial void Call();""")]
    public Task Ordinary_path_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Backslashes_and_empty_segments_go() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get(@"/a{|RAPI4104:\|}b")] static partial void One(); [Get("/c{|RAPI4104://|}d")] static partial void Two();"""
            ),
            ClientCode.Client("""[Get("/a/b")] static partial void One(); [Get("/c/d")] static partial void Two();""")
        );

    [Fact]
    public Task Dots_have_no_fix() => Fix.OffersNoFix(ClientCode.Client("""[Get("/{|RAPI4104:..|}/admin")] static partial void Call();"""));
}
