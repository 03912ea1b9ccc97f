using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.HardcodedCredentialAnalyzer>;

namespace Acme.AnalyzersTests.Security;

public sealed class HardcodedCredentialTests
{
    [Theory]
    [InlineData("""RestApi.AddHeader("X-API-Key", [|"k-8f3a"|]);""")]
    [InlineData("""request.AddHeader("X-API-Key", [|"k-8f3a"|]);""")]
    [InlineData("""RestApi.AddHeader(value: [|"k-8f3a"|], name: "X-API-Key");""")]
    [InlineData("""RestApi.AddHeader("x-api-key", [|"k-8f3a"|]);""")]
    [InlineData("""RestApi.AddHeader("Authorization", [|"Bearer k-8f3a"|]);""")]
    [InlineData("""RestApi.AddHeader("Authorization", [|"Basic c3ZjOms4ZjNh"|]);""")]
    [InlineData("""RestApi.AddHeader("Authorization", [|"k-8f3a"|]);""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", $"[|k-8f3a|]");""")]
    public Task Value_of_a_credential_header_is_reported(string statement) => Reports(statement);

    [Theory]
    [InlineData("""RestApi.SetHttpBasicAuth("svc-crm", [|"k-8f3a"|]);""")]
    [InlineData("""request.SetHttpBasicAuth("svc-crm", [|"k-8f3a"|]);""")]
    [InlineData("""RestApi.SetHttpBasicAuth(password: [|"k-8f3a"|], user: given);""")]
    [InlineData("""RestApi.SetOAuth2AuthorizationHeaderAuth([|"k-8f3a"|]);""")]
    [InlineData("""request.SetOAuth2AuthorizationHeaderAuth(token: [|"k-8f3a"|]);""")]
    [InlineData("""RestApi.SetApiKey("X-Key", [|"k-8f3a"|]);""")]
    [InlineData("""RestApi.SetApiKey("key", [|"k-8f3a"|], ApiKeyLocation.Query);""")]
    [InlineData("""request.SetApiKey(location: ApiKeyLocation.Header, value: [|"k-8f3a"|], name: given);""")]
    public Task Credential_of_an_authentication_call_is_reported(string statement) => Reports(statement);

    [Theory]
    [InlineData("""RestApi.AddQueryParameter("api_key", [|"k-8f3a"|]);""")]
    [InlineData("""request.AddQueryParameter(value: [|"k-8f3a"|], name: "token");""")]
    public Task Value_of_a_credential_parameter_is_reported(string statement) => Reports(statement);

    [Theory]
    [InlineData("""RestApi.CreateClient([|"https://svc:k-8f3a@crm.example.com/v1"|]);""")]
    [InlineData("""RestApi.CreateClient(new Uri([|"https://svc:k-8f3a@crm.example.com"|]));""")]
    [InlineData("""RestApi.CreateClient($"[|https://svc:k-8f3a@|]{given}/v1");""")]
    [InlineData("""var client = new RestClient([|"https://svc:k-8f3a@crm.example.com"|]);""")]
    [InlineData("""RestClient client = new([|"https://svc:k-8f3a@crm.example.com"|]);""")]
    public Task Password_in_a_base_url_is_reported(string statement) => Reports(statement);

    private static Task Reports(string statement) => Verify.Reports(CredentialCode.InMethod(statement));
}
