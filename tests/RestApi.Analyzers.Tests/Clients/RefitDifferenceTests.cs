using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.WrittenTextFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4131.</summary>
public sealed class RefitDifferenceTests
{
    [Theory]
    [InlineData("""[Get("/x"), Timeout({|RAPI4131:30000|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), Headers({|RAPI4131:"Authorization: Bearer"|})] static partial void Call();""")]
    [InlineData("""[Get("/x")] static partial void Call([{|RAPI4131:{|CS0246:{|CS0246:Authorize|}|}("Bearer")|}] string token);""")]
    [InlineData("""[Get("/x")] static partial void Call([{|RAPI4131:{|CS0246:{|CS0246:Property|}|}|}] string a);""")]
    [InlineData("""[{|RAPI4131:{|CS0246:{|CS0246:QueryUriFormat|}|}(1)|}, Get("/x")] static partial void Call();""")]
    public Task Difference_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Fact]
    public async Task Message_names_the_class_of_the_secrets()
    {
        var client = ClientCode.Client("""[Get("/x"), Headers({|RAPI4131:"Authorization: Bearer"|})] static partial void Call();""");

        await Verify.Reports(client, "Refit adds the token to this header; here say [BearerAuth(nameof(Secrets.X))]");
        await Verify.Reports(
            client with
            {
                Properties = new Dictionary<string, string> { ["RestApiSecretsClass"] = "Keys" },
            },
            "Refit adds the token to this header; here say [BearerAuth(nameof(Keys.X))]"
        );
    }

    [Fact]
    public Task Attribute_that_is_still_that_of_Refit_is_reported() =>
        Verify.Reports(
            ClientCode
                .Client("[Get(\"/x\")] static partial void Call([{|RAPI4131:Refit.Encoded|}] string path);")
                .WithMore("namespace Refit { sealed class EncodedAttribute : System.Attribute; }")
        );

    [Theory]
    [InlineData(
        """[Get("/x"), Timeout(300), Headers("Authorization: Bearer abc")] static partial void Call([Query(CollectionFormat.Multi)] int[] ids, [AliasAs("b")] int a);"""
    )]
    [InlineData("""[Get("/x"), Obsolete] static partial void Call();""")]
    public Task What_means_the_same_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Timeout_of_the_client_is_reported() => Verify.Reports(ClientCode.Client("", "[Timeout({|RAPI4131:5000|})]"));

    [Fact]
    public Task Milliseconds_become_seconds() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get("/a"), Timeout({|RAPI4131:30000|})] static partial void One(); [Get("/b"), Timeout({|RAPI4131:1500|})] static partial void Two();"""
            ),
            ClientCode.Client(
                """[Get("/a"), Timeout(30)] static partial void One(); [Get("/b"), Timeout(1.5)] static partial void Two();"""
            )
        );
}
