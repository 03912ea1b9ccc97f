using Acme.TestKit;
using Comind.Api.Generators;

namespace Acme.GeneratorsTests;

/// <summary>What cannot be written is left out, the rest is still there; the compiler then names the method (CS8795).</summary>
public class ClientSkipTests
{
    private const string Rest = "\n[Get(\"/rest\")] public static partial void Rest();\n";

    [Theory]
    [InlineData("""[Get("/x")] public static partial T Call<T>();""")]
    [InlineData("""[Get("/x")] public static partial (int A, int B) Call();""")]
    [InlineData("""[Get("/x")] public static partial Task<Task> Call();""")]
    [InlineData("""[Get("/x")] public static partial IAsyncEnumerable<Contact> Call();""")]
    [InlineData("""[Get("/x")] public static partial RestResponse? Call();""")]
    [InlineData("""[Get("/x")] public static partial ref int Call();""")]
    [InlineData("""[Get("/x")] public static unsafe partial int* Call();""")]
    public void Unsupported_signature(string member) => IsLeftOut(member);

    [Theory]
    [InlineData("""[Get("/x")] public static partial int Call(out int x);""")]
    [InlineData("""[Get("/x")] public static partial int Call(ref int x);""")]
    [InlineData("""[Get("/x")] public static partial int Call((int, int) pair);""")]
    [InlineData("""[Get("/x")] public static partial int Call(CancellationToken token);""")]
    [InlineData("""[Get("/x")] public static partial Task<int> Call(CancellationToken a, CancellationToken b);""")]
    [InlineData("""[Get("/x")] public static partial Task<int> Call(in int x);""")]
    [InlineData("""[Get("/x")] public static partial int Call([Body] Contact contact);""")]
    [InlineData("""[Head("/x")] public static partial void Call([Body] Contact contact);""")]
    [InlineData("""[Post("/x")] public static partial int Call([Body] Contact a, [Body] Contact b);""")]
    [InlineData("""[Get("/x")] public static partial int Call([AliasAs(Elsewhere.Since)] string name);""")]
    public void Parameter_without_a_clear_place(string member) => IsLeftOut(member);

    [Theory]
    [InlineData("""[Get("/{id}")] public static partial int Call();""")]
    [InlineData("""[Get("/{id}")] public static partial int Call([Query] int id);""")]
    [InlineData("""[Get("/x")] public static partial int Call([Path] int id);""")]
    [InlineData("""[Get("/{id}")] public static partial int Call(int id, [Path("id")] int other);""")]
    [InlineData("""[Get("/{id}")] public static partial int Call([Path(Names.Since)] int id);""")]
    [InlineData("""[Get("/{id")] public static partial int Call(int id);""")]
    [InlineData("""[Get("/id}")] public static partial int Call(int id);""")]
    [InlineData("""[Get("/{a{id}}")] public static partial int Call(int id);""")]
    [InlineData("""[Get(Elsewhere.Since)] public static partial int Call();""")]
    [InlineData("""[Get] public static partial int Call();""")]
    [InlineData("""[Get("/a")] [Post("/b")] public static partial int Call();""")]
    public void Path_that_does_not_fit(string member) => IsLeftOut(member);

    [Theory]
    [InlineData("""[Post("/x")] public static partial int Call(System.Net.Http.HttpMethod method);""")]
    [InlineData("""[Post("/x")] public static partial int Call(Contact a, Contact b);""")]
    [InlineData("""[Post("/x")] public static partial int Call([FormField] string a, [Body] Contact b);""")]
    [InlineData("""[Post("/x")] public static partial int Call([FormField] Contact a);""")]
    [InlineData("""[Get("/x")] public static partial int Call([FormField] string a);""")]
    [InlineData("""[Multipart, Post("/x")] public static partial int Call([Body] Contact a);""")]
    [InlineData("""[Multipart, Post("/x")] public static partial int Call(Contact a);""")]
    [InlineData("""[Post("/x")] public static partial int Call([FilePart] string a);""")]
    [InlineData("""[Get("/x")] public static partial int Call(Outer a);""")]
    [InlineData("""[Get("/x")] public static partial int Call(Derived a);""")]
    [InlineData("""[Get("/x")] public static partial int Call([Query("name")] Contact a);""")]
    [InlineData("""[Get("/x")] public static partial int Call([HeaderCollection] string a);""")]
    [InlineData("""[Get("/x")] public static partial int Call([Url] string a);""")]
    [InlineData("""[Get("")] public static partial int Call([Url] int a);""")]
    [InlineData("""[Get("")] public static partial int Call([Url] string a, [Url] string b);""")]
    [InlineData("""[Post("/x")] public static partial int Call([IdempotencyKey] int a);""")]
    [InlineData("""[Post("/x")] public static partial int Call([Body((BodySerializationMethod)1)] Contact a);""")]
    [InlineData("""[Post("/x")] public static partial int Call([Body(BodySerializationMethod.UrlEncoded)] List<int> a);""")]
    public void Value_that_cannot_be_sent_that_way(string member) =>
        IsLeftOut(
            member,
            "internal sealed class Outer { public Contact? Inner { get; set; } } internal sealed class Derived : Exception { }"
        );

    [Theory]
    [InlineData("""[Get("/x"), Paged(Offset = "o")] public static partial List<int> Call();""")]
    [InlineData("""[Get("/x"), Paged] public static partial IEnumerable<int> Call();""")]
    [InlineData("""[Get("/x"), Paged(Offset = "o", Page = "p")] public static partial IEnumerable<int> Call();""")]
    [InlineData("""[Get("/x"), Paged(Cursor = "c")] public static partial IEnumerable<int> Call();""")]
    [InlineData("""[Get("/x"), Paged(Offset = "o", PageSize = 5)] public static partial IEnumerable<int> Call();""")]
    [InlineData("""[Post("/x"), Paged(NextLink = "n")] public static partial IEnumerable<int> Call();""")]
    [InlineData("""[Get("/x"), Paged(Offset = "o")] public static partial IEnumerable<int> Call(in int a);""")]
    [InlineData("""[Get("/x"), Paged(Offset = "o"), Expect(200)] public static partial IEnumerable<int> Call();""")]
    [InlineData("""[Post("/x"), Paged(Offset = "o")] public static partial IEnumerable<int> Call(Stream a);""")]
    [InlineData("""[Get("/x"), Paged(Offset = "o")] public static partial Task<IEnumerable<int>> Call();""")]
    public void Pages_that_lead_nowhere(string member) => IsLeftOut(member);

    [Theory]
    [InlineData("""[Get("/x"), Error<Contact>(404)] public static partial Contact Call();""")]
    [InlineData("""[Get("/x"), Expect(201)] public static partial RestResponse Call();""")]
    [InlineData("""[Get("/x"), Expect] public static partial Contact Call();""")]
    [InlineData("""[Get("/x"), Expect((int)System.Net.HttpStatusCode.OK)] public static partial Contact Call();""")]
    [InlineData("""[Get("/x")] public static partial Result<Stream, Contact> Call();""")]
    [InlineData("""[Get("/x")] public static partial RestResponse<RestResponse> Call();""")]
    [InlineData("""[Get("/x")] public static partial Stream? Call();""")]
    public void Statuses_that_the_answer_has_no_room_for(string member) => IsLeftOut(member);

    [Theory]
    [InlineData("""[Get("/x")] [BearerAuth("undeclared")] public static partial int Call();""")]
    [InlineData("""[Get("/x")] [BearerAuth(Names.Since)] public static partial int Call();""")]
    [InlineData("""[Get("/x")] [ApiKeyHeader("X-Key", "sk-live-51H8aF3kQ")] public static partial int Call();""")]
    [InlineData("""[Get("/x")] [BasicAuth("crmApiKey", "undeclared")] public static partial int Call();""")]
    [InlineData(
        """[Get("/x")] [OAuth2ClientCredentials("https://a.example/t", "undeclared", "crmApiKey")] public static partial int Call();"""
    )]
    [InlineData("""[Get("/x")] [OAuth2ClientCredentials("undeclared", "crmApiKey", "crmApiKey")] public static partial int Call();""")]
    [InlineData("""[Get("/x")] [Headers("Accept")] public static partial int Call();""")]
    [InlineData("""[Get("/x")] [Headers("A: " + Elsewhere.Since)] public static partial int Call();""")]
    [InlineData("""[Get("/x")] [Timeout(-1)] public static partial int Call();""")]
    public void Setting_that_cannot_be_read(string member) => IsLeftOut(member);

    [Theory]
    [InlineData("""public static partial int Call();""")]
    [InlineData("""[Obsolete] public static partial int Call();""")]
    [InlineData("""[return: Get("/x")] public static partial int Call();""")]
    [InlineData("""[Get("/x")] public static int Call() => 1;""")]
    [InlineData("""[Get("/x")] public static partial int Call() => 1;""")]
    public void Method_that_is_no_call(string member) => IsLeftOut(member);

    [Theory]
    [InlineData("")]
    [InlineData("(BaseUrl = Names.Since)")]
    [InlineData("(BaseUrl = \"undeclared\")")]
    [InlineData("(BaseUrl = \"api.example.com\")")]
    [InlineData("(BaseUrl = \"https://crm.example\", JsonContext = null)")]
    public void Client_whose_settings_cannot_be_read(string arguments) =>
        Assert.Empty(Generate(ClientSource.With(Rest).Replace("(BaseUrl = \"https://crm.example\")", arguments, StringComparison.Ordinal)));

    [Theory]
    [InlineData("internal static class CrmApi")]
    [InlineData("internal partial struct CrmApi")]
    [InlineData("file static partial class CrmApi")]
    public void Type_that_cannot_be_extended(string header) =>
        Assert.Empty(Generate(ClientSource.With(Rest).Replace("internal static partial class CrmApi", header, StringComparison.Ordinal)));

    [Fact]
    public void Type_inside_of_one_that_is_not_partial() =>
        Assert.Empty(
            Generate(
                ClientSource
                    .With(Rest)
                    .Replace("[RestClient", "class Outer { [RestClient", StringComparison.Ordinal)
                    .Replace("internal sealed record", "} internal sealed record", StringComparison.Ordinal)
            )
        );

    [Fact]
    public void Client_without_calls_leaves_no_file() => Assert.Empty(Generate(ClientSource.With("")));

    private static void IsLeftOut(string member, string types = "")
    {
        var test = new GeneratorTest<ClientGenerator>(Samples.Project(ClientSource.With(member + Rest) + types));

        Assert.False(test.Implements("Call"), test.GeneratedFile(ClientSource.HintName));
        Assert.True(test.Implements("Rest"));
    }

    private static IReadOnlyDictionary<string, string> Generate(string source) =>
        new GeneratorTest<ClientGenerator>(Samples.Project(source)).GeneratedFiles;
}
