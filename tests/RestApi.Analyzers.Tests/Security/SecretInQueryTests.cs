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

    [Theory]
    [InlineData("""var token = given.Trim(); RestApi.AddQueryParameter("access_token", [|token|]);""")]
    [InlineData("""var apiKey = Environment.GetEnvironmentVariable("KEY"); request.AddQueryParameter("X-Api-Key", [|apiKey ?? ""|]);""")]
    [InlineData("""var user = new { Password = given }; request.AddQueryParameter("password", [|user.Password|]);""")]
    [InlineData("""var gatewayKey = given.Trim(); _ = RestApi.CreateRequest($"/legacy/{count}?apikey={[|gatewayKey|]}", "GET");""")]
    public Task Text_that_is_a_credential_by_both_names_is_reported(string statements) =>
        Verify.Reports(CredentialCode.InMethod(statements));

    [Theory]
    [InlineData("""var token = given.Trim(); request.AddQueryParameter("token", token).AddQueryParameter("page_token", token);""")]
    [InlineData("""var cursor = given.Trim(); request.AddQueryParameter("access_token", cursor).AddQueryParameter("api_key", given);""")]
    [InlineData("""var resetToken = given.Trim(); request.AddQueryParameter("reset_token", resetToken);""")]
    [InlineData("""var password = "Owl-Lagoon-7"; request.AddQueryParameter("password", password);""")]
    [InlineData("""var passwordLength = given.Length; request.AddQueryParameter("password", passwordLength);""")]
    [InlineData("""var apiKey = given.Trim(); RestApi.SetApiKey("api_key", apiKey, ApiKeyLocation.Query);""")]
    [InlineData("""var apiKey = given.Trim(); _ = RestApi.CreateRequest($"/legacy/{apiKey}?apikey=&page={apiKey}", "GET");""")]
    public Task Text_with_one_such_name_is_quiet(string statements) => Verify.Silent(CredentialCode.InMethod(statements));

    [Theory]
    [InlineData("""request.AddQueryParameters(new Dictionary<string, string> { ["user"] = given, ["api_key"] = [|secret.Reveal()|] });""")]
    [InlineData("""request.AddQueryParameters(new Dictionary<string, object> { { "page", 2 }, { "token", [|secret|] } });""")]
    [InlineData(
        """var password = given.Trim(); request.AddQueryParameters([new KeyValuePair<string, string>("password", [|password|])]);"""
    )]
    [InlineData("""request.AddQueryParameters(new[] { KeyValuePair.Create("password", [|secret|]) });""")]
    [InlineData(
        """var query = new Dictionary<string, string> { ["page"] = "2", ["api_key"] = secret.Reveal() }; request.AddQueryParameters([|query|]);"""
    )]
    [InlineData(
        """var query = new Dictionary<string, string>(); query["token"] = secret.Reveal(); request.AddQueryParameters([|query|]);"""
    )]
    [InlineData(
        """var query = new Dictionary<string, string>(); query.Add("key", secret.Reveal()); request.AddQueryParameters([|query|]);"""
    )]
    public Task Secret_among_several_parameters_is_reported(string statements) => Verify.Reports(Collections(statements));

    [Theory]
    [InlineData("""request.AddQueryParameters(new Dictionary<string, string> { ["user"] = given, [given] = secret.Reveal() });""")]
    [InlineData("""request.AddQueryParameters(new Dictionary<string, string> { ["tenant"] = secret.Reveal(), ["token"] = given });""")]
    [InlineData("""var form = new Dictionary<string, string> { ["api_key"] = secret.Reveal() }; request.AddFormFields(form);""")]
    [InlineData(
        """var form = new Dictionary<string, string>(); form["token"] = secret.Reveal(); var query = new Dictionary<string, string>(); request.AddQueryParameters(query);"""
    )]
    [InlineData("""request.AddQueryParameters(new Dictionary<string, string>()).AddQueryParameters<string>(null);""")]
    public Task Several_other_parameters_are_quiet(string statements) => Verify.Silent(Collections(statements));

    private static string Collections(string statements) => "using System.Collections.Generic;\n" + CredentialCode.InMethod(statements);
}
