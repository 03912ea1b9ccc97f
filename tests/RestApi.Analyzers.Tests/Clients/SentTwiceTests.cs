using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4114.</summary>
public sealed class SentTwiceTests
{
    [Theory]
    [InlineData("""[Get("/x")] static partial void Call([Query("a")] int x, [Query({|RAPI4114:"a"|})] int y);""")]
    [InlineData("""[Get("/x")] static partial void Call(int a, [AliasAs({|RAPI4114:"a"|})] int y);""")]
    [InlineData("""[Get("/x")] static partial void Call([Header("X-A")] string x, [Header({|RAPI4114:"x-a"|})] string y);""")]
    [InlineData("""[Get("/x"), Headers("Accept: a", {|RAPI4114:"accept: b"|})] static partial void Call();""")]
    [InlineData(
        """[Get("/x"), ApiKeyQuery("key", nameof(Secrets.CrmApiKey))] static partial void Call([Query({|RAPI4114:"key"|})] string mine);"""
    )]
    [InlineData(
        """[Get("/x"), ApiKeyHeader("X-Key", nameof(Secrets.CrmApiKey))] static partial void Call([Header({|RAPI4114:"X-Key"|})] string mine);"""
    )]
    public Task Second_value_of_one_name_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData(
        """[Get("/x"), Headers("Accept: a")] static partial void Call([Header("Accept")] string accept, [Query("A")] int x, [Query("a")] int y);"""
    )]
    [InlineData("""[Get("/{a}")] static partial void Call(int a, [Query("a")] int b, [Header("a")] string c);""")]
    public Task Different_names_and_overrides_are_fine(string call) => Verify.Silent(ClientCode.Client(call));
}
