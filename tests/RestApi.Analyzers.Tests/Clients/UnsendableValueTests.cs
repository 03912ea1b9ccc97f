using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4119.</summary>
public sealed class UnsendableValueTests
{
    // Syntax cannot tell that these are wrong: without the rule the compiler complains in a file that nobody wrote.
    [Theory]
    [InlineData("[Get(\"/x\")] static partial void Call(object value);")]
    [InlineData("[Get(\"/x\")] static partial void Call(List<List<int>> value);")]
    [InlineData("[Get(\"/x\")] static partial void Call([Query(Format = \"x\")] string value);")]
    [InlineData("[Get(\"/x\")] static partial void Call([Header(\"X-A\")] int[] value);")]
    [InlineData("[Get(\"/{value}\")] static partial void Call(Contact value);")]
    [InlineData("[Get(\"/{**value}\")] static partial void Call(int value);")]
    public Task Value_that_only_meaning_can_tell_is_reported(string call) =>
        ClientRun.ReportsAsync(
            $"[RestClient(BaseUrl = \"https://crm.example.com\")] static partial class Crm {{ {call} }}",
            "RAPI4119",
            "value"
        );

    [Theory]
    [InlineData("""[Get("/x")] static partial void Call([Query("a")] Filter {|RAPI4119:filter|});""")]
    [InlineData(
        """[Get("/x")] static partial void Call(Outer {|RAPI4119:outer|}); internal sealed class Outer { public List<Contact>? Contacts { get; set; } }"""
    )]
    [InlineData("""[Get("/x")] static partial void Call(Invalid {|RAPI4119:derived|});""")]
    [InlineData(
        """[Get("/x")] static partial void Call(Empty {|RAPI4119:empty|}); internal sealed class Empty { private int A { get; set; } public static int B { get; set; } }"""
    )]
    [InlineData("""[Post("/x")] static partial void Call([FormField] Contact {|RAPI4119:contact|});""")]
    [InlineData("""[Post("/x")] static partial void Call([FilePart] string {|RAPI4119:file|});""")]
    [InlineData("""[Post("/x")] static partial void Call([Body(BodySerializationMethod.UrlEncoded)] int[] {|RAPI4119:ids|});""")]
    public Task Value_that_cannot_be_written_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData(
        """[Get("/x")] static partial void Call(Filter filter, Dictionary<string, object> more, int?[] ids, Status status, Uri uri, Secret secret, bool? flag);"""
    )]
    [InlineData("""[Get("/x")] static partial void Call([Query(Format = "0.0")] decimal? price, [Header("X-A")] Guid id);""")]
    [InlineData(
        """[Post("/x"), Multipart] static partial void Call(List<FileRef> files, byte[] bytes, Stream stream, string text, int[] ids);"""
    )]
    public Task Value_that_can_be_written_is_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Message_names_the_member() =>
        Verify.Reports(
            ClientCode.Client(
                """[Get("/x")] static partial void Call(Outer {|RAPI4119:outer|}); internal sealed record Outer(int A, Stream B);"""
            ),
            """'outer' cannot be sent in the query: property 'B' is no single value and no list of them; mark it [JsonIgnore], or send a body"""
        );
}
