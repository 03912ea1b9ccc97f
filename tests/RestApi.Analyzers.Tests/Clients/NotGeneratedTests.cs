using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4129.</summary>
public sealed class NotGeneratedTests
{
    [Theory]
    [InlineData("""[Get("/x")] static partial void {|RAPI4129:Call|}<T>();""")]
    public Task Call_that_is_left_out_without_another_reason_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Fact]
    public Task Call_with_modifiers_in_an_interface_is_reported() =>
        ClientRun.ReportsAsync(
            "[RestClient] partial interface ICrm { [Get(\"/a\")] internal void Call(); [Get(\"/b\")] public void Other(); }",
            "RAPI4129",
            "Call"
        );

    [Theory]
    [InlineData("""[Get("/x")] public static int Call() => 1;""")]
    [InlineData("""[Get("/x")] static partial void Call();""")]
    public Task Call_that_is_written_by_hand_is_fine(string call) => Verify.Silent(ClientCode.Client(call));
}
