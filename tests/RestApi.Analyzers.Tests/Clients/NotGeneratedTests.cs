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

    [Fact]
    public Task Message_says_what_to_do_about_type_parameters() =>
        Verify.Reports(
            ClientCode.Client("""[Get("/x")] static partial void {|RAPI4129:Call|}<T>();"""),
            "No body was generated for 'Call': it has type parameters, and what reads and writes its types is generated for types that are known; declare a call for each type, or return RestResponse and read that"
        );

    [Theory]
    [InlineData("namespace Acme; partial class Crm { static partial void Call() { } }")]
    [InlineData("namespace Acme; static partial class Crm { static partial void Call() => System.Console.WriteLine(); }")]
    public Task Call_with_a_body_in_another_part_is_fine(string part) =>
        Verify.Silent(ClientCode.Client("""[Get("/x")] static partial void Call();""").WithMore(part));

    [Fact]
    public Task Call_that_is_written_in_the_class_for_an_interface_is_fine() =>
        Verify.Silent(
            ClientCode.Project(
                "[RestClient] public partial interface ICrm { [Get(\"/a\")] string Call(); } sealed partial class Crm { public string Call() => \"a\"; }"
            )
        );
}
