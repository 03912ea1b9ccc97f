using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4126.</summary>
public sealed class OutOfRangeTests
{
    [Theory]
    [InlineData("""[Get("/x"), Timeout({|RAPI4126:0|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), Timeout({|RAPI4126:-1|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), Timeout({|RAPI4126:1e9|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), Retry({|RAPI4126:0|})] static partial void Call();""")]
    [InlineData("""[Get("/x"), Retry({|RAPI4126:21|})] static partial void Call();""")]
    [InlineData(
        """[Get("/x"), Paged(Page = "p", Limit = "l", PageSize = {|RAPI4126:0|}, MaxPages = {|RAPI4126:0|})] public static partial IEnumerable<int> Call();"""
    )]
    public Task Number_out_of_range_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Fact]
    public Task Number_of_the_client_is_reported() => Verify.Reports(ClientCode.Client("", "[Timeout({|RAPI4126:0|})]"));

    [Theory]
    [InlineData("""[Get("/x"), Timeout(0.5), Retry(20)] static partial void Call();""")]
    [InlineData("""[Get("/x"), Timeout(Names.Seconds)] static partial void Call();""")]
    public Task Number_in_range_is_fine(string call) => Verify.Silent(ClientCode.Client(call));
}
