using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.UnmarkedClientFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4130.</summary>
public sealed class UnmarkedClientTests
{
    [Theory]
    [InlineData("""interface {|RAPI4130:ICrm|} { [Get("/")] void Call(); }""")]
    [InlineData("""static partial class {|RAPI4130:Crm|} { [Get("/")] static partial void Call(); }""")]
    public Task Type_with_calls_is_reported(string declaration) => Verify.Reports(ClientCode.Project(declaration));

    [Theory]
    [InlineData("""[RestClient] partial interface ICrm { [Get("/")] void Call(); }""")]
    [InlineData("""interface ICrm { void Call(); [Get("/")] void Own() { } }""")]
    [InlineData("""interface IBase { [Get("/")] void Call(); } [RestClient] partial interface ICrm : IBase;""")]
    [InlineData("""class Crm { [Get("/")] void Own() { } }""")]
    public Task Client_and_other_types_are_fine(string declaration) => Verify.Silent(ClientCode.Project(declaration));

    [Fact]
    public Task Interfaces_are_marked() =>
        Fix.Fixes(
            ClientCode.Project(
                "/// <summary>The CRM.</summary>\npublic interface {|RAPI4130:ICrm|} { [Get(\"/\")] void Call(); }\n\n[System.Obsolete]\ninterface {|RAPI4130:IErp|} { [Get(\"/\")] void Call(); }"
            ),
            ClientCode.Project(
                "/// <summary>The CRM.</summary>\n[RestClient]\npublic interface ICrm { [Get(\"/\")] void Call(); }\n\n[RestClient]\n[System.Obsolete]\ninterface IErp { [Get(\"/\")] void Call(); }"
            )
        );

    [Fact]
    public Task Class_needs_a_URL_that_nobody_can_guess() =>
        Fix.OffersNoFix(ClientCode.Project("static partial class {|RAPI4130:Crm|} { [Get(\"/\")] static partial void Call(); }"));
}
