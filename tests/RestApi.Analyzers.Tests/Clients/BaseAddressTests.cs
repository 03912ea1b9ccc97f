using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.ClientAnalyzer>;

namespace Acme.AnalyzersTests.Clients;

/// <summary>RAPI4127.</summary>
public sealed class BaseAddressTests
{
    [Theory]
    [InlineData("""[{|RAPI4127:RestClient|}] static partial class Crm { [Get("/")] static partial void Call(); }""")]
    [InlineData("""[RestClient(BaseUrl = {|RAPI4127:""|})] static partial class Crm;""")]
    [InlineData("""[RestClient(BaseUrl = {|RAPI4127:"ftp://crm.example.com"|})] static partial class Crm;""")]
    [InlineData("""[RestClient(BaseUrl = {|RAPI4127:"https://"|})] static partial class Crm;""")]
    [InlineData("""[RestClient(BaseUrl = {|RAPI4127:"https://user:pass@crm.example.com"|})] static partial class Crm;""")]
    [InlineData("""[RestClient(BaseUrl = {|RAPI4127:"https://crm.example.com/#top"|})] static partial class Crm;""")]
    [InlineData("""[{|RAPI4127:RestClient|}] partial class Crm { [Get("/")] partial void Call(); }""")]
    [InlineData(
        """[{|RAPI4127:RestClient|}] partial class Crm(RestClient client) { private RestClient Client => client; [Get("/")] static partial void Call(); }"""
    )]
    public Task Missing_or_broken_URL_is_reported(string declaration) => Verify.Reports(ClientCode.Project(declaration));

    [Fact]
    public Task Message_names_the_class_of_the_secrets() =>
        Verify.Reports(
            ClientCode.Project("""[{|RAPI4127:RestClient|}] static partial class Crm { [Get("/")] static partial void Call(); }""") with
            {
                Properties = new Dictionary<string, string> { ["RestApiSecretsClass"] = "Keys" },
            },
            "Say where the API lives: BaseUrl = nameof(Keys.X), or a URL"
        );

    [Theory]
    [InlineData("""[RestClient(BaseUrl = "https://crm.example.com/v1")] static partial class Crm;""")]
    [InlineData("""[RestClient(BaseUrl = nameof(Secrets.CrmBaseUrl))] static partial class Crm;""")]
    [InlineData("""[RestClient] partial interface ICrm { [Get("/")] void Call(); }""")]
    [InlineData("""[RestClient] partial class Crm(RestClient client) { [Get("/")] public partial void Call(); }""")]
    [InlineData(
        """[RestClient] partial class Crm { private readonly RestClient _client = new("https://a.example"); [Get("/")] public partial void Call(); }"""
    )]
    [InlineData("""[RestClient] static partial class Crm;""")]
    public Task URL_secret_or_client_is_fine(string declaration) => Verify.Silent(ClientCode.Project(declaration));
}
