using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4132.</summary>
public sealed class UnusableClientTests
{
    [Fact]
    public Task Calls_of_a_base_interface_are_checked_with_the_client() =>
        Verify.Reports(
            ClientCode.Project("interface IBase { [Get(\"{|RAPI4105:x|}\")] void Call(); } [RestClient] partial interface ICrm : IBase;")
        );

    [Theory]
    [InlineData(
        """[RestClient(BaseUrl = "https://a.example")] file static partial class {|RAPI4132:Crm|} { [Get("/")] static partial void Call(); }"""
    )]
    [InlineData("""[RestClient] partial interface {|RAPI4132:ICrm|} : IDisposable { [Get("/")] void Call(); }""")]
    public Task Shape_for_which_nothing_is_generated_is_reported(string declaration) => Verify.Reports(ClientCode.Project(declaration));

    [Theory]
    [InlineData("""[RestClient] partial interface ICrm { [Get("/")] void Call(); int Count => 3; static int Other => 1; }""")]
    [InlineData(
        """partial class Outer { [RestClient(BaseUrl = "https://a.example")] partial class Crm : System.IDisposable { public void Dispose() { } } }"""
    )]
    public Task Other_shapes_are_fine(string declaration) => Verify.Silent(ClientCode.Project(declaration));

    [Fact]
    public async Task Property_of_an_interface_is_reported() =>
        Assert.Contains(
            (
                await ClientRun.Of(
                    ClientCode.Project("[RestClient] partial interface ICrm { [Get(\"/\")] void Call(); int Count { get; } }")
                )
            ).Reasons,
            report => report.Id == "RAPI4132"
        );
}
