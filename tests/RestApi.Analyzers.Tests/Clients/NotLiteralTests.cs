using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.WrittenTextFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4128.</summary>
public sealed class NotLiteralTests
{
    [Theory]
    [InlineData("""[Get({|RAPI4128:Names.Path|})] static partial void Call();""")]
    [InlineData("""[Get({|RAPI4128:$"/x"|})] static partial void Call();""")]
    [InlineData("""[Get({|RAPI4128:Names.Path + "/x"|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), Headers({|RAPI4128:Names.Since|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), Timeout({|RAPI4128:5 * 60|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), Timeout({|RAPI4128:(int)2.5|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), BearerAuth({|RAPI4128:Names.Since|})] static partial void Call();""")]
    [InlineData("""[Get("/x")] static partial void Call([AliasAs({|RAPI4128:Names.Since|})] string a);""")]
    [InlineData("""[Get("/x")] static partial void Call([Query({|RAPI4128:Names.Since + "x"|})] string a);""")]
    [InlineData("""[Get("/x"), Retry({|RAPI4128:1 + 1|})] static partial void Call();""")]
    public Task Text_that_must_be_known_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData(
        """[Get("/a" + "/b"), Timeout(Names.Seconds), Headers(("Accept: a"))] static partial void Call([Query(Names.Since)] string a, [Header(Names.Since)] string b);"""
    )]
    [InlineData(
        """[Get("/x"), BearerAuth(nameof(Secrets.CrmApiKey)), Expect(200)] static partial void Call([Query(CollectionFormat.Csv)] int[] a);"""
    )]
    [InlineData("""[Get("/x"), Paged(Page = "p", MaxPages = 2 * 5)] public static partial IEnumerable<int> Call();""")]
    public Task Text_that_is_known_or_copied_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Constant_of_a_client_in_several_parts_is_reported() =>
        Verify.Reports(
            ClientCode.Project(
                "[RestClient(BaseUrl = \"https://a.example\"), Timeout({|RAPI4128:Names.Seconds|})] static partial class Crm; static partial class Crm { [Get(\"/\")] static partial void Call(); }"
            )
        );

    [Fact]
    public Task Values_are_written_out() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get({|RAPI4128:Names.Path|})] static partial void One(); [Get({|RAPI4128:Names.Path + "/x"|}), Timeout({|RAPI4128:5 * 60|})] static partial void Two();"""
            ),
            ClientCode.Client(
                """[Get("/contacts")] static partial void One(); [Get("/contacts/x"), Timeout(300)] static partial void Two();"""
            )
        );

    [Fact]
    public Task What_may_be_a_credential_is_not_copied() =>
        Fix.OffersNoFix(ClientCode.Client("""[Get("/x"), Headers({|RAPI4128:Names.Since + ": a"|})] static partial void Call();"""));
}
