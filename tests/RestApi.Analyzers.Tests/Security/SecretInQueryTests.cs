using Verify = Acme.TestKit.AnalyzerVerifier<Comind.Api.Analyzers.SecretInQueryAnalyzer>;

namespace Acme.AnalyzersTests.Security;

public sealed class SecretInQueryTests
{
    [Theory]
    [InlineData("""RestApi.AddQueryParameter("api_key", [|secret|]);""")]
    [InlineData("""request.AddQueryParameter("access_token", [|$"{secret}"|]);""")]
    [InlineData("""request.AddQueryParameter("token", [|secret.Reveal()|]);""")]
    [InlineData("""var key = secret.Reveal(); request.AddQueryParameter("key", [|key|]);""")]
    [InlineData("""_ = RestApi.CreateRequest($"/reports/{given}?page=2&token={[|secret|]}", "GET");""")]
    [InlineData("""_ = new RestClient("https://a.example").CreateRequest($"/reports?api_key={[|secret|]}&page={count}", "GET");""")]
    public Task Secret_in_the_query_is_reported(string statement) => Verify.Reports(CredentialCode.InMethod(statement));

    [Fact]
    public Task Message_names_the_parameter() =>
        Verify.Reports(
            CredentialCode.InMethod("""RestApi.AddQueryParameter("api_key", [|secret|]);"""),
            message: "The secret travels in the URL as 'api_key', where servers and proxies log it; send it in a header, or write SetApiKey(…, ApiKeyLocation.Query) if the API wants it there"
        );

    [Theory]
    [InlineData("""RestApi.SetApiKey("key", secret, ApiKeyLocation.Query);""")]
    [InlineData("""RestApi.AddHeader("X-API-Key", secret);""")]
    [InlineData("""RestApi.AddQueryParameter("page_token", given).AddQueryParameter("api_key", given);""")]
    [InlineData("""RestApi.AddQueryParameter("tenant", secret).AddQueryParameter(given, secret);""")]
    [InlineData("""_ = RestApi.CreateRequest($"/bot{secret}/send?page=2", "GET");""")]
    [InlineData("""_ = RestApi.CreateRequest($"/reports?tenant={secret}&token={given}&api_key", "GET");""")]
    [InlineData("""_ = RestApi.CreateRequest("/reports?page=2", "GET");""")]
    public Task Secret_where_it_belongs_is_quiet(string statement) => Verify.Silent(CredentialCode.InMethod(statement));

    [Fact]
    public Task Configured_parameter_carries_a_credential() =>
        Verify.Reports(
            CredentialCode.InMethod("""RestApi.AddQueryParameter("shop", [|secret|]).AddQueryParameter("tenant", secret);"""),
            editorconfig: "dotnet_code_quality.credential_parameters = shop"
        );
}
