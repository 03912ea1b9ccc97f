using Fix = Acme.TestKit.CodeFixVerifier<Comind.Api.Analyzers.ClientAnalyzer, Comind.Api.CodeFixes.PlainHttpFix>;
using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4116.</summary>
public sealed class PlainHttpTests
{
    [Fact]
    public Task Base_URL_is_reported() =>
        Verify.Reports(ClientCode.Project("[RestClient(BaseUrl = \"{|RAPI4116:HTTP|}://crm.example.com/v1\")] static partial class Crm;"));

    [Theory]
    [InlineData(
        """[Get("/x"), OAuth2ClientCredentials("{|RAPI4116:http|}://id.example.com/token", "crmApiKey", "crmApiKey")] static partial void Call();"""
    )]
    public Task URL_of_tokens_is_reported(string call) => Verify.Reports(ClientCode.Client(call));

    [Theory]
    [InlineData("https://crm.example.com")]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://[::1]:80/v1")]
    [InlineData("http://crm.localhost")]
    public Task Encrypted_and_local_URLs_are_fine(string url) =>
        Verify.Silent(ClientCode.Project($"[RestClient(BaseUrl = \"{url}\")] static partial class Crm;"));

    [Fact]
    public Task All_become_https() =>
        Fix.Fixes(
            ClientCode.Project(
                "[RestClient(BaseUrl = \"{|RAPI4116:http|}://a.example\")] static partial class A; [RestClient(BaseUrl = @\"{|RAPI4116:http|}://b.example\")] static partial class B;"
            ),
            ClientCode.Project(
                "[RestClient(BaseUrl = \"https://a.example\")] static partial class A; [RestClient(BaseUrl = @\"https://b.example\")] static partial class B;"
            )
        );

    [Fact]
    public async Task Allowed_host_may_be_called_in_plain_text()
    {
        const string Option = "dotnet_code_quality.RAPI4116.allowed_hosts = erp.internal";
        var project = ClientCode.Project("[RestClient(BaseUrl = \"http://ERP.internal:8080/v1\")] static partial class Erp;");
        await Verify.Silent(project with { EditorConfig = Option });
        var other = ClientCode.Project("[RestClient(BaseUrl = \"{|RAPI4116:http|}://erp.internal.example\")] static partial class Erp;");
        await Verify.Reports(other with { EditorConfig = Option });
    }
}
