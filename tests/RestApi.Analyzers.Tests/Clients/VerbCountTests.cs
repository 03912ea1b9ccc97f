using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4111.</summary>
public sealed class VerbCountTests
{
    [Theory]
    [InlineData("""[Timeout(5)] static partial void {|RAPI4111:Call|}();""")]
    [InlineData("""public static partial void {|CS8795:{|RAPI4111:Call|}|}();""")]
    [InlineData("""[Get("/a")] [{|RAPI4111:Post("/b")|}] static partial void Call();""")]
    public Task Method_that_sends_nothing_or_two_requests_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("""static partial void Hook();""")]
    [InlineData("""[Get("/a")] static partial void Call();""")]
    [InlineData("""public static partial int Call(); public static partial int Call() => 1;""")]
    [InlineData("""public static int Call() => 1;""")]
    public Task Hook_and_call_are_fine(string call) => Verify.Silent(ClientCode.Client(call));

    [Fact]
    public Task Method_of_an_interface_is_reported() =>
        ClientRun.ReportsAsync(
            "[RestClient] partial interface ICrm { void Call(); int Own() => 1; [Get(\"/\")] void Root(); }",
            "RAPI4111",
            "Call"
        );
}
