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
    [InlineData("""[Get("/x")] public static partial int Call([AliasAs(Names.Since)] string name);""")]
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
    [InlineData("""[Get(Names.Since)] public static partial int Call();""")]
    [InlineData("""[Get] public static partial int Call();""")]
    [InlineData("""[Get("/a")] [Post("/b")] public static partial int Call();""")]
    public void Path_that_does_not_fit(string member) => IsLeftOut(member);

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
    [InlineData("""[Get("/x")] [Headers(Names.Since)] public static partial int Call();""")]
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

    private static void IsLeftOut(string member)
    {
        var test = ClientSource.Generate(member + Rest);

        Assert.False(test.Implements("Call"), test.GeneratedFile(ClientSource.HintName));
        Assert.True(test.Implements("Rest"));
    }

    private static IReadOnlyDictionary<string, string> Generate(string source) =>
        new GeneratorTest<ClientGenerator>(Samples.Project(source)).GeneratedFiles;
}
