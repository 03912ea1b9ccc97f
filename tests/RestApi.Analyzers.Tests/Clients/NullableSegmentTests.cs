using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.NullableSegmentFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4115.</summary>
public sealed class NullableSegmentTests
{
    [Theory]
    [InlineData("""[Get("/{id}")] static partial void Call({|RAPI4115:int?|} id);""")]
    [InlineData("""[Get("/{**path}")] static partial void Call({|RAPI4115:string?|} path);""")]
    [InlineData("""[Get("/{id}")] static partial void Call([AliasAs("id")] {|RAPI4115:string?|} other = null);""")]
    public Task Value_that_may_be_null_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""[Get("/{id}")] static partial void Call(int id);""")]
    [InlineData("""[Get("/{id?}")] static partial void Call(string? id);""")]
    [InlineData("""[Get("/x")] static partial void Call(string? id);""")]
    public Task Value_that_is_never_null_or_may_be_left_out_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Without_nullable_nobody_knows() =>
        Verify.Silent(ClientCode.Client("\n#nullable disable\n[Get(\"/{id}\")] static partial void Call(string id);"));

    [Fact]
    public Task Segments_become_optional() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/{a}/{b}")] static partial void One({|RAPI4115:int?|} a, int b); [Get("/x/{id}")] static partial void Two({|RAPI4115:string?|} id = null);"""
            ),
            ClientCode.Client(
                """[Get("/{a?}/{b}")] static partial void One(int? a, int b); [Get("/x/{id?}")] static partial void Two(string? id = null);"""
            ),
            equivalenceKey: "RAPI4115.Optional"
        );

    [Fact]
    public Task Values_become_required() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/{a}")] static partial void One({|RAPI4115:int?|} a); [Get("/x/{**b}")] static partial void Two({|RAPI4115:string?|} b);"""
            ),
            ClientCode.Client("""[Get("/{a}")] static partial void One(int a); [Get("/x/{**b}")] static partial void Two(string b);"""),
            equivalenceKey: "RAPI4115.Required"
        );
}
