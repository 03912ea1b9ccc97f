using Acme.TestKit;
using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.WrittenTextFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4128.</summary>
public sealed class NotLiteralTests
{
    [Theory]
    [InlineData("""[Get({|RAPI4128:Elsewhere.Path|})] static partial void Call();""")]
    [InlineData("""[Get({|RAPI4128:$"/{Elsewhere.Path}"|})] static partial void Call();""")]
    [InlineData("""[Get({|RAPI4128:Elsewhere.Path + "/x"|})] static partial void Call();""")]
    [InlineData("""[Get({|RAPI4128:"/" + MediaTypeNames.Text.Plain|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), Headers({|RAPI4128:"Accept: " + MediaTypeNames.Text.Plain|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), Timeout({|RAPI4128:(int)2.5|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), BearerAuth({|RAPI4128:MediaTypeNames.Text.Plain|})] static partial void Call();""")]
    [InlineData("""[Get("/x")] static partial void Call([AliasAs({|RAPI4128:MediaTypeNames.Text.Plain|})] string a);""")]
    [InlineData("""[Get("/x")] static partial void Call([Query({|RAPI4128:MediaTypeNames.Text.Plain + "x"|})] string a);""")]
    [InlineData("""[Get("/x"), Retry({|RAPI4128:int.MaxValue - 2147483640|})] static partial void Call();""")]
    public Task Text_that_must_be_known_is_reported(string call) => Verify.Reports(Client(call));

    // Of a constant that is inherited, or of one of several types of one name, syntax does not know which it is.
    private static TestProject Client(string call)
    {
        var project = ClientCode.Client(call);
        return project with
        {
            Sources =
            [
                project.Sources[0] with
                {
                    Text = "using System.Net.Mime;\n" + project.Sources[0].Text,
                },
                new("Elsewhere.cs", "namespace Acme; class Elsewhere : Base; class Base { public const string Path = \"/path\"; }"),
            ],
        };
    }

    [Theory]
    [InlineData("""[Get(Names.Path)] static partial void Call();""")]
    [InlineData("""[Get($"/x")] static partial void Call();""")]
    [InlineData("""[Get($"{Names.Path}/x")] static partial void Call();""")]
    [InlineData("""[Get($"{Names.Path}/{{id}}")] static partial void Call(int id);""")]
    [InlineData("""[Get($@"{Names.Path}/{{id}}")] static partial void Call(int id);""")]
    [InlineData("""[Get(Names.Path + "/x")] static partial void Call();""")]
    [InlineData("""[Get(Acme.Names.Path)] static partial void Call();""")]
    [InlineData("""[Get(global::Acme.Names.Path)] static partial void Call();""")]
    [InlineData("""private const string Own = Names.Path + "/own"; [Get(Own)] static partial void Call();""")]
    [InlineData("""[Get(Inner.Own)] static partial void Call(); private static class Inner { public const string Own = "/own"; }""")]
    [InlineData("""[Get("/x"), Timeout(5 * 60), Retry(1 + 1)] static partial void Call();""")]
    [InlineData("""[Get("/x"), Headers("X-Since: " + Names.Since)] static partial void Call();""")]
    [InlineData("""[Get("/x")] static partial void Call([AliasAs(Names.Since)] string a);""")]
    public Task Constant_that_the_project_declares_is_known(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Constant_whose_meaning_syntax_gets_wrong_is_reported() =>
        Verify.Reports(
            ClientCode
                .Client("""[Get({|RAPI4128:Routes.All|})] static partial void Call();""")
                .WithMore("namespace Acme { class Hidden { internal static class Routes { public const string All = \"/hidden\"; } } }")
                .WithMore(
                    "global using Routes = Acme.Other; namespace Acme { class Other : Base2; class Base2 { public const string All = \"/all\"; } }"
                )
        );

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
                "[RestClient(BaseUrl = \"https://a.example\"), Timeout({|RAPI4128:sbyte.MaxValue|})] static partial class Crm; static partial class Crm { [Get(\"/\")] static partial void Call(); }"
            )
        );

    [Fact]
    public Task Values_are_written_out() =>
        Fix.Fixes(
            ClientCode.Client(
                """[Get({|RAPI4128:Elsewhere.Path|})] static partial void One(); [Get({|RAPI4128:Elsewhere.Path + "/x"|}), Timeout({|RAPI4128:int.MaxValue - 2147483347|})] static partial void Two(); class Elsewhere : Base; class Base { public const string Path = "/path"; }"""
            ),
            ClientCode.Client(
                """[Get("/path")] static partial void One(); [Get("/path/x"), Timeout(300)] static partial void Two(); class Elsewhere : Base; class Base { public const string Path = "/path"; }"""
            )
        );

    [Fact]
    public Task What_may_be_a_credential_is_not_copied() =>
        Fix.OffersNoFix(
            ClientCode.Client(
                """[Get("/x"), Headers({|RAPI4128:System.Net.Mime.MediaTypeNames.Text.Plain + ": a"|})] static partial void Call();"""
            )
        );
}
