using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.InvalidHeaderFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4113.</summary>
public sealed class InvalidHeaderTests
{
    [Theory]
    [InlineData("""[Get("/x"), Headers({|RAPI4113:"X Tenant: a"|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), Headers("Accept: a", {|RAPI4113:"X-Gone"|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), Headers({|RAPI4113:": a"|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), Headers({|RAPI4113:"X-A: b\r\nX-C: d"|})] static partial void Call();""")]
    [InlineData("""[Post("/x"), Headers({|RAPI4113:"Content-Length: 3"|})] static partial void Call();""")]
    [InlineData("""[Get("/x")] static partial void Call([Header({|RAPI4113:"X-Tänant"|})] string tenant);""")]
    [InlineData("""[Get("/x")] static partial void Call([Header({|RAPI4113:""|})] string tenant);""")]
    [InlineData("""[Get("/x"), ApiKeyHeader({|RAPI4113:"X-Key:"|}, nameof(Secrets.CrmApiKey))] static partial void Call();""")]
    [InlineData("""[Post("/x")] static partial void Call([FormField] string a, [Header({|RAPI4113:"content-type"|})] string type);""")]
    public Task Header_that_HTTP_refuses_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Fact]
    public Task Header_of_the_client_is_reported() => Verify.Reports(ClientCode.Client("", "[Headers({|RAPI4113:\"Accept\"|})]"));

    [Theory]
    [InlineData(
        """[Get("/x"), Headers("Accept: text/csv", "X-Empty:", "X_Odd!: a:b\t c")] static partial void Call([Header("If-Match")] string tag);"""
    )]
    [InlineData("""[Post("/x"), Headers("Content-Type: application/vnd.crm+json")] static partial void Call(Contact contact);""")]
    public Task Usual_headers_are_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Names_are_repaired() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/a"), Headers({|RAPI4113:"X Tenant: a b"|})] static partial void One(); [Get("/b")] static partial void Two([Header({|RAPI4113:"X Tenant:"|})] string tenant);"""
            ),
            ClientCode.Client(
                """[Get("/a"), Headers("X-Tenant: a b")] static partial void One(); [Get("/b")] static partial void Two([Header("X-Tenant")] string tenant);"""
            )
        );

    [Fact]
    public Task Other_names_have_no_fix() =>
        Fix.OffersNoFix(ClientCode.Client("""[Get("/x")] static partial void Call([Header({|RAPI4113:"X-Tänant"|})] string tenant);"""));

    [Fact]
    public Task Message_shows_no_value() =>
        Verify.Reports(
            ClientCode.Client("""[Get("/x"), Headers({|RAPI4113:"X Key: k-8f3a91c2"|})] static partial void Call();"""),
            """'X Key' is no header name; did you mean 'X-Key'?"""
        );
}
